import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import '@/server/testing/database';
import { value } from '@/server/testing/records';
import { db } from '../db';
import { anonymous, type Member } from '../viewer';
import { MOST_SAVED, removeSearch, saveSearch } from './commands/searches';
import { ownSearches } from './queries';
import { SearchToSave } from './schema';

async function account(): Promise<Member> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await db().user.create({ data: { email, name: 'A Member', role: 'reader' } });
  return { kind: 'member', id, name: 'A Member', email, role: 'reader' };
}

test('a search is saved once under its address, found by its owner alone, and removed', async () => {
  const [editor, contributor] = [await account(), await account()];
  const path = '/workspace/search?q=prisons&country=AT';
  value(await saveSearch(editor, { name: 'Prisons', path }));
  value(await saveSearch(editor, { name: 'Austrian prisons', path }));
  const [saved, ...others] = await ownSearches(editor);
  expect([saved, others]).toEqual([{ id: expect.any(String), name: 'Austrian prisons', path }, []]);
  expect([await ownSearches(contributor), await ownSearches(anonymous)]).toEqual([[], []]);
  value(await removeSearch(contributor, { id: saved?.id ?? '' }));
  expect(await ownSearches(editor)).toHaveLength(1);
  value(await removeSearch(editor, { id: saved?.id ?? '' }));
  expect(await ownSearches(editor)).toEqual([]);
  expect(await saveSearch(anonymous, { name: 'N', path })).toMatchObject({ failure: { kind: 'signed_out' } });
});

test('so many and no more', async () => {
  const contributor = await account();
  for (let one = 0; one < MOST_SAVED; one += 1)
    value(await saveSearch(contributor, { name: `S ${one}`, path: `/search?q=${one}` }));
  expect(await saveSearch(contributor, { name: 'One more', path: '/search?q=more' })).toMatchObject({
    failure: { kind: 'invalid', issues: [{ path: 'name', code: 'too_many' }] },
  });
  value(await saveSearch(contributor, { name: 'Another name', path: '/search?q=1' }));
});

test.each([
  ['/search?q=x', true],
  ['/workspace/search?q=x', true],
  ['/workspace/meetings?status=draft', true],
  ['/workspace/members', false],
  ['//example.org/search', false],
  ['https://example.org/search', false],
  ['javascript:alert(1)', false],
  ['/search/../workspace', false],
  ['', false],
])('%s is an address of answers: %s', (path, isOne) => {
  expect(SearchToSave.safeParse({ name: 'N', path }).success).toBe(isOne);
});
