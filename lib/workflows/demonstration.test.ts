import { expect, test } from 'vitest';
import { cite, type Entry, entry, idOf, plant } from '@/prisma/factories';
import { archive, seed } from '@/prisma/seed';
import { owner, ownerUrl } from '@/server/testing/database';
import { db, inTransaction } from '../db';
import { orRollback } from '../errors';
import type { Viewer } from '../viewer';
import { openRecord } from '../workspace/record';
import { type Removal, removeDemonstration } from './demonstration';
import { editOne } from './records';

// As the command does, on the owner's login: the program's own takes nothing out.
process.env.DATABASE_URL = ownerUrl;

const rowsLeft = async (): Promise<Record<string, number>> => {
  const { rows } = await owner.query<{ relname: string }>(
    `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE nspname = 'public' AND relkind = 'r' AND relname NOT IN ('Country', 'Epoch', '_prisma_migrations', 'AuditEntry')`,
  );
  const left: Record<string, number> = {};
  for (const { relname } of rows) {
    const counted = await owner.query(`SELECT count(*)::int AS n FROM "${relname}"`);
    if (counted.rows[0].n > 0) left[relname] = counted.rows[0].n;
  }
  return left;
};
const removal = async (): Promise<Removal> => orRollback(await removeDemonstration());

const own: Entry[] = [
  entry('meeting', 'own-meeting', {
    title: 'A meeting of the team itself',
    followUpOfId: idOf('meeting', 'vienna-fighters'),
  }),
  entry('takeaway', 'own-takeaway', {
    meetingId: idOf('meeting', 'own-meeting'),
    headline: 'Own',
    text: 'A statement that leans on a planted source.',
    citations: [cite('f3-aarhus')],
  }),
];

/** The entries of the archive with these keys, and everything that they refer to. */
function around(keys: string[]): Entry[] {
  const wanted = new Set<unknown>();
  const leaves = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
  const found = archive.toReversed().filter(({ noun, key, values }) => {
    const isWanted = keys.includes(key) || wanted.has(idOf(noun, key));
    if (isWanted) for (const leaf of leaves(values)) wanted.add(leaf);
    return isWanted;
  });
  return found.reverse();
}

test('untouched, the archive goes to the last row, and can be planted again', { timeout: 120_000 }, async () => {
  expect(await seed()).toBe(archive.length);
  const { kept } = await removal();
  expect(kept).toEqual([]);
  expect(await rowsLeft()).toEqual({});
  const { rows } = await owner.query(`SELECT detail FROM "AuditEntry" WHERE action = 'remove_demonstration'`);
  expect(rows.at(-1).detail).toMatchObject({ kept: 0, removed: { meeting: expect.any(Number) } });
});

test('what is built upon stays with its reason, and everything else goes', { timeout: 120_000 }, async () => {
  const planted = around(['vienna-fighters-travel', 'f3-aarhus', 'tinubu', 'women', 'gctf-rabat-foundation']);
  await inTransaction((tx) => plant(tx, planted, 'demonstration'));
  const { id } = await db().user.create({
    data: { name: 'Ada', email: 'ada@example.org', role: 'editor', passwordHash: 'none' },
  });
  const ada: Viewer = { kind: 'member', id, name: 'Ada', email: 'ada@example.org', role: 'editor' };
  await inTransaction((tx) => plant(tx, own));
  const tinubu = { noun: 'person', id: idOf('person', 'tinubu') } as const;
  const { values } = orRollback(await openRecord(ada, tinubu.noun, tinubu.id));
  const publicRole = 'President of Nigeria';
  orRollback(await editOne(ada, tinubu.noun, { id: tinubu.id, baseVersion: 1, values: { ...values, publicRole } }));
  await db().changeRequest.create({
    data: { noun: 'topic', recordId: idOf('topic', 'women'), baseVersion: 1, fields: {}, base: {}, authorId: id },
  });

  const { removed, kept } = await removal();
  const why = new Map(kept.map((one) => [one.id, one]));
  expect(why.get(idOf('person', 'tinubu'))).toMatchObject({ why: 'edited', title: 'Bola Ahmed Tinubu' });
  expect(why.get(idOf('topic', 'women'))).toMatchObject({ why: 'proposed' });
  expect(why.get(idOf('source', 'f3-aarhus'))).toMatchObject({ why: 'in_use', usedIn: ['Citation'] });
  expect(why.get(idOf('meeting', 'vienna-fighters'))).toMatchObject({ why: 'in_use', usedIn: ['Meeting'] });
  // The meeting that stays still names who took part and what it cites; those stay with it.
  expect(why.get(idOf('organization', 'osce'))).toMatchObject({ why: 'in_use' });
  expect(why.get(idOf('source', 'fighters-summary'))).toMatchObject({ why: 'in_use' });
  expect(why.has(idOf('meeting', 'gctf-rabat'))).toBe(false);
  expect(why.has(idOf('session', 'vienna-fighters-travel'))).toBe(false);
  const gone = Object.values(removed).reduce((sum, count) => sum + count, 0);
  expect(gone + kept.length).toBe(planted.length);
  const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "Participation" WHERE "meetingId" = $1`, [
    idOf('meeting', 'vienna-fighters'),
  ]);
  expect(rows[0].n).toBe(10);
  expect((await removal()).removed).toEqual({});
});
