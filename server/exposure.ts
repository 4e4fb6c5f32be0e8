import { isIP } from 'node:net';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * What to tell whoever opens the site to other machines while people reach it over plain http, where passwords and sessions can be
 * read on the way; null where there is nothing to say.
 *
 * @param host where the program listens
 * @param address what people type
 */
export function exposureWarning(host: string, address: string): string | null {
  if (isLoopback(host) || address.startsWith('https:')) return null;
  return (
    `Warning: HOST=${host} lets other machines in over plain http, where passwords and sessions can be read on the way. ` +
    'Put a proxy with TLS in front and set NEXTAUTH_URL=https://… (docs/running.md).'
  );
}
