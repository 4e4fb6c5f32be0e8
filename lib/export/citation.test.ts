import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reference, toBibtex, toCslJson, toRis, withinQuotes } from './citation';

const reference: Reference = {
  id: '019b76da-a800-7c44-8bce-3a12c1b66c3a',
  address: 'https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a',
  kind: 'webpage',
  title: 'Çatalhöyük & {50 %} of $1_000\n#~^\\',
  authors: [],
  withdrawn: [],
  container: null,
  on: null,
  publisher: 'Plenary',
  doi: null,
  number: null,
  language: null,
  record: { version: 3, published: '2026-01-02' },
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
  expect(toRis({ ...reference, record: { version: 3, published: null } })).toBe(
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

test('a statement is its speaker’s, at a meeting; a document is its authors’ and none of ours', () => {
  const said = {
    ...reference,
    title: 'A',
    authors: ['B {C}', 'D'].map((name) => ({ name, isBody: null })),
    container: 'Talks',
    on: '2019-05',
  };
  const report = { ...said, kind: 'report' as const, number: 'A/1', language: 'fr' };
  expect(toRis(report)).toMatch(/^TY {2}- RPRT[\s\S]*SN {2}- A\/1\r\nLA {2}- fr\r\n/);
  expect(toBibtex(said)).toContain(`  author = {{B \\{C\\}} and {D}},
  title = {{A}},
  titleaddon = {Talks},
  organization = {Plenary},
  year = {2019},
  date = {2019-05},
  version = {3},
`);
  expect(toRis(said)).toContain(
    [
      'AU  - B {C}',
      'AU  - D',
      'TI  - A',
      'T2  - Talks',
      'PB  - Plenary',
      'PY  - 2019',
      'DA  - 2019/05/',
      'ET  - 3',
    ].join('\r\n'),
  );
  const nobodys = { ...said, authors: [], publisher: 'The Daily', record: null, doi: '10.1000/1', on: '2019' };
  expect(toRis(nobodys)).toContain(
    ['TY  - ELEC', 'TI  - A', 'T2  - Talks', 'PB  - The Daily', 'PY  - 2019', 'DA  - 2019//', 'DO  - 10.1000/1'].join(
      '\r\n',
    ),
  );
  expect(toBibtex(nobodys)).not.toMatch(/author|version/);
  const odd = { ...nobodys, doi: '10.1000/a_b{1}', address: 'https://a.example/x_y?a=1&b=%20#c' };
  expect(toBibtex(odd)).toContain('doi = {10.1000/a_b%7B1%7D},\n  url = {https://a.example/x_y?a=1&b=%20#c},');
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

test('who was withdrawn is said in a note, and the house is not put in their place', () => {
  const gone = { ...reference, withdrawn: ['Person withdrawn on 1 May 2026'] };
  expect(toBibtex(gone)).toContain('note = {Person withdrawn on 1 May 2026}');
  expect(toRis(gone)).toContain('N1  - Person withdrawn on 1 May 2026\r\n');
  for (const said of [toBibtex(gone), toRis(gone)]) expect(said).not.toMatch(/author|^AU/m);
});

test('CSL-JSON says the same, with what was said at a meeting as of an event', () => {
  const authors = [{ name: 'A  Speaker', isBody: false }];
  const said: Reference = { ...reference, kind: 'paper-conference', authors, container: 'Talks', on: '2019-05' };
  const common = {
    id: `plenary-${reference.id}`,
    title: reference.title.replace('\n', ' '),
    version: '3',
    URL: reference.address,
  };
  expect(JSON.parse(toCslJson([said, { ...reference, withdrawn: ['Person withdrawn'], language: 'fr' }]))).toEqual([
    {
      ...common,
      type: 'paper-conference',
      author: [{ literal: 'A Speaker' }],
      'event-title': 'Talks',
      publisher: 'Plenary',
      issued: { 'date-parts': [[2019, 5]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
    },
    {
      ...common,
      type: 'webpage',
      publisher: 'Plenary',
      issued: { 'date-parts': [[2026, 1, 2]] },
      note: 'Person withdrawn',
      language: 'fr',
      accessed: { 'date-parts': [[2026, 11, 23]] },
    },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(JSON.parse(toCslJson([{ ...reference, title }]))[0].title).toBe(title.replace(/\s+/g, ' ').trim());
    }),
  );
});
