import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newActKey } from '@/components/record/act-key';
import { recognise } from '@/lib/import/article';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import { readingOf } from '@/lib/workflows/import/reading';
import { readKept } from './storage';

const kept = {
  version: 1,
  at: 5,
  desk: { reading: readingOf(recognise({ text: SAMPLE_TEXT, format: 'text' })), marks: {}, key: newActKey() },
};

test('a kept review comes back as it was', () => {
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
});

test('one that was kept before drafts had a key is given one', () => {
  const { key: _, ...desk } = kept.desk;
  const back = readKept(JSON.stringify({ ...kept, desk }));
  expect(back?.desk).toEqual({ ...desk, key: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/) });
});

test('anything else is no review, and never an exception', () => {
  expect(readKept(JSON.stringify({ ...kept, version: 0 }))).toBeNull();
  expect(
    readKept(JSON.stringify({ ...kept, desk: { ...kept.desk, reading: { ...kept.desk.reading, pieces: [{}] } } })),
  ).toBeNull();
  expect(readKept(JSON.stringify(kept).slice(0, -20))).toBeNull();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readKept(JSON.stringify(value))).toBeNull();
    }),
  );
});
