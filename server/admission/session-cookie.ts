import type { IncomingMessage } from 'node:http';
import { cookieName } from '../../lib/cookies';
import { openToken } from '../../lib/session';
import { turns } from '../../lib/turns';

/** Sealed tokens that were opened before, so that a browser's next request costs no more than a look. */
const MOST_KNOWN = 2_000;
/** Tokens opened at once, and waiting to be: whoever sends many that are none is not waited for. */
const AT_ONCE = 4;
const MOST_WAITING = 64;

function tokenIn(request: IncomingMessage): string | null {
  const begin = `${cookieName('session')}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim());
  return cookies.find((one) => one.startsWith(begin))?.slice(begin.length) || null;
}

/**
 * Says of which session a request is by the sealed token in its cookie, which nobody but this program can make; null where there is none,
 * or one that is not ours or has expired. Whether the session still stands is for the page to ask the database.
 */
export function readSession(now: () => number = Date.now): (request: IncomingMessage) => Promise<string | null> {
  const known = new Map<string, { session: string; until: number }>();
  const inTurn = turns(AT_ONCE, MOST_WAITING);
  return async (request) => {
    const token = tokenIn(request);
    if (!token) return null;
    const seen = known.get(token);
    if (seen) return seen.until > now() ? seen.session : null;
    const claims = await inTurn(() => openToken(token)).catch(() => null);
    if (!claims?.sub || typeof claims.exp !== 'number') return null;
    known.set(token, { session: claims.sub, until: claims.exp * 1000 });
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest) known.delete(oldest);
    return claims.sub;
  };
}
