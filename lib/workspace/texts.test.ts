import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published } from '@/server/testing/records';
import { publicTexts } from '../public/texts';
import { anonymous } from '../viewer';
import { memberAnswer } from './texts';

const titles = (answer: Awaited<ReturnType<typeof memberAnswer>>) =>
  (answer?.results ?? []).map(({ title }) => title.map(({ text }) => text).join(''));

test('members find drafts and what was withdrawn; what is for editors alone, and whose it is, only those', async () => {
  const meeting = await published('meeting', { title: 'Galumphing', startOn: '2019', countryCode: 'AT' });
  const person = await create('person', { name: 'Bander Snatch', publicRole: 'Envoy' });
  const attributions = [{ personId: person.id }];
  const said = (headline: string, more: object = {}) =>
    create('takeaway', { meetingId: meeting.id, headline, text: 'It was uffish.', ...more });
  await said('A draft', { attributions });
  const { id } = await said('For editors', { visibility: 'restricted' });
  await owner.query(`UPDATE "Person" SET visibility = 'restricted' WHERE id = $1`, [person.id]);
  expect(await publicTexts({ query: 'uffish' })).toMatchObject({ count: 0 });

  const whole = await memberAnswer(editor, { query: 'uffish' });
  expect(titles(whole).sort()).toEqual(['A draft', 'For editors']);
  expect(whole?.results.map(({ status, path }) => [status, path.startsWith('/workspace/takeaways/')])).toEqual([
    ['draft', true],
    ['draft', true],
  ]);
  expect(whole?.facets.person).toEqual([{ of: person.id, count: 1, name: 'Bander Snatch' }]);
  const part = await memberAnswer(contributor, { query: 'uffish' });
  expect([titles(part), part?.facets.person]).toEqual([['A draft'], undefined]);
  // Neither by the name of somebody whom they may not see, nor by their id.
  expect(titles(await memberAnswer(editor, { query: 'uffish bander' }))).toEqual(['A draft']);
  expect((await memberAnswer(contributor, { query: 'uffish bander' }))?.has).toBe(1);
  expect((await memberAnswer(contributor, { query: 'uffish', person: person.id }))?.chosen).toEqual({
    person: undefined,
  });
  expect(titles(await memberAnswer(contributor, { query: 'uffish -"was uffish"' }))).toEqual([]);
  expect(await memberAnswer(anonymous, { query: 'uffish' })).toBeNull();
  // What is listed without words is what they may read.
  expect(titles(await memberAnswer(editor, { query: '', noun: 'takeaway' })).sort()).toEqual([
    'A draft',
    'For editors',
  ]);
  const listed = await memberAnswer(contributor, { query: '', noun: 'takeaway' });
  expect([titles(listed), listed?.count, listed?.facets.noun]).toEqual([
    ['A draft'],
    1,
    [{ of: 'takeaway', count: 1 }],
  ]);
  // A quote of what is restricted is as closed as that.
  const source = await published('source', { title: 'A report' });
  await owner.query(
    `INSERT INTO "Citation" (id, noun, "recordId", "sourceId", quote) VALUES (gen_random_uuid(), 'takeaway', $1, $2, 'Vorpally')`,
    [id, source.id],
  );
  expect(titles(await memberAnswer(editor, { query: 'vorpally' }))).toEqual(['A report']);
  expect(titles(await memberAnswer(contributor, { query: 'vorpally' }))).toEqual([]);
});
