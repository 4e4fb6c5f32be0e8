import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../import/article';
import { clip, figureOf, readingOf } from './pieces';
import { acceptAsProposed } from './unattended';

test.each([
  ['12,000', { hedge: null, figure: '12000', unit: null }],
  ['40 per cent', { hedge: null, figure: '40', unit: 'per cent' }],
  ['3.5%', { hedge: null, figure: '3.5', unit: '%' }],
  ['1,234,567.25 people', { hedge: null, figure: '1234567.25', unit: 'people' }],
  ['more than 300', { hedge: 'more than', figure: '300', unit: null }],
  ['Nearly 22,000 prisoners', { hedge: 'nearly', figure: '22000', unit: 'prisoners' }],
  ['about 61.72 per cent', { hedge: 'about', figure: '61.72', unit: 'per cent' }],
  ['12,00', { hedge: null, figure: null, unit: null }],
  ['a dozen', { hedge: null, figure: null, unit: null }],
  ['10 to 20', { hedge: null, figure: null, unit: null }],
  [null, { hedge: null, figure: null, unit: null }],
])('%s as a figure: only what it says without doubt', (written, figure) => {
  expect(figureOf(written)).toEqual(figure);
});

test('a clipped text fits, keeps its beginning and stays well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 10, max: 300 }), (text, max) => {
      const clipped = clip(text, max);
      expect(clipped.length).toBeLessThanOrEqual(max);
      expect(clipped.isWellFormed()).toBe(true);
      expect(text.startsWith(clipped.replace(/…$/, '')) || clipped === text).toBe(true);
    }),
  );
});

test('unattended, only what has no title is named, by the text’s own opening, and what lacks more is left out and told', () => {
  const text =
    'In Bern, experts met at a conference held in Bern. Key takeaways\n\n- First: One thing.\n- Second: Another.';
  const reading = readingOf(recognise({ text, format: 'text' }));
  const nameless = {
    key: 'person:x',
    noun: 'person' as const,
    fields: { name: 'X', publicRole: null, role: 'mentioned', aliases: [] },
    passages: [],
    match: null,
    existing: null,
  };
  const { decisions, named, leftOut } = acceptAsProposed(
    { ...reading, pieces: [...reading.pieces, nameless] },
    (city) => `Meeting in ${city}`,
  );
  expect(leftOut.map(({ piece, missing }) => [piece.key, missing])).toEqual([['person:x', ['publicRole']]]);
  expect(decisions.pieces.some(({ key }) => key === 'person:x')).toBe(false);
  for (const { title } of named)
    expect(title === 'Meeting in Bern' || text.startsWith(title.replace(/…$/, ''))).toBe(true);
});
