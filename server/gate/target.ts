import type { IncomingMessage } from 'node:http';
import { malformed, type Refusal } from './refusal';

/** Longer than any address of ours, shorter than what Node reads as headers: room for a search and thousands of short parameters. */
const LONGEST = 8 * 1024;

/** RFC 9110, 7.2: a name or an address, and perhaps a port. */
const HOST = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** Headers that mean one thing: sent twice, two programs on the way could believe two things. */
const SINGLE = ['host', 'origin', 'content-type', 'next-action'];

function repeated({ rawHeaders }: IncomingMessage): string | undefined {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  return SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
}

/** The address without what stands before its path in the form that proxies are sent (RFC 9112, 3.2.2); null where that is another host. */
function ownPart(target: string, host: string | undefined): string | null {
  const [whole, authority] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? [''];
  if (authority !== undefined && authority.toLowerCase() !== host?.toLowerCase()) return null;
  const rest = target.slice(whole.length);
  return authority !== undefined && !rest.startsWith('/') ? `/${rest}` : rest;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Whether a path, percent-encoded as it came, can be one of ours. Next and the libraries around it decode a path more than once,
 * leave out dots and look at it before and after: what could read differently each time is no address here.
 */
function isReadable(path: string): boolean {
  const plain = decoded(path);
  if (plain === null || !path.startsWith('/') || path.includes('\\')) return false;
  return !/[\p{Cc}%]/u.test(plain) && !plain.split('/').some((part) => part === '.' || part === '..');
}

/**
 * Why the address or the host of a request cannot be read, or null. An address in the form that proxies are sent is cut down to
 * its path on the way. A query may be written carelessly (`?q=100%`); only NUL is refused there, which PostgreSQL has no place for.
 */
export function readTarget(request: IncomingMessage): Refusal | null {
  const { headers, httpVersion, url = '' } = request;
  const twice = repeated(request);
  if (twice) return malformed(`The header ${twice} stands there twice.`);
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return malformed('This site speaks HTTP/1.1.');
  const { host } = headers;
  if (host === undefined ? httpVersion === '1.1' : !HOST.test(host)) return malformed('The header Host names no host.');
  if (url.length > LONGEST) return { status: 414, says: `An address has ${LONGEST} characters at most.` };
  if (url === '*' && request.method === 'OPTIONS') return null;
  const target = ownPart(url, host);
  const [path = '', query = ''] = target?.split(/\?(.*)/s) ?? [];
  if (target === null || /[^\x21-\x7e]|#/.test(target) || !isReadable(path) || /%00/.test(query))
    return malformed('This address cannot be read.');
  request.url = target;
  return null;
}
