import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, value } from '@/server/testing/records';
import { recognise } from '../../import/article';
import { decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { earlierDraft } from './earlier';
import { CANDIDATE_FIELDS } from './fields';
import { readingOf } from './reading';
import { settle } from './settle';

const TEXT = `Notes on families\n\nThe talks were held in Vienna. Given Surname said that schools are told before the families come home.`;

function decided() {
  const reading = readingOf(recognise({ text: TEXT, format: 'text' }));
  for (const { noun, fields } of reading.candidates) {
    if (noun === 'source' || noun === 'meeting') fields.title ??= 'Given by hand';
    if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
  }
  return reading;
}

test('a text that was drafted from is found again, however its lines are set, by those who may read what was drafted', async () => {
  expect(await earlierDraft(contributor, TEXT, null)).toBeNull();
  const { meetingId } = value(
    await draftFromDecisions(contributor, decisionsSchema.parse(settle(decided(), {}, 'take', CANDIDATE_FIELDS))),
  );
  expect(await earlierDraft(editor, TEXT.replaceAll(' ', '  \n').toUpperCase(), null)).toMatchObject({
    noun: 'meeting',
    id: meetingId,
  });
  expect(await earlierDraft(editor, `${TEXT} More.`, null)).toBeNull();
  await owner.query(
    `UPDATE "Meeting" SET "visibility" = 'restricted', "effectiveVisibility" = 'restricted' WHERE id = $1`,
    [meetingId],
  );
  expect(await earlierDraft(contributor, TEXT, null)).toBeNull();
});

test('a document of the same address leads to the meeting that cites it, else to its own record', async () => {
  const source = await create('source', { title: 'Known already', url: 'https://example.org/known' });
  expect(await earlierDraft(editor, 'Another text', source.id)).toEqual({
    noun: 'source',
    id: source.id,
    title: 'Known already',
  });
  const meeting = await create('meeting', { title: 'Cites it', citations: [{ sourceId: source.id }] });
  expect(await earlierDraft(editor, 'Another text', source.id)).toMatchObject({ noun: 'meeting', id: meeting.id });
});
