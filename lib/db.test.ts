import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, editor, value } from '@/server/testing/records';
import { databaseAnswers, db, inTransaction, publicDb, publicSearchDb, type Tx } from './db';
import { invalid, type Outcome, orRollback } from './errors';
import type { Act } from './history/act';
import { editRecord } from './history/save';
import { storeOf } from './nouns';
import { inAct } from './workflows/act';
import { openRecord } from './workspace/record';

/** Opens once as many have come as it waits for; whoever comes later finds it open. */
function gate(count: number): () => Promise<void> {
  let open = () => {};
  let left = count;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    left -= 1;
    if (left <= 0) open();
    return opened;
  };
}
const bodies = () => Promise.all(['One', 'Other'].map((name) => create('organization', { name })));

/** Two transactions of which each holds one row and then wants the other's: PostgreSQL ends one of them. Counts all runs. */
async function deadlock<Within>(
  run: (work: (within: Within) => Promise<string>) => Promise<Outcome<string>>,
  change: (within: Within, id: string, by: string) => Promise<unknown>,
) {
  const [one, other] = await bodies();
  const meet = gate(2);
  let runs = 0;
  const act = (by: string, ids: string[]) =>
    run(async (within) => {
      runs += 1;
      for (const [index, id] of ids.entries()) {
        if (index > 0) await meet();
        await change(within, id, by);
      }
      return by;
    });
  const ids = [one?.id ?? '', other?.id ?? ''];
  const outcomes = await Promise.all([act('first', ids), act('second', ids.toReversed())]);
  return { ids, outcomes: outcomes.map(value), runs };
}

describe('of two transactions in a deadlock', () => {
  test('the one that PostgreSQL ends is made again: both edits are there, each once', async () => {
    const store = storeOf('organization');
    const edit = async (act: Act, id: string, by: string) => {
      const now = await store.load(act.tx, id);
      const field = by === 'first' ? 'acronym' : 'description';
      const values = { ...now?.values, [field]: by };
      orRollback(await editRecord(act, store, { id, baseVersion: now?.state.version ?? 0, values }));
    };
    const { ids, outcomes, runs } = await deadlock<Act>((work) => inAct(editor, work), edit);
    expect([outcomes, runs]).toEqual([['first', 'second'], 3]);
    for (const id of ids) {
      const { state, values } = value(await openRecord(editor, 'organization', id));
      expect({ ...values, version: state.version }).toMatchObject({
        acronym: 'first',
        description: 'second',
        version: 3,
      });
    }
    const { rows } = await owner.query(
      `SELECT (SELECT count(*)::int FROM "Revision" WHERE "recordId" = ANY($1)) AS revisions,
              (SELECT count(*)::int FROM "AuditEntry" WHERE "recordId" = ANY($1)) AS audited`,
      [ids],
    );
    expect(rows).toEqual([{ revisions: 6, audited: 6 }]);
  });

  test('it is known by a statement of our own as well', async () => {
    const { outcomes, runs } = await deadlock<Tx>(
      inTransaction,
      (tx, id) => tx.$executeRaw`UPDATE "Organization" SET "acronym" = 'R' WHERE "id" = ${id}::uuid`,
    );
    expect([outcomes, runs]).toEqual([['first', 'second'], 3]);
  });
});

describe('a transaction that is refused', () => {
  afterEach(async () => {
    await owner.query('DROP TRIGGER IF EXISTS refused ON "Organization"; DROP FUNCTION IF EXISTS refuse() CASCADE');
    await owner.query('DROP SEQUENCE IF EXISTS refusals');
  });

  /** Lets the first transactions that touch a body fail as they commit, with this code of PostgreSQL. */
  const refuseCommits = (times: number, code: string) =>
    owner.query(`
      CREATE SEQUENCE refusals;
      GRANT USAGE ON SEQUENCE refusals TO PUBLIC;
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('refusals') <= ${times} THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER refused AFTER INSERT ON "Organization" DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse()`);
  async function made(name: string) {
    let runs = 0;
    const outcome = inTransaction(async (tx) => {
      runs += 1;
      await tx.organization.create({ data: { name, slug: name } });
    });
    const error = await outcome.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const { rowCount } = await owner.query('SELECT 1 FROM "Organization" WHERE "name" = $1', [name]);
    return { runs, rowCount, error };
  }

  test.each(['40001', '40P01'])('with %s at the commit is made again', async (code) => {
    await refuseCommits(2, code);
    expect(await made(`refused-${randomUUID()}`)).toEqual({ runs: 3, rowCount: 1, error: null });
  });

  test('again and again fails in the end, and leaves nothing behind, no connection either', async () => {
    await refuseCommits(1_000, '40001');
    for (let times = 0; times < 3; times += 1)
      expect(await made('refused-for-good')).toMatchObject({ runs: 5, rowCount: 0, error: expect.any(Error) });
    await owner.query('DROP TRIGGER refused ON "Organization"');
    expect(await made('no-longer-refused')).toEqual({ runs: 1, rowCount: 1, error: null });
  });

  test('for anything else is not made again', async () => {
    await refuseCommits(1, '57014');
    expect(await made('refused-once')).toMatchObject({ runs: 1, rowCount: 0, error: expect.any(Error) });
    let runs = 0;
    const refused = await inTransaction(async () => {
      runs += 1;
      return orRollback(invalid({ path: 'name', code: 'taken' }));
    });
    expect([refused.ok, runs]).toEqual([false, 1]);
  });
});

test('a value that no column takes comes back as one, with its field where the error names it, and nothing is written', async () => {
  const name = `Undigested ${randomUUID()}`;
  const write = (values: object) =>
    inTransaction((tx) => tx.organization.create({ data: { name, slug: randomUUID(), ...values } }));
  const bad = (path: string) => ({ ok: false, failure: { kind: 'invalid', issues: [{ path, code: 'bad_value' }] } });
  expect(await write({ acronym: 'a\u0000b' })).toEqual(bad(''));
  expect(await write({ embargoUntil: new Date(Number.NaN) })).toEqual(bad('embargoUntil'));
  expect((await owner.query('SELECT 1 FROM "Organization" WHERE name = $1', [name])).rowCount).toBe(0);
});

test('the public pages plan each statement once; what is filtered and searched for is planned by its values', async () => {
  const modes = [publicDb(), publicSearchDb(), db()].map(async (side) => {
    const [row] = await side.$queryRaw<[{ mode: string; write: string }]>`
      SELECT current_setting('plan_cache_mode') AS "mode", current_setting('default_transaction_read_only') AS "write"`;
    return [row.mode, row.write];
  });
  expect(await Promise.all(modes)).toEqual([
    ['force_generic_plan', 'on'],
    ['auto', 'on'],
    ['auto', 'off'],
  ]);
});

test('the database answers though every connection of the pages is taken', async () => {
  const [begun, over] = [gate(11), gate(11)];
  const held = Array.from({ length: 10 }, () =>
    inTransaction(async () => {
      await begun();
      await over();
    }),
  );
  await begun();
  expect(await databaseAnswers()).toBe(true);
  await Promise.all([over(), ...held]);
});
