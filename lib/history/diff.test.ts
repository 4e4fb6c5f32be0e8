import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText, type Run } from './diff';

const joined = (runs: Run[], kind: 'added' | 'removed') =>
  runs
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map(({ text }) => text)
    .join('');
const words = fc
  .array(fc.constantFrom('the', 'meeting', 'in', 'Vienna', ' ', '\n', ', ', '“', 'é', 'مصالحة', '2020'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(' '));

test('nothing of either text is lost in the difference', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), fc.oneof(words, fc.string()), (before, after) => {
      const runs = diffText(before, after);
      expect(joined(runs, 'removed')).toBe(before);
      expect(joined(runs, 'added')).toBe(after);
    }),
  );
});

test('one changed word is one changed word', () => {
  expect(diffText('held in Vienna in 2020', 'held in Rabat in 2020')).toEqual([
    { kind: 'same', text: 'held in ' },
    { kind: 'removed', text: 'Vienna' },
    { kind: 'added', text: 'Rabat' },
    { kind: 'same', text: ' in 2020' },
  ]);
});

test('neighbouring changed words read as one change', () => {
  expect(diffText('founded long ago.', 'founded before the war.')).toEqual([
    { kind: 'same', text: 'founded ' },
    { kind: 'removed', text: 'long ago' },
    { kind: 'added', text: 'before the war' },
    { kind: 'same', text: '.' },
  ]);
});

test('long texts with nothing in common end quickly as one removal and one addition', () => {
  const before = Array.from({ length: 2000 }, (_, index) => `a${index}`).join(' ');
  const after = Array.from({ length: 2000 }, (_, index) => `b${index}`).join('\n');
  expect(diffText(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
