import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { confirmed, create, edit, editor, join, published, value } from '@/server/testing/records';
import { inTransaction } from './db';
import { isOutdated, knownEpoch, lookAtEpoch } from './epoch';
import { publishOne } from './workflows/records';

const number = async (): Promise<number> => Number((await owner.query('SELECT "number" FROM "Epoch"')).rows[0].number);

/** By how much an act raises the number of the epoch. */
async function raisedBy(act: () => Promise<unknown>): Promise<number> {
  const before = await number();
  await act();
  return (await number()) - before;
}

test('whatever table the public reads by itself or through a view, a change of it raises the epoch', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    WITH RECURSIVE read AS (
      SELECT c."oid", c."relkind" FROM pg_class c WHERE c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace)
        AND c."relkind" IN ('r', 'v', 'm') AND has_any_column_privilege('plenary_public', c."oid", 'SELECT')
      UNION SELECT b."oid", b."relkind" FROM read v
        JOIN pg_rewrite w ON w."ev_class" = v."oid" JOIN pg_depend d ON d."objid" = w."oid" AND d."refclassid" = 'pg_class'::regclass
        JOIN pg_class b ON b."oid" = d."refobjid")
    SELECT r."oid"::regclass::text AS "name" FROM read r WHERE r."relkind" = 'r'
      AND (SELECT count(*) FROM pg_trigger t WHERE t."tgrelid" = r."oid" AND t."tgname" LIKE 'raise\\_epoch\\_by\\_%') <> 3`);
  // The first says which state it is; the letters of Latin names come with the program.
  expect(rows.map(({ name }) => name).sort()).toEqual(['"Epoch"', 'search."Latin"']);
});

test('what becomes public, changes in public or leaves it raises the epoch once; what the team keeps for itself does not', async () => {
  let draft = { id: '', version: 0 };
  expect(await raisedBy(async () => (draft = await create('meeting', { title: 'Not public yet' })))).toBe(0);
  expect(await raisedBy(() => edit('meeting', draft.id, { title: 'Still not' }))).toBe(0);
  const save = () => publishOne(editor, 'meeting', { id: draft.id, version: draft.version + 1 });
  expect(await raisedBy(async () => value(await save()))).toBe(1);
  expect(await raisedBy(() => edit('meeting', draft.id, { city: 'Vienna' }))).toBe(1);
  expect(await raisedBy(() => edit('meeting', draft.id, { visibility: 'team' }))).toBe(1);
});

test('every row of one act raises it once, and an act that is undone not at all', async () => {
  const meeting = await published('meeting', { title: 'With ten takeaways' });
  const ten = Array.from({ length: 10 }, (_, at) => ({ meetingId: meeting.id, headline: `H ${at}`, text: 'T' }));
  for (const one of ten) await published('takeaway', one);
  expect(await raisedBy(() => edit('meeting', meeting.id, { attributionRule: 'chatham_house' }))).toBe(1);
  const undone = inTransaction(async (tx) => {
    await tx.meeting.update({ where: { id: meeting.id }, data: { city: 'Rabat' } });
    throw new Error('undone');
  });
  expect(await raisedBy(() => undone.catch(() => undefined))).toBe(0);
});

test('two that publish at once both raise it, and neither waits for the work of the other', async () => {
  const two = await Promise.all([1, 2].map((n) => create('topic', { name: `At once ${n}` })));
  expect(
    await raisedBy(() => Promise.all(two.map((one) => confirmed((once) => publishOne(editor, 'topic', one, once))))),
  ).toBe(2);
  const client = await owner.connect();
  await client.query('BEGIN');
  await client.query(`UPDATE "Topic" SET "name" = 'Slow' WHERE "id" = $1`, [two[0]?.id]);
  expect(await raisedBy(() => published('topic', { name: 'Meanwhile' }))).toBe(1);
  expect(await raisedBy(() => client.query('COMMIT'))).toBe(1);
  client.release();
});

test('a process knows at once what it did itself, and what others did by a look', async () => {
  const before = await lookAtEpoch();
  expect(knownEpoch()).toEqual(before);
  await published('topic', { name: 'By this process' });
  expect([knownEpoch(), isOutdated(before)]).toEqual([null, true]);
  const after = await lookAtEpoch();
  expect([after.name === before.name, knownEpoch()]).toEqual([false, after]);
  await owner.query(`UPDATE "Topic" SET "name" = 'By another' WHERE "name" = 'By this process'`);
  const [first, second] = await Promise.all([lookAtEpoch(), lookAtEpoch()]);
  expect(first?.name).not.toBe(after.name);
  // A look that was under way is no answer to whoever comes meanwhile.
  expect(second?.seen).toBeGreaterThan(first?.seen ?? 0);
});

test('an embargo that ends makes another state, to the moment', async () => {
  const { id } = await published('meeting', { title: 'Embargoed' });
  await owner.query(`UPDATE "Meeting" SET "embargoUntil" = now() + interval '300 milliseconds' WHERE "id" = $1`, [id]);
  const before = await lookAtEpoch();
  expect(before.until - before.seen).toBeLessThanOrEqual(300);
  expect(knownEpoch()).toEqual(before);
  await pause(320);
  expect(knownEpoch()).toBeNull();
  expect((await lookAtEpoch()).name).not.toBe(before.name);
});

test('a merge, and what is withdrawn with it, is one more state', async () => {
  const [winner, loser] = [await published('topic', { name: 'Kept' }), await published('topic', { name: 'Kept, too' })];
  expect(await raisedBy(async () => value(await join('topic', winner.id, loser.id)))).toBe(1);
});

test('of two states of one number, as a failover may leave them, each has its own name', async () => {
  const before = await lookAtEpoch();
  await owner.query('UPDATE "Epoch" SET "mark" = gen_random_uuid()');
  const after = await lookAtEpoch();
  expect(after.number).toBe(before.number);
  expect(after.name).not.toBe(before.name);
  await published('topic', { name: 'After the failover' });
  const next = await lookAtEpoch();
  expect(next.mark).not.toBe(after.mark);
});
