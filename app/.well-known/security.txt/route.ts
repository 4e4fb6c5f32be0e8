import { env } from '@/lib/env';
import { securityTxt } from '@/lib/security-txt';

export const dynamic = 'force-dynamic';

/** Whom to tell of a weakness of the site; nothing where no contact is configured. */
export function GET(): Response {
  const text = securityTxt(env());
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response(text ?? 'Nobody is named here yet.\n', { status: text === null ? 404 : 200, headers });
}
