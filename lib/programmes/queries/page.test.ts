import { expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import { publicProgramme } from './page';

test('the sources of claims that a page does not show are counted with those that it shows', async () => {
  const { id: programmeId } = await published('programme', { name: 'A scheme', slug: 'a-scheme' });
  const sources = [];
  for (let number = 0; number < 3; number += 1)
    sources.push(await published('source', { title: `Report ${number}`, kind: number === 0 ? 'report' : 'press' }));
  // The page shows 25 claims, which rest on the first source; the 26th rests on the two others as well.
  for (let number = 0; number < 26; number += 1) {
    const cited = number < 25 ? sources.slice(0, 1) : sources;
    const citations = cited.map(({ id: sourceId }) => ({ sourceId, locator: `p. ${number}` }));
    await published('claim', { programmeId, text: `Claim ${number}`, position: number, citations });
  }
  const page = await publicProgramme('a-scheme');
  expect([page?.claims.length, page?.counts.claims]).toEqual([25, 26]);
  expect(page?.beyond).toEqual({ kinds: [{ kind: 'press', count: 2 }], isCut: false });
});
