import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './refusal';

interface Site {
  /** The address under which people reach it. */
  NEXTAUTH_URL: string;
  TRUST_PROXY: boolean;
}

/** What a proxy says of the request that it passes on. Next and next-auth believe some of these whoever sent them. */
const FORWARDED = /^(forwarded|x-forwarded-(?!for$).*|x-original-.*|x-rewrite-url|x-real-ip)$/;

/** The last of several: what the proxy in front added itself. */
const last = (value: string | string[] | undefined): string | undefined =>
  [value ?? []].flat().at(-1)?.split(',').at(-1)?.trim();

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

/**
 * Takes what is said of a proxy out of the headers and returns it where the proxy is trusted: which host and scheme the browser
 * asked for. `x-forwarded-for` stays then, for `lib/request.ts`.
 */
function takeForwarded(headers: IncomingHttpHeaders, trusted: boolean): { host?: string; scheme?: string } {
  const said = { host: last(headers['x-forwarded-host']), scheme: last(headers['x-forwarded-proto']) };
  for (const name of Object.keys(headers)) {
    if (FORWARDED.test(name) || (name === 'x-forwarded-for' && !trusted)) delete headers[name];
  }
  return trusted ? said : {};
}

/**
 * The origins (RFC 6454) whose pages may send something here: the configured address. Where that is plain http, as on one's own
 * machine, the host that the browser asked for is as good, so that `localhost` and `127.0.0.1` both work.
 */
function ownOrigins(site: string, host: string | undefined, scheme: string | undefined): (string | null)[] {
  const configured = originOf(site);
  return configured?.startsWith('https:')
    ? [configured]
    : [configured, originOf(`${scheme ?? 'http'}://${host ?? ''}`)];
}

/**
 * Turns away what another site's page sends, 403. Browsers name the origin of whatever could change something (Fetch standard,
 * 3.3) and most say how its site stands to ours (Fetch Metadata); a program that says neither has no other site's visitor
 * behind it. For Next, which compares once more and may send an action on to itself, an origin of ours is then the configured one.
 */
export function refuseForeign(method: string, headers: IncomingHttpHeaders, site: Site): Refusal | null {
  const { host = headers.host, scheme } = takeForwarded(headers, site.TRUST_PROXY);
  if (method !== 'POST') return null;
  const { origin, 'sec-fetch-site': from = 'same-origin' } = headers;
  const own = ownOrigins(site.NEXTAUTH_URL, host, scheme);
  if (!['same-origin', 'none'].includes(String(from)) || (origin !== undefined && !own.includes(origin))) {
    return { status: 403, says: `This was sent from another site than ${own[0]}, so nothing was done.` };
  }
  if (origin !== undefined) {
    headers.origin = own[0] ?? undefined;
    headers['x-forwarded-host'] = new URL(site.NEXTAUTH_URL).host;
  }
  return null;
}
