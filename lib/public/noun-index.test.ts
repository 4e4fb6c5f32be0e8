import { expect, test } from 'vitest';
import { create, published } from '@/server/testing/records';
import { INDEXED, publicIndex } from './noun-index';

/** Every page of a noun's list, from the top and back. */
async function walked(noun: (typeof INDEXED)[number]) {
  const pages: string[][] = [];
  let after: string | undefined;
  let before: string | undefined;
  do {
    const page = await publicIndex(noun, { after });
    pages.push(page.rows.map(({ name }) => name));
    [after, before] = [page.after, page.before];
  } while (after && pages.length < 10);
  const back = before ? (await publicIndex(noun, { before })).rows.map(({ name }) => name) : undefined;
  return { pages, back };
}

test('every public organisation stands in the list once, by name, and no other', async () => {
  const names = Array.from({ length: 53 }, (_, at) => `Body ${String(at).padStart(2, '0')}`);
  for (const name of names) await published('organization', { name, acronym: `B${name.slice(-2)}` });
  await create('organization', { name: 'Body of a draft' });
  await published('organization', { name: 'Body of the team', visibility: 'team' });
  const { pages, back } = await walked('organization');
  expect(pages.flat().filter((name) => name.startsWith('Body '))).toEqual(names);
  expect(pages.map(({ length }) => length).slice(0, 2)).toEqual([25, 25]);
  expect(back).toEqual(pages[1]);
  const [first] = (await publicIndex('organization', {})).rows;
  expect(first).toMatchObject({ name: 'Body 00', note: 'B00', path: '/organizations/body-00' });
});

test('claims and commitments stand there the latest first, each where it is read', async () => {
  const { id: meetingId } = await published('meeting', { title: 'Held', slug: 'held' });
  const { id } = await published('commitment', { meetingId, deliverable: 'A *first* promise.' });
  await published('claim', { text: 'A claim.' });
  await published('claim', { text: 'A later claim.' });
  expect((await publicIndex('claim', {})).rows.map(({ name }) => name)).toEqual(['A later claim.', 'A claim.']);
  expect((await publicIndex('commitment', {})).rows).toMatchObject([{ name: 'A first promise.', path: `/id/${id}` }]);
});

test.each(['', '~', "'; --", '\0~x', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}~x`])(
  'a mangled place (%#) shows a page of the list',
  async (after) => {
    for (const noun of INDEXED) {
      expect(Array.isArray((await publicIndex(noun, { after })).rows)).toBe(true);
      expect(Array.isArray((await publicIndex(noun, { before: after })).rows)).toBe(true);
    }
  },
);
