import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { env } from './env';
import { currentRequest } from './response';

/** The address that the request being answered came from, for limits: `addressOf` of it. */
export const clientAddress = (): string => addressOf(currentRequest());

/**
 * The address that a request came from, for limits. It is the socket's; `x-forwarded-for` is the client's
 * word, so that it counts only with TRUST_PROXY, and then only its last entry, which the proxy in front wrote itself.
 * An IPv6 address stands for its /64 network, because one host may use all of it.
 */
export function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = env().TRUST_PROXY ? String(headers['x-forwarded-for'] ?? '') : '';
  return network(forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? 'unknown'));
}

/** The part of an address that belongs to one host: all of an IPv4 address, the first 64 bits of an IPv6 address. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain.slice(0, 64);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const filled =
    tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
  return `${filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** The path and query of the page being answered, as the reader's browser shows them. */
export function requestPath(): string {
  const [path = '/', query = ''] = (currentRequest().url ?? '/').split('?', 2);
  const kept = new URLSearchParams(query);
  kept.delete('_rsc');
  return kept.size > 0 ? `${path}?${kept}` : path;
}
