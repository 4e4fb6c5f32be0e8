import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { editor } from '@/server/testing/records';
import { publicLatestSourced } from './public/latest-sourced';
import { INDEXED, publicIndex } from './public/noun-index';
import { readStartPage } from './workspace/start';

/** The statements that `work` sends to PostgreSQL. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  for (const [asked] of spy.mock.calls as unknown[][])
    if (typeof asked === 'object' && asked && 'text' in asked) statements.push(String(asked.text));
  spy.mockRestore();
  return statements;
}

/** The plan of a statement for values that it is told later: PostgreSQL keeps it for one that is asked often. */
async function planOf(statement: string): Promise<string> {
  const client = await owner.connect();
  try {
    await client.query(
      'SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off',
    );
    await client.query(`PREPARE asked AS ${statement}`);
    const count = new Set(statement.match(/\$\d+/g)).size;
    const { rows } = await client.query(`EXPLAIN EXECUTE asked${count > 0 ? `(${Array(count).fill('NULL')})` : ''}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    client.release(true);
  }
}

// Without their values, conditions of an index such as `"noun" IN ('claim', 'source')` are not known to hold, and all records would be read.
test.each([
  ...INDEXED.map(
    (noun) => [`the list of each ${noun}`, () => publicIndex(noun, {}), /^SELECT "t\d"."id".*"Record"/s] as const,
  ),
  ['the latest that is sourced', publicLatestSourced, /UNION ALL/],
  ['what lacks a source', () => readStartPage(editor), /unnest/],
  ['how much lacks a source', () => readStartPage(editor), /count\(\*\).*NOT r\."cited"/s],
] as const)('a plan for any noun takes an index: %s', async (_, work, which) => {
  const statement = (await statementsOf(work)).find((one) => which.test(one));
  expect(statement).toBeDefined();
  const plan = await planOf(statement ?? '');
  expect(plan).toMatch(/Index (Only )?Scan (Backward )?using "?Record_(by_title|noun_id_idx|uncited)"? on "?Record"?/);
});
