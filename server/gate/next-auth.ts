import type { IncomingMessage } from 'node:http';
import { cookieName } from '../../lib/cookies';
import { notAllowed, type Refusal } from './refusal';

/** The paths that next-auth answers; those of OpenID are our own. */
const OWN = /^\/api\/auth\/(?!openid(\/|$))/;

/**
 * Takes away what next-auth would fail at with a 500: it calls an address to return to that it cannot read a fault of the
 * configuration, writes an error's name into a header as it came, and has no answer to GET where a password is sent to. Nothing is
 * lost: our own pages sign people in, and where they go afterwards stands in `next` (`lib/paths.ts`).
 */
export function readyForNextAuth(request: IncomingMessage): Refusal | null {
  const { headers, method, url = '' } = request;
  const [path = ''] = url.split('?', 1);
  if (!OWN.test(path)) return null;
  if (method !== 'POST' && path.startsWith('/api/auth/callback')) return notAllowed('POST');
  request.url = path;
  if (headers.cookie) {
    const cookies = headers.cookie.split(/; */);
    headers.cookie = cookies.filter((cookie) => !cookie.startsWith(`${cookieName('callback-url')}=`)).join('; ');
  }
  return null;
}
