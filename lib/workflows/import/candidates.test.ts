import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../import/article';
import { clip } from './candidates';
import { readingOf } from './reading';
import { acceptAsProposed } from './unattended';

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
    { ...reading, candidates: [...reading.candidates, nameless] },
    (city) => `Meeting in ${city}`,
  );
  expect(leftOut.map(({ candidate, missing }) => [candidate.key, missing])).toEqual([['person:x', ['publicRole']]]);
  expect(decisions.candidates.some(({ key }) => key === 'person:x')).toBe(false);
  for (const { title } of named)
    expect(title === 'Meeting in Bern' || text.startsWith(title.replace(/…$/, ''))).toBe(true);
});
