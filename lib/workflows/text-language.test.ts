import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { editor, latest, published, value } from '@/server/testing/records';
import type { NounName } from '../field';
import { NOUN_NAMES } from '../noun-names';
import { storeOf } from '../nouns';
import { publicTexts } from '../public/texts';
import { openRecord } from '../workspace/record';
import { createOne, editOne } from './records';

const save = async (noun: NounName, id: string, values: object) => {
  const { version } = await latest(noun, id);
  const { values: held } = value(await openRecord(editor, noun, id));
  return editOne(editor, noun, { id, baseVersion: version, values: { ...held, ...values } });
};
const languages = async (query: string) => (await publicTexts({ query }))?.facets.language;
const found = async (query: string) => (await publicTexts({ query }))?.results.map(({ id }) => id);

test('the language of a statement is told from its words until somebody says it, and then counts everywhere', async () => {
  const meeting = await published('meeting', { title: 'A meeting' });
  const values = { meetingId: meeting.id, headline: 'Uno', text: 'Gnarfos rehabilitados.' };
  const { id } = await published('takeaway', values);
  expect(await languages('gnarfos')).toEqual([{ of: 'en', count: 1 }]);
  expect(await found('rehabilitar')).toEqual([]);
  value(await save('takeaway', id, { language: 'es' }));
  expect(await languages('gnarfos')).toEqual([{ of: 'es', count: 1 }]);
  expect(await found('rehabilitar')).toEqual([id]);
  // Nothing that is said has changed: the history has it, and no public note.
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM "Revision" WHERE "recordId" = $1) AS "saved", (SELECT count(*)::int FROM "Correction" WHERE "recordId" = $1) AS "noted"`,
    [id],
  );
  expect(rows[0]).toEqual({ saved: 3, noted: 0 });
  value(await save('takeaway', id, { language: '' }));
  expect(await found('rehabilitar')).toEqual([]);
});

test('what is in a language without stems here is not read as one that has some', async () => {
  const meeting = await published('meeting', { title: 'Another meeting' });
  const german = { meetingId: meeting.id, text: 'The Zwarfel of words was gut.', language: 'de' };
  const { id } = await published('claim', german);
  expect(await found('zwarfel')).toEqual([id]);
  expect(await languages('zwarfel')).toEqual([{ of: 'de', count: 1 }]);
  expect(await found('zwarfels')).toEqual([]);
});

test('a language is one of the list, in every noun that has one of its words', async () => {
  const nouns = NOUN_NAMES.filter((noun) => storeOf(noun).noun.fields.language?.list === 'textLanguage');
  expect(nouns.sort()).toEqual(['claim', 'commitment', 'condition', 'evidence', 'presentation', 'takeaway']);
  for (const language of ['English', 'EN', 'en-GB', 'xx', 'e\u0301', '__proto__'])
    expect(await createOne(editor, 'condition', { text: 'Z', language }), language).toMatchObject({
      failure: { issues: expect.arrayContaining([expect.objectContaining({ path: 'language', code: 'bad_choice' })]) },
    });
});
