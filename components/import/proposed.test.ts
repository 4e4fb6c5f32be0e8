import { expect, test } from 'vitest';
import { recognise } from '@/lib/import/article';
import type { Piece } from '@/lib/import/language-model';
import { CANDIDATE_FIELDS } from '@/lib/workflows/import/fields';
import { readingOf } from '@/lib/workflows/import/reading';
import { proposedByModel } from './proposed';
import { beginReview, review } from './review-state';

const TEXT = `Experts met in Vienna on 3 May 2019.
The Lakeside Institute stressed that early contact matters.
Doors stayed open, as Given Surname and the others had it.`;
const reading = readingOf(recognise({ text: TEXT, format: 'text' }));
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const piece = (noun: Piece['noun'], words: string, more: Partial<Piece> = {}): Piece => ({
  noun,
  passage: at(words),
  saidBy: null,
  role: null,
  ...more,
});
const proposed = (...pieces: Piece[]) =>
  proposedByModel(pieces, reading, CANDIDATE_FIELDS).map(({ noun, fields, proposedBy }) => ({
    noun,
    proposedBy,
    ...fields,
  }));

test('a piece becomes a candidate as of words that were selected, and says that a model proposes it', () => {
  const [person, takeaway] = proposed(
    piece('takeaway', 'Doors stayed open', { saidBy: at('Given Surname') }),
    piece('person', 'Given Surname', { role: at('Experts') }),
  );
  expect(person).toMatchObject({ noun: 'person', name: 'Given Surname', publicRole: 'Experts', proposedBy: 'model' });
  // The name goes before what they said, whatever the model's order.
  expect(takeaway).toMatchObject({
    noun: 'takeaway',
    headline: 'Doors stayed open',
    assertedBy: 'person:added-1',
    assertedByText: null,
  });
});

test('who said it stays words where nobody of that name is there', () => {
  expect(proposed(piece('takeaway', 'Doors stayed open', { saidBy: at('Experts') }))).toMatchObject([
    { assertedBy: null, assertedByText: 'Experts' },
  ]);
});

test('what is there in whatever kind, or twice in the answer, is not proposed again', () => {
  expect(
    proposed(
      piece('claim', 'early contact matters'),
      piece('organization', 'Lakeside Institute'),
      piece('programme', 'Lakeside Institute'),
      piece('takeaway', 'Doors stayed open'),
      piece('commitment', 'Doors stayed'),
    ),
  ).toMatchObject([{ noun: 'takeaway' }]);
});

test('pieces come into the review where the reviewer is, can be undone, and nothing new is no step', () => {
  const begun = beginReview({ reading, marks: {}, key: '' });
  const propose = {
    do: 'propose',
    pieces: [piece('takeaway', 'Doors stayed open')],
    fields: CANDIDATE_FIELDS,
  } as const;
  const after = review(begun, propose);
  expect(after.contents.reading.candidates.length).toBe(reading.candidates.length + 1);
  expect([after.active, after.mode]).toEqual([begun.active, begun.mode]);
  expect(review(after, propose).past).toBe(after.past);
  expect(review(after, { do: 'undo' }).contents.reading.candidates).toEqual(reading.candidates);
});
