import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, value } from '@/server/testing/records';
import { recognise } from '../../import/article';
import { decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { CANDIDATE_FIELDS } from './fields';
import { readingOf } from './reading';
import { settle } from './settle';

test('a person without a public role is no record: the name is kept as the words for who said something', async () => {
  const reading = readingOf(recognise({ text: 'Notes on families. The talks were held in Vienna.', format: 'text' }));
  for (const { noun, fields } of reading.candidates) {
    if (noun === 'source' || noun === 'meeting') fields.title ??= 'Given by hand';
    if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
  }
  const person = {
    key: 'person:x',
    noun: 'person' as const,
    fields: { name: 'Some Body', publicRole: null, role: 'participant', aliases: [] },
    passages: [],
    match: null,
    existing: null,
  };
  const takeaway = {
    key: 'takeaway:x',
    noun: 'takeaway' as const,
    fields: {
      headline: 'One',
      text: 'One thing.',
      kind: 'lesson',
      assertedBy: 'person:x',
      assertedByText: null,
      about: [],
    },
    passages: [],
    match: null,
    existing: null,
  };
  const all = { ...reading, candidates: [...reading.candidates.slice(0, 2), person, takeaway] };
  const drafted = value(
    await draftFromDecisions(contributor, decisionsSchema.parse(settle(all, {}, 'take', CANDIDATE_FIELDS))),
  );
  expect(drafted.records.map(({ noun }) => noun)).toEqual(['source', 'meeting', 'takeaway']);
  const { rows } = await owner.query('SELECT "wording", "personId" FROM "Attribution" WHERE "recordId" = $1', [
    drafted.records.at(-1)?.id,
  ]);
  expect(rows).toEqual([{ wording: 'Some Body', personId: null }]);
  // Left undecided, whoever said it is not unsaid.
  const left = settle(all, { 'takeaway:x': { as: 'accepted' } }, 'leave', CANDIDATE_FIELDS);
  expect(left.candidates.find(({ key }) => key === 'takeaway:x')?.fields).toMatchObject({
    assertedBy: null,
    assertedByText: 'Some Body',
  });
});
