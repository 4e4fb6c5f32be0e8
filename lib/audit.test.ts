import { beforeEach, expect, test } from 'vitest';
import { owner, pastTriggers } from '@/server/testing/database';
import { noteRefusal } from './audit';
import { db } from './db';

beforeEach(async () => {
  await owner.query('DELETE FROM "AuditEntry"');
});

const failure = (subject: string, from = '10.0.0.1') =>
  noteRefusal({ action: 'user.sign_in_failed', reason: 'password', subject, from });
const entries = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ detail }) => detail as { times: number });

test('the same again is the same entry, also in a burst; another subject, place or reason is another one', async () => {
  await Promise.all(Array.from({ length: 30 }, () => failure('a@example.org')));
  await failure('b@example.org');
  await failure('a@example.org', '10.0.0.2');
  await noteRefusal({ action: 'user.sign_in_failed', reason: 'closed', subject: 'a@example.org', from: '10.0.0.1' });
  expect((await entries()).map(({ times }) => times)).toEqual([30, 1, 1, 1]);
});

test('what two members tried on one page are two entries', async () => {
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) => db().user.create({ data: { email: `${name}-${Date.now()}@example.org`, name } })),
  );
  for (const member of [one, two, one]) {
    await noteRefusal({ action: 'user.act_refused', reason: 'role', actorId: member?.id, path: '/workspace/members' });
  }
  const rows = await db().auditEntry.findMany({ orderBy: { id: 'asc' } });
  expect(rows.map(({ actorId, detail }) => [actorId, (detail as { times: number }).times])).toEqual([
    [one?.id, 2],
    [two?.id, 1],
  ]);
});

test('a flood leaves a bounded number of entries, which say how large it was', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, n) => failure(`n${n}@example.org`, `10.1.${n}.1`)));
  const written = await entries();
  expect(written).toHaveLength(26);
  expect(written.at(-1)).toEqual({ reason: 'others', times: 175 });
  // What is one of the entries already is counted there.
  await failure('n0@example.org', '10.1.0.1');
  expect((await entries())[0]?.times).toBe(2);
});

test('after a quarter of an hour it begins anew', async () => {
  await failure('a@example.org');
  await pastTriggers('AuditEntry', () => owner.query(`UPDATE "AuditEntry" SET "at" = "at" - interval '16 minutes'`));
  await failure('a@example.org');
  expect((await entries()).map(({ times }) => times)).toEqual([1, 1]);
});

test('equal addresses are told from others, and none can be read', async () => {
  await failure('a@example.org');
  await failure('typed in the wrong field', '10.0.0.9');
  const { rows } = await owner.query<{ text: string }>('SELECT detail::text AS text FROM "AuditEntry"');
  for (const { text } of rows) expect(text).not.toMatch(/example|typed|10\.0/);
  expect(JSON.parse(rows[0]?.text ?? '')).toEqual({
    reason: 'password',
    times: 1,
    subject: expect.stringMatching(/^[\w-]{16}$/),
    from: expect.stringMatching(/^[\w-]{16}$/),
  });
});
