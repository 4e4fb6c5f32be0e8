import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '../../lib/env';
import { log } from '../../lib/log';
import { refuseBody } from './body';
import { readyForNextAuth } from './next-auth';
import { addHeaders, METHODS, notAllowed, type Refusal, refuse } from './refusal';
import { refuseForeign } from './sender';
import { readTarget } from './target';
import { blameUnread } from './unread';

/**
 * What a reader may ask of a file and Next cannot answer: it makes a 500 of a range that is not there and of a condition that fails.
 * All of them may be ignored (RFC 9110, 13 and 14.2); the file is sent whole then.
 */
const IGNORED = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/**
 * What a browser asks before a page of another site may ask whether what it read has changed. Whether it may read the answer says the answer, and
 * no cookie goes along.
 */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match',
  'access-control-max-age': '86400',
};

/** Answers with what is kept ready; false where there is nothing. */
export type SendKept = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The tools that Next brings in development have addresses and types of their own. */
const isTool = (path: string): boolean => path.startsWith('/__nextjs') || path.startsWith('/_next/');

function refusalOf(request: IncomingMessage, dev: boolean): Refusal | null {
  const { headers, method = '' } = request;
  if (!METHODS.includes(method)) return notAllowed();
  const unreadable = readTarget(request) ?? refuseForeign(method, headers, env()) ?? readyForNextAuth(request);
  if (unreadable || method !== 'POST') return unreadable;
  const [path = ''] = (request.url ?? '').split('?', 1);
  return dev && isTool(path) ? null : refuseBody(path, headers);
}

/**
 * The gate that every request comes through before anything of the site sees it. It gives the answer its headers, turns away in
 * words what cannot be read or comes from elsewhere, and takes out of the request what only a trusted proxy may say.
 *
 * @returns whether the request may go on; if not, it is answered
 */
export function enter(request: IncomingMessage, response: ServerResponse, dev: boolean, sendKept: SendKept): boolean {
  const refusal = refusalOf(request, dev);
  // What is kept has all its headers: it was an answer once.
  if (!refusal && sendKept(request, response)) return false;
  addHeaders(response);
  if (refusal) {
    const { method, url = '' } = request;
    log.warn(
      { status: refusal.status, why: refusal.says, method, path: url.split('?', 1)[0]?.slice(0, 100) },
      'a request was refused',
    );
    refuse(response, refusal);
    return false;
  }
  // Route handlers list their methods themselves, and read their bodies; for a page Next answers 400.
  const isPage = !request.url?.startsWith('/api/');
  if (request.method === 'OPTIONS' && isPage) {
    const asksBefore = request.headers['access-control-request-method'] !== undefined;
    response.writeHead(204, { allow: METHODS.join(', '), ...(asksBefore && PREFLIGHT) });
    response.end();
    return false;
  }
  for (const name of IGNORED) delete request.headers[name];
  if (request.method === 'POST' && isPage) blameUnread(request, response);
  return true;
}
