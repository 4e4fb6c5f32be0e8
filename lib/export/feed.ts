import { isKnown, tagOf } from '@/lib/etag';

/** What a program reads at an address. */
export interface Feed {
  /** The whole of it. The same record gives the same text, so that it holds no time of its making. */
  body: string | (() => string);
  /** All that the text is made from, where that costs: then it is made only for whoever has it not yet. */
  madeFrom?: unknown;
  /** The media type, with its charset. */
  type: string;
  /** How the file is called where somebody keeps it, with its ending; without one it has the name of its address. */
  filename?: string;
  /** When what is in it last changed. */
  modified?: Date | null;
  /** Other headers, such as `Link`. */
  headers?: Record<string, string>;
}

/** Any page of any site may read it: it says what the public pages say, and knows no cookie. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Link',
};

const textOf = (body: Feed['body']): string => (typeof body === 'string' ? body : body());

const plainName = (name: string): string => name.replace(/[^\w.-]+/g, '-');

/**
 * The answer to a program that reads the record: the text with its tag, or 304 for whoever has it already. Caches may keep it and ask each time,
 * so that what is withdrawn is gone at once. `If-Modified-Since` is not looked at: what leaves a list makes nothing in it newer.
 */
export function feedResponse(request: Request, feed: Feed): Response {
  const { body, madeFrom, type, filename, modified, headers = {} } = feed;
  const tag = tagOf(madeFrom === undefined ? textOf(body) : JSON.stringify(madeFrom));
  const told = new Headers({ ...OPEN, 'cache-control': 'public, no-cache', etag: tag, ...headers });
  if (modified) told.set('last-modified', modified.toUTCString());
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: told });
  told.set('content-type', type);
  if (filename !== undefined) told.set('content-disposition', `inline; filename="${plainName(filename)}"`);
  return new Response(textOf(body), { headers: told });
}

/** That there is nothing at this address for a program to read, or nothing that is public: the two cannot be told apart. */
export const noFeed = (): Response =>
  new Response('There is nothing here.\n', {
    status: 404,
    headers: { ...OPEN, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
