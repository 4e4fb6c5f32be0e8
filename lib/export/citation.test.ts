import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reference, toBibtex, toRis, withinQuotes } from './citation';

const reference: Reference = {
  id: '019b76da-a800-7c44-8bce-3a12c1b66c3a',
  address: 'https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a',
  title: 'Çatalhöyük & {50 %} of $1_000\n#~^\\',
  house: 'Plenary',
  version: 3,
  published: '2026-01-02',
  accessed: '2026-11-23',
};

test('a BibTeX entry keeps every letter and lets none act', () => {
  expect(toBibtex(reference)).toBe(`@misc{plenary-019b76da-a800-7c44-8bce-3a12c1b66c3a,
  author = {{Plenary}},
  title = {{Çatalhöyük \\& \\{50 \\%\\} of \\$1\\_000 \\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
  year = {2026},
  date = {2026-01-02},
  version = {3},
  url = {https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a},
  urldate = {2026-11-23},
}
`);
});

test('RIS has a tag a line, and says nothing of a day that is not known', () => {
  expect(toRis({ ...reference, published: null })).toBe(
    [
      'TY  - ELEC',
      'AU  - Plenary',
      'TI  - Çatalhöyük & {50 %} of $1_000 #~^\\',
      'ET  - 3',
      'UR  - https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a',
      'Y2  - 2026/11/23',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('quotation marks within a quoted title become single ones, and no full stop ends it', () => {
  expect(withinQuotes('Conference “Foreign Fighters”, Vienna')).toBe('Conference ‘Foreign Fighters’, Vienna');
  expect(withinQuotes('Konferenz „Rückkehr“, Wien')).toBe('Konferenz ‚Rückkehr‘, Wien');
  expect(withinQuotes('A "plain" mark, and 12" alone')).toBe('A ‘plain’ mark, and 12" alone');
  expect(withinQuotes('Morocco’s model.')).toBe('Morocco’s model');
});

test('no title breaks out of its field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const entry = toBibtex({ ...reference, title });
      expect(entry.split('\n')).toHaveLength(10);
      // What is left once escapes are gone is braces in pairs.
      const bare = entry.replace(/\\[{}$&#_%]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
      expect(toRis({ ...reference, title }).match(/^[A-Z][A-Z0-9] {2}- /gm)).toHaveLength(9);
    }),
  );
});
