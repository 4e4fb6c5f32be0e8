import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyed } from '../keyed';

/** How long a browser counts as known after its last sign-in: 180 days, in seconds. */
export const DEVICE_SECONDS = 180 * 24 * 60 * 60;

const seal = (email: string, id: string): Buffer => Buffer.from(keyed('device', `${id}:${email}`), 'base64url');

/** The value of the cookie that makes a browser known to this account (128 random bits and their seal). */
export function deviceToken(email: string): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${seal(email, id).toString('base64url')}`;
}

/** The identifier of a browser that is known to this account, or null: no cookie, another account's, or a forged one. */
export function knownDevice(token: string | undefined, email: string): string | null {
  const [id = '', mark = ''] = (token ?? '').slice(0, 200).split('.');
  const given = Buffer.from(mark, 'base64url');
  const expected = seal(email, id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
