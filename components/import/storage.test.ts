import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newActKey } from '@/components/record/act-key';
import { recognise } from '@/lib/import/article';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import { readingOf } from '@/lib/workflows/import/reading';
import { parseReview } from './storage';

const kept = {
  version: 2,
  at: 5,
  contents: { reading: readingOf(recognise({ text: SAMPLE_TEXT, format: 'text' })), marks: {}, key: newActKey() },
};

test('a kept review comes back as it was', () => {
  expect(parseReview(JSON.stringify(kept))).toEqual(kept);
});

test('one that was kept before drafts had a key is given one', () => {
  const { key: _, ...contents } = kept.contents;
  const back = parseReview(JSON.stringify({ ...kept, contents }));
  expect(back?.contents).toEqual({
    ...contents,
    key: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/),
  });
});

test('a review that the edition before kept is read under the names of today', () => {
  const { candidates: pieces, ...reading } = kept.contents.reading;
  const before = { version: 1, at: kept.at, desk: { ...kept.contents, reading: { ...reading, pieces } } };
  expect(parseReview(JSON.stringify(before))).toEqual(kept);
});

test('a claim of which one subject was kept is about that one', () => {
  const reading = structuredClone(kept.contents.reading);
  const claim = reading.candidates.find(({ noun }) => noun === 'claim');
  if (!claim) throw new Error('no claim was proposed');
  claim.fields.about = 'model:moroccan-model';
  const back = parseReview(JSON.stringify({ ...kept, contents: { ...kept.contents, reading } }));
  expect(back?.contents.reading.candidates.find(({ key }) => key === claim.key)?.fields.about).toEqual([
    'model:moroccan-model',
  ]);
});

test('anything else is no review, and never an exception', () => {
  expect(parseReview(JSON.stringify({ ...kept, version: 0 }))).toBeNull();
  expect(
    parseReview(
      JSON.stringify({
        ...kept,
        contents: { ...kept.contents, reading: { ...kept.contents.reading, candidates: [{}] } },
      }),
    ),
  ).toBeNull();
  expect(parseReview(JSON.stringify(kept).slice(0, -20))).toBeNull();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseReview(JSON.stringify(value))).toBeNull();
    }),
  );
});
