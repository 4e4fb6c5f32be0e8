const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The most that an act may bring, in bytes; `next.config.js` gives Next the same limit for what comes without a length. */
const LARGEST = 6 * 1024 * 1024;

/**
 * The status with which a request is turned away before anything reads it, or null where it may come in: 403 where a browser
 * sent it from another site, 413 where it is larger than any form. Browsers name the origin of whatever could change something
 * (Fetch standard, 3.3); a program that names none has no other site's visitor behind it.
 */
export function refusalOf(method: string, headers: Headers): 403 | 413 | null {
  if (!CHANGING.has(method)) return null;
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)) return 403;
  return Number(headers.get('content-length') ?? 0) > LARGEST ? 413 : null;
}
