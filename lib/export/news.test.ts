import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type News, toAtom, toJsonFeed } from './news';

const entry = {
  id: 'https://plenary.example/id/019b76da-a800-7c44-8bce-3a12c1b66c3a',
  url: 'https://plenary.example/takeaways/019b76da-a800-7c44-8bce-3a12c1b66c3a',
  title: 'Prevention & <reintegration>',
  text: 'Takeaway.\nThe meeting',
  at: new Date('2026-11-30T12:00:00.500Z'),
  terms: [{ term: 'takeaway', label: 'Takeaway' }],
};
const news: News = {
  title: 'Plenary: "all"',
  description: 'New and corrected records',
  language: 'en-GB',
  house: { name: 'Plenary', url: 'https://plenary.example/' },
  page: 'https://plenary.example/',
  atom: 'https://plenary.example/feeds/all.atom',
  json: 'https://plenary.example/feeds/all.json',
  entries: [entry, { ...entry, id: `${entry.id}#correction-1`, at: new Date('2026-11-29T12:00:00Z') }],
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** What a strict parser of XML 1.0 reads; it throws at whatever is not well formed. */
function read(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  const said = (text: string) => {
    const within = open.at(-1);
    if (within) within.text += text;
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}
const all = (of: Element, name: string) => of.children.filter((child) => child.name === name);
const textOf = (of: Element, name: string) => all(of, name)[0]?.text;

test('an Atom feed has what RFC 4287 asks of it, latest first', () => {
  const feed = read(toAtom(news));
  expect([feed.name, feed.attributes]).toEqual(['feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' }]);
  expect(['id', 'title', 'subtitle', 'updated'].map((name) => textOf(feed, name))).toEqual([
    news.atom,
    news.title,
    news.description,
    '2026-11-30T12:00:00.500Z',
  ]);
  expect(all(feed, 'author').map((author) => [textOf(author, 'name'), textOf(author, 'uri')])).toEqual([
    ['Plenary', 'https://plenary.example/'],
  ]);
  expect(all(feed, 'link').map(({ attributes: { rel, type, href } }) => [rel, type, href])).toEqual([
    ['self', 'application/atom+xml', news.atom],
    ['alternate', 'text/html', news.page],
    ['alternate', 'application/feed+json', news.json],
  ]);
  const [first] = all(feed, 'entry');
  expect(all(feed, 'entry')).toHaveLength(2);
  expect(first?.children.map(({ name, text, attributes }) => [name, text, attributes])).toEqual([
    ['id', entry.id, {}],
    ['title', entry.title, { type: 'text' }],
    ['link', '', { rel: 'alternate', type: 'text/html', href: entry.url }],
    ['published', '2026-11-30T12:00:00.500Z', {}],
    ['updated', '2026-11-30T12:00:00.500Z', {}],
    ['category', '', { term: 'takeaway', label: 'Takeaway' }],
    ['content', entry.text, { type: 'text' }],
  ]);
});

test('a JSON Feed has what version 1.1 asks of it', () => {
  expect(JSON.parse(toJsonFeed(news))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: news.title,
    home_page_url: news.page,
    feed_url: news.json,
    description: news.description,
    language: 'en-GB',
    authors: [news.house],
    items: [
      {
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_text: entry.text,
        date_published: '2026-11-30T12:00:00.500Z',
        date_modified: '2026-11-30T12:00:00.500Z',
        tags: ['Takeaway'],
      },
      expect.objectContaining({ id: `${entry.id}#correction-1` }),
    ],
  });
});

test('a feed of nothing is one, and the same each time', () => {
  const empty = { ...news, entries: [] };
  expect(textOf(read(toAtom(empty)), 'updated')).toBe('1970-01-01T00:00:00.000Z');
  expect(JSON.parse(toJsonFeed(empty)).items).toEqual([]);
});

/** Text with what ends an element, a section or a string, what no document may hold, and halves of characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<![CDATA[', '&amp;', '&#0;', '<!--', '-->', '<?', '</title>'),
      fc.constantFrom('\0', '\x01', '\x0b', '\x1f', '\x7f', '\x85', '\r', '\n', '\t', '\ufffe', '\uffff', '\ud800'),
      fc.constantFrom('\udc00', '\u2028', '\u202e', '😀', 'é'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** As a reader shows what was written: what no document of XML may hold stands as the sign for it. */
const shown = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('no text leaves its element or its string, whatever stands in it', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, text, label) => {
      const written: News = {
        ...news,
        title,
        description: text,
        entries: [{ ...entry, title, text, terms: [{ term: 'x', label }] }],
      };
      const feed = read(toAtom(written));
      expect([textOf(feed, 'title'), textOf(feed, 'subtitle')]).toEqual([title, text].map(inOneLine).map(shown));
      const [first] = all(feed, 'entry');
      expect(first?.children.map(({ name }) => name)).toEqual([
        'id',
        'title',
        'link',
        'published',
        'updated',
        'category',
        'content',
      ]);
      expect(first && [textOf(first, 'title'), textOf(first, 'content')]).toEqual([
        shown(inOneLine(title)),
        shown(text),
      ]);
      const { title: named, items } = JSON.parse(toJsonFeed(written));
      expect([named, items[0].title, items[0].content_text]).toEqual([inOneLine(title), inOneLine(title), text]);
    }),
    { numRuns: 1_000 },
  );
});
