import { element, xmlText } from './xml';

/** One thing that became public: a record, or the note that one was corrected. */
export interface NewsEntry {
  /** An IRI that never changes and is no other entry's: by it a reader knows that it has the entry already. */
  id: string;
  /** Where it is read. */
  url: string;
  /** Plain text. */
  title: string;
  /** What it says, as plain text. */
  text: string;
  /** When it became public. */
  at: Date;
  /** The kinds that it is of: a word that stays, and its name in the language of the feed. */
  terms: readonly { term: string; label: string }[];
}

/** What became public last, of everything or of one thing. */
export interface News {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Whose feed it is, and their home page. */
  house: { name: string; url: string };
  /** The page that it is the feed of. */
  page: string;
  /** Its own addresses. */
  atom: string;
  json: string;
  /** Latest first. */
  entries: readonly NewsEntry[];
}

export const ATOM_TYPE = 'application/atom+xml';
export const JSON_FEED_TYPE = 'application/feed+json';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** When a feed last changed: with its latest entry. One without any never has, and the same text must come of the same record. */
export const changedAt = ({ entries: [latest] }: News): Date => latest?.at ?? new Date(0);

function atomEntry({ id, url, title, text, at, terms }: NewsEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', oneLine(title), { type: 'text' }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', at.toISOString()),
    element('updated', at.toISOString()),
    ...terms.map(({ term, label }) => element('category', '', { term, label })),
    element('content', text, { type: 'text' }),
    '</entry>',
  ].join('\n');
}

/** News as an Atom feed (RFC 4287). All text is plain, so that nothing in it is markup to any reader. */
export function toAtom(news: News): string {
  const { title, description, language, house, page, atom, json, entries } = news;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    element('id', atom),
    element('title', oneLine(title), { type: 'text' }),
    element('subtitle', oneLine(description), { type: 'text' }),
    element('updated', changedAt(news).toISOString()),
    `<author>${element('name', house.name)}${element('uri', house.url)}</author>`,
    element('link', '', { rel: 'self', type: ATOM_TYPE, href: atom }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: page }),
    element('link', '', { rel: 'alternate', type: JSON_FEED_TYPE, href: json }),
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

/** News as a JSON Feed (version 1.1, jsonfeed.org). */
export function toJsonFeed({ title, description, language, house, page, json, entries }: News): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: oneLine(title),
    home_page_url: page,
    feed_url: json,
    description: oneLine(description),
    language,
    authors: [house],
    items: entries.map(({ id, url, title, text, at, terms }) => ({
      id,
      url,
      title: oneLine(title),
      content_text: text,
      date_published: at.toISOString(),
      date_modified: at.toISOString(),
      tags: terms.map(({ label }) => label),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
