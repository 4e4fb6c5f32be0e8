import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { owner } from '@/server/testing/database';
import { editor } from '@/server/testing/records';
import { db } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import { conditionOf, type Filter, filtersOf } from './filters';
import { tableOf } from './tables';

interface Plan {
  'Plan Rows': number;
  Filter?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Plans?: Plan[];
}

/** How PostgreSQL would look for a noun's rows that a filter lets through. */
async function planOf(noun: NounName, filter: Filter, value: string): Promise<Plan> {
  const condition = await conditionOf(editor, noun, filter, value);
  const rows = await db().$queryRaw<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
    Prisma.sql`EXPLAIN (FORMAT JSON) SELECT r."id" FROM ${tableOf(noun)} r WHERE ${condition}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('PostgreSQL gave no plan.');
  return plan;
}

const conditionsIn = (plan: Plan): string[] => [
  ...[plan.Filter, plan['Index Cond'], plan['Recheck Cond']].filter((one) => one !== undefined),
  ...(plan.Plans ?? []).flatMap(conditionsIn),
];

function exampleOf(filter: Filter): string {
  if (filter.kind === 'option') return filter.options.at(-1) ?? '';
  const examples = { words: 'vienna', country: 'MA', flag: 'yes', from: '2024', to: '2024', since: '2024-05-17' };
  return filter.kind === 'record' || filter.kind === 'author' ? randomUUID() : examples[filter.kind];
}

test('no filter of any list casts the column that it compares', async () => {
  for (const noun of NOUN_NAMES)
    for (const filter of filtersOf(noun))
      for (const condition of conditionsIn(await planOf(noun, filter, exampleOf(filter))))
        expect(condition, `${noun} by ${filter.name}`).not.toMatch(/\("?\w+"?\)::/);
});

test('PostgreSQL knows how many rows a filter by status, access, rule or kind lets through', async () => {
  await owner.query(`
    INSERT INTO "Meeting" (id, slug, title, kind, status, "updatedAt")
    SELECT gen_random_uuid(), 'filtered-' || n, 'Filtered ' || n, 'summit', 'published', now() FROM generate_series(1, 2000) AS n`);
  await owner.query('ANALYZE "Meeting"');
  const estimate = async (name: string, value: string) => {
    const filter = filtersOf('meeting').find((one) => one.name === name);
    return filter ? (await planOf('meeting', filter, value))['Plan Rows'] : 0;
  };
  for (const [name, value] of [
    ['status', 'published'],
    ['access', 'public'],
    ['rule', 'on_the_record'],
    ['kind', 'summit'],
  ] as const)
    expect(await estimate(name, value), name).toBeGreaterThan(1500);
  expect(await estimate('status', 'withdrawn')).toBeLessThan(100);
});
