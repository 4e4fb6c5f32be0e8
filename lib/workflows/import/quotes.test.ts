import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../import/article';
import { LONGEST_QUOTE, locatorOf, quotesOf, shorten } from './quotes';

const text = 'Heading\nThe OSCE hosts this. Others do not.\nFirst: a thing.\nSecond: another.';
const blocks = [
  { kind: 'heading' as const, level: 2, start: 0, end: 7 },
  { kind: 'paragraph' as const, level: 0, start: 8, end: 43 },
  { kind: 'list_item' as const, level: 1, start: 44, end: 59 },
  { kind: 'list_item' as const, level: 1, start: 60, end: 76 },
];
const place = { text, blocks };

test('a name is quoted with its sentence and placed by its paragraph', () => {
  expect(quotesOf(place, [{ start: 12, end: 16 }], false)).toEqual([
    { quote: 'The OSCE hosts this.', locator: 'par. 1' },
  ]);
});

test('a title before a name ends no sentence', () => {
  const line = 'Ambassador Dr. Ellin of the U.S. Mission spoke. Then others.';
  const whole = { text: line, blocks: [{ kind: 'paragraph' as const, level: 0, start: 0, end: line.length }] };
  const start = line.indexOf('Ellin');
  expect(quotesOf(whole, [{ start, end: start + 5 }], false)).toEqual([
    { quote: 'Ambassador Dr. Ellin of the U.S. Mission spoke.', locator: 'par. 1' },
  ]);
});

test('a statement is quoted from its headline to its end, once for each block', () => {
  const passages = [
    { start: 44, end: 49, role: 'headline' },
    { start: 51, end: 59, role: 'text' },
    { start: 12, end: 16, role: 'assertedBy' },
  ];
  expect(quotesOf(place, passages, true)).toEqual([{ quote: 'First: a thing.', locator: 'par. 2' }]);
});

test('a heading is placed by the paragraph after it', () => {
  expect(locatorOf(blocks, 0)).toBe('before par. 1');
});

test('a long quote ends with a sentence, else with a word', () => {
  const sentence = `${'word '.repeat(50).trim()}. `;
  expect(shorten(sentence.repeat(3))).toMatch(/^(word )+word\. (word )+word\.$/);
  expect(shorten('word '.repeat(300))).toMatch(/word …$/);
});

test('quotes are bounded and the text’s own words, whatever the text and the passage', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 3000, unit: 'grapheme' }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (raw, a, b, statement) => {
        const read = recognise({ text: raw, format: 'text' });
        if (read.text.length < 2) return;
        const start = a % (read.text.length - 1);
        const end = start + 1 + (b % (read.text.length - start - 1 || 1));
        for (const { quote, locator } of quotesOf(read, [{ start, end }], statement)) {
          expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
          expect(read.text).toContain(quote.replace(/ …$/, ''));
          expect(quote.isWellFormed() || !read.text.isWellFormed()).toBe(true);
          expect(locator).toMatch(/^(before )?par\. \d+$/);
        }
      },
    ),
    { numRuns: 60 },
  );
});
