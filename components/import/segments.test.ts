import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateAt, segmentBlocks } from './segments';

const block = { start: 0, end: 40 };

test('overlapping and nested passages are cut at each of their boundaries', () => {
  const [segments] = segmentBlocks(
    [block],
    [
      { key: 'claim', passages: [{ start: 5, end: 30 }] },
      { key: 'body', passages: [{ start: 10, end: 14 }] },
      { key: 'other', passages: [{ start: 25, end: 50 }] },
    ],
  );
  expect(segments).toEqual([
    { start: 0, end: 5, keys: [] },
    { start: 5, end: 10, keys: ['claim'] },
    { start: 10, end: 14, keys: ['body', 'claim'] },
    { start: 14, end: 25, keys: ['claim'] },
    { start: 25, end: 30, keys: ['claim', 'other'] },
    { start: 30, end: 40, keys: ['other'] },
  ]);
});

const range = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]) => ({ start, end: start + length }));
const blocksOf = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }).map((lengths) => {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at = start + length + 1;
    return { start, end: start + length };
  });
});
const candidatesOf = fc
  .array(fc.array(range, { maxLength: 4 }), { maxLength: 12 })
  .map((all) => all.map((passages, index) => ({ key: `k${index}`, passages })));

test('segments cover every block without gap or overlap, and hold exactly the candidates whose passages cover them', () => {
  fc.assert(
    fc.property(blocksOf, candidatesOf, (blocks, candidates) => {
      const rows = segmentBlocks(blocks, candidates);
      blocks.forEach(({ start, end }, index) => {
        const row = rows[index] ?? [];
        expect(row[0]?.start).toBe(start);
        expect(row.at(-1)?.end).toBe(end);
        for (const [at, one] of row.slice(1).entries()) expect(one.start).toBe(row[at]?.end);
        for (const segment of row) {
          for (const point of [segment.start, segment.end - 1]) {
            const covering = candidates
              .filter(({ passages }) => passages.some((one) => one.start <= point && point < one.end))
              .map(({ key }) => key);
            expect(segment.keys.toSorted()).toEqual(covering.toSorted());
          }
        }
      });
    }),
  );
});

test('pressing the same place again goes through the candidates that lie there', () => {
  expect([
    candidateAt(['a', 'b'], null),
    candidateAt(['a', 'b'], 'a'),
    candidateAt(['a', 'b'], 'b'),
    candidateAt([], 'a'),
  ]).toEqual(['a', 'b', 'a', null]);
});
