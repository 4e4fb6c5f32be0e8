import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reference } from './citation';
import { citationTags, contextObject } from './citation-tags';

/*
 * The rules by which Zotero makes an item of a page, as its translators "Embedded Metadata", "RDF" and "COinS" have them (June 2026), written here
 * anew and only as far as they touch what our pages say.
 */
type Creator = { first?: string; last: string };
type Item = Record<string, string | undefined> & { itemType: string };

/** A name as Zotero takes it apart. */
function nameOf(given: string): Creator {
  const hasComma = given.includes(',');
  const name = given.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (!hasComma) {
    const at = name.lastIndexOf(' ');
    return at < 0 ? { last: name } : { first: name.slice(0, at), last: name.slice(at + 1) };
  }
  const [last = '', first] = name.split(/, ?/);
  return first ? { first, last } : { last };
}

/** Which field of an item each tag of Highwire Press fills, and which kind of item it tells. */
const FIELDS: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_conference_title: 'conferenceName',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number',
  citation_publisher: 'publisher',
  citation_doi: 'DOI',
  citation_public_url: 'url',
  citation_language: 'language',
};
const TYPES: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_conference_title: 'conferencePaper',
  citation_technical_report_institution: 'report',
};
const NAMED_AFTER_SITE = ['webpage', 'newspaperArticle', 'blogPost'];

/** What the button saves of a page with these tags beside those that every page has: `og:` tags, a description and a language. */
function saved(tags: Record<string, string | string[]>, site: string | null = 'Plenary') {
  const firstOf = (name: string) => [tags[name] ?? []].flat()[0];
  const told = Object.keys(TYPES).find((name) => firstOf(name));
  const itemType = (told && TYPES[told]) ?? firstOf('z:itemType') ?? 'webpage';
  const source = firstOf('dc.source') ?? (site !== null && NAMED_AFTER_SITE.includes(itemType) ? site : undefined);
  const item: Item = {
    itemType,
    publicationTitle: source,
    abstractNote: firstOf('z:abstractNote') ?? 'Our description',
    url: 'https://plenary.example/page',
  };
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = firstOf(name)?.replace(/\s+/g, ' ').trim();
    if (value) item[field] = value;
  }
  const nodes = [tags.citation_author ?? []].flat();
  const creators = nodes.flatMap((node) => {
    const names = node.split(/\s*;\s*/);
    const parts = (names[0] ?? '').split(/\s*,\s*/);
    const splits = names.length === 1 && nodes.length === 1 && parts.length > 1;
    const isList = splits && parts[0]?.includes(' ') && parts[1]?.includes(' ');
    return (isList ? parts : names).filter((name) => /[^\s,-.;]/.test(name)).map(nameOf);
  });
  const { abstractNote, language = 'en', ...rest } = item;
  const filled = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(filled), language, creators, ...(abstractNote?.trim() && { abstractNote }) };
}

/** What the button saves of a context object. */
function unpacked(object: string): Record<string, unknown> {
  const pairs = object.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name, decodeURIComponent(value.replace(/\+|%2[bB]/g, ' '))] as const;
  });
  const format = pairs.find(([name]) => name === 'rft_val_fmt')?.[1];
  const genres: Record<string, string> = { proceeding: 'conferencePaper', report: 'report' };
  const genre = pairs.find(([name]) => name === 'rft.genre')?.[1] ?? '';
  const item: Item = { itemType: format?.endsWith(':book') ? (genres[genre] ?? 'book') : 'webpage' };
  const creators: Creator[] = [];
  for (const [name, value] of pairs) {
    const isChapter = item.itemType === 'conferencePaper';
    if (name === 'rft.au') creators.push(nameOf(value));
    else if (name === 'rft.btitle') item[isChapter ? 'publicationTitle' : 'title'] = value;
    else if (name === 'rft.atitle') item.title = value;
    else if (name === 'rft.title')
      item[isChapter || item.itemType === 'journalArticle' ? 'publicationTitle' : 'title'] = value;
    else if (name === 'rft.source') item.publicationTitle = value;
    else if (name === 'rft.type') item.itemType = value;
    else if (['rft.date', 'rft.publisher', 'rft.language'].includes(name)) item[name.slice(4)] = value;
    else if (name === 'rft_id' && value.startsWith('info:doi/')) item.DOI = value.slice(9);
    else if (name === 'rft_id') item.url = value;
  }
  return { ...item, creators };
}

const address = 'https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a?v=3';
const record: Reference = {
  id: '019b76da-a800-7c44-8bce-3a12c1b66c3a',
  kind: 'webpage',
  address,
  title: 'Ministerial meeting, Malta',
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
const statement: Reference = {
  ...record,
  kind: 'paper-conference',
  title: 'Families come first',
  authors: [
    { name: 'Amina El Fassi', isBody: false },
    { name: 'Ministry of Justice, Kingdom of Morocco', isBody: true },
  ],
  container: 'Ministerial meeting, Malta',
  on: '2019-05',
  language: 'fr',
};
const report: Reference = {
  ...record,
  kind: 'report',
  address: 'https://un.example/a_b?x=1&y=2',
  title: 'Outcome of the meeting',
  authors: [{ name: 'Office of Counter-Terrorism, United Nations', isBody: null }],
  publisher: 'United Nations',
  on: '2019-05-03',
  doi: '10.1000/a.b',
  number: 'A/74/1',
  record: null,
};

test('a page of the record is saved as a page of ours, with its version', () => {
  expect(saved(citationTags(record))).toEqual({
    itemType: 'webpage',
    title: record.title,
    creators: [{ last: 'Plenary' }],
    publicationTitle: 'Plenary',
    date: '2026-01-02',
    url: address,
    language: 'en',
  });
});

test('a statement is saved as its speakers’, at its meeting; a body is one name', () => {
  const speakers = [{ first: 'Amina El', last: 'Fassi' }, { last: 'Ministry of Justice Kingdom of Morocco' }];
  expect(saved(citationTags(statement))).toEqual({
    itemType: 'conferencePaper',
    title: statement.title,
    creators: speakers,
    conferenceName: 'Ministerial meeting, Malta',
    publisher: 'Plenary',
    date: '2019-05',
    url: address,
    language: 'fr',
  });
  expect(unpacked(contextObject(statement))).toEqual({
    itemType: 'conferencePaper',
    title: statement.title,
    creators: speakers,
    publicationTitle: 'Ministerial meeting, Malta',
    publisher: 'Plenary',
    date: '2019-05',
    url: address,
    language: 'fr',
  });
});

test('under the rule nobody is named, and where they were withdrawn not the house either', () => {
  expect(saved(citationTags({ ...statement, authors: [] })).creators).toEqual([{ last: 'Plenary' }]);
  expect(saved(citationTags({ ...statement, authors: [], withdrawn: ['Person withdrawn'] })).creators).toEqual([]);
});

test('a source is saved as itself, and nothing of it is ours', () => {
  const item = {
    itemType: 'report',
    title: report.title,
    creators: [{ first: 'United Nations', last: 'Office of Counter-Terrorism' }],
    date: '2019-05-03',
    DOI: '10.1000/a.b',
    url: report.address,
  };
  expect(saved(citationTags(report), null)).toEqual({
    ...item,
    institution: 'United Nations',
    number: 'A/74/1',
    language: 'und',
  });
  expect(unpacked(contextObject(report))).toEqual({ ...item, publisher: 'United Nations' });
  const bare = { ...report, authors: [], publisher: null, on: null, doi: null, number: null };
  const kinds = {
    report: 'report',
    document: 'document',
    webpage: 'webpage',
    speech: 'presentation',
    'article-newspaper': 'newspaperArticle',
  } as const;
  for (const [kind, itemType] of Object.entries(kinds)) {
    const told = { ...bare, kind: kind as keyof typeof kinds };
    const common = { title: report.title, creators: [], url: report.address };
    expect(saved(citationTags(told), null)).toEqual({ ...common, itemType, language: 'und' });
    expect(unpacked(contextObject(told))).toEqual({ ...common, itemType });
  }
  const news: Reference = { ...bare, kind: 'article-newspaper', publisher: 'The Daily' };
  expect(saved(citationTags(news), null)).toMatchObject({ publicationTitle: 'The Daily' });
  expect(unpacked(contextObject(news))).toMatchObject({
    itemType: 'newspaperArticle',
    title: report.title,
    publicationTitle: 'The Daily',
  });
  const study: Reference = { ...bare, kind: 'article-journal', container: 'A Journal' };
  expect(saved(citationTags(study), null)).toMatchObject({ itemType: 'journalArticle', publicationTitle: 'A Journal' });
  expect(unpacked(contextObject(study))).toMatchObject({ itemType: 'journalArticle', publicationTitle: 'A Journal' });
});

test('whoever brought a document out and wrote it as well is one body', () => {
  const own = { ...report, authors: [{ name: 'United Nations', isBody: true }] };
  expect(saved(citationTags(own), null)).toMatchObject({
    creators: [{ last: 'United Nations' }],
    institution: 'United Nations',
  });
});

test('no title leaves its tag or its place in a context object', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const said = title.toWellFormed().replace(/\s+/g, ' ').trim();
      for (const kind of ['webpage', 'report', 'paper-conference'] as const) {
        const told = { ...statement, kind, title };
        expect(citationTags(told).citation_title ?? '').toBe(said);
        // Zotero takes a plus for a space, however it is written.
        expect(unpacked(contextObject(told)).title ?? '').toBe(said.replaceAll('+', ' '));
      }
    }),
  );
});
