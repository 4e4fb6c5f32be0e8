import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, value } from '@/server/testing/records';
import { onceOf, sentValues } from './once';
import type { Member } from './viewer';
import { createOne, editOne, publishOne } from './workflows/records';

async function member(): Promise<Member> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await owner.query(
    `INSERT INTO "User" (id, email, name, role, "updatedAt") VALUES ($1, $2, 'An editor', 'editor', now())`,
    [id, email],
  );
  return { kind: 'member', id, name: 'An editor', email, role: 'editor' };
}
const revisions = async (id: string) =>
  (await owner.query('SELECT 1 FROM "Revision" WHERE "recordId" = $1', [id])).rowCount;
const kept = async (key: string) => (await owner.query('SELECT 1 FROM "AppliedAct" WHERE key = $1', [key])).rowCount;

test('an act that is sent again is not done again and comes to the same', async () => {
  const editor = await member();
  const input = { key: randomUUID(), values: { name: 'Body made once' } };
  const make = () => createOne(editor, 'organization', input.values, onceOf(editor, 'create', input));
  const first = value(await make());
  expect(value(await make())).toEqual(first);
  expect((await owner.query(`SELECT 1 FROM "Organization" WHERE name = 'Body made once'`)).rowCount).toBe(1);

  const edit = { key: randomUUID(), id: first.id, baseVersion: 1, values: { name: 'Body renamed once' } };
  const save = () => editOne(editor, 'organization', edit, onceOf(editor, 'save', edit));
  const saved = value(await save());
  const publish = { key: randomUUID(), id: first.id, version: 2 };
  const published = value(await publishOne(editor, 'organization', publish, onceOf(editor, 'publish', publish)));
  expect(value(await save())).toEqual(saved);
  expect(value(await publishOne(editor, 'organization', publish, onceOf(editor, 'publish', publish)))).toEqual(
    published,
  );
  expect(await revisions(first.id)).toBe(3);
});

test('of many sendings at the same moment one is done and all are answered alike', async () => {
  const editor = await member();
  const input = { key: randomUUID(), values: { name: 'Body sent eight times' } };
  const sent = Array.from({ length: 8 }, () =>
    createOne(editor, 'organization', input.values, onceOf(editor, 'create', input)),
  );
  const ids = new Set((await Promise.all(sent)).map((outcome) => value(outcome).id));
  expect(ids.size).toBe(1);
  expect((await owner.query(`SELECT 1 FROM "Organization" WHERE name = 'Body sent eight times'`)).rowCount).toBe(1);
});

test('a refused act leaves its key free, and may be sent again when the reason is gone', async () => {
  const editor = await member();
  const { id } = await create('organization', { name: 'Body in between' });
  const edit = { key: randomUUID(), id, baseVersion: 2, values: { name: 'Body of the second' } };
  const save = () => editOne(editor, 'organization', edit, onceOf(editor, 'save', edit));
  expect(await save()).toMatchObject({ failure: { kind: 'conflict' } });
  expect(await kept(edit.key)).toBe(0);
  value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Body of the first' } }));
  expect(value(await save()).version).toBe(3);
  expect(await kept(edit.key)).toBe(1);
});

test('a key stands for one member, one act and one input', async () => {
  const [editor, other] = [await member(), await member()];
  const input = { key: randomUUID(), values: { name: 'Body under a key' } };
  const attempt = (viewer: Member, act: string, values: { name: string }) =>
    createOne(viewer, 'organization', values, onceOf(viewer, act, { ...input, values }));
  value(await attempt(editor, 'create', input.values));
  const refused = { failure: { kind: 'invalid', issues: [{ path: 'key', code: 'key_used' }] } };
  expect(await attempt(other, 'create', input.values)).toMatchObject(refused);
  expect(await attempt(editor, 'copy', input.values)).toMatchObject(refused);
  expect(await attempt(editor, 'create', { name: 'Something else' })).toMatchObject(refused);
  expect((await owner.query(`SELECT 1 FROM "Organization" WHERE name = 'Something else'`)).rowCount).toBe(0);
});

test('keys that nobody will ask for again go, a few with every act, and the one asked for stays', async () => {
  const editor = await member();
  const old = { key: randomUUID(), values: { name: 'Body of last month' } };
  const make = () => createOne(editor, 'organization', old.values, onceOf(editor, 'create', old));
  const first = value(await make());
  const forgotten = randomUUID();
  await owner.query(`INSERT INTO "AppliedAct" (key, "memberId", fingerprint) VALUES ($1, $2, 'x')`, [
    forgotten,
    editor.id,
  ]);
  await owner.query(`UPDATE "AppliedAct" SET at = now() - interval '15 days'`);
  expect(value(await make())).toEqual(first);
  expect([await kept(forgotten), await kept(old.key)]).toEqual([0, 1]);
});

test('equal inputs are one whatever the order of their names, and different ones are two', () => {
  const editor: Member = { kind: 'member', id: randomUUID(), name: 'E', email: 'e@example.org', role: 'editor' };
  const key = randomUUID();
  const print = (input: unknown) => onceOf(editor, 'save', { key, input }).fingerprint;
  const turned = (input: object) => Object.fromEntries(Object.entries(input).reverse());
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (input, more) => {
      expect(print(turned(input))).toBe(print(input));
      expect(print({ ...input, more })).not.toBe(print({ ...input, more: `${more}.` }));
    }),
  );
});

test('what is sent as values is plain JSON, however it was folded', () => {
  const accepted = (sent: unknown) => sentValues.safeParse(sent).success;
  expect(accepted({ title: 'x', citations: [{ quote: null, place: undefined }], position: 3 })).toBe(true);
  const loop: { self?: unknown } = {};
  loop.self = loop;
  let bomb: unknown = 'x';
  for (let fold = 0; fold < 7; fold += 1) bomb = Array.from({ length: 20 }, () => bomb);
  for (const sent of [1n, { a: 1n }, new Map(), { at: new Date() }, loop, bomb]) expect(accepted(sent)).toBe(false);
});
