import { env } from './env';

/** A session ends after two weeks, however busy it was. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

const isSecure = () => env().NEXTAUTH_URL.startsWith('https:');

/** The name of one of our cookies. `__Host-` binds it to this host over TLS (RFC 6265bis), where the site is served so. */
export const cookieName = (name: 'session' | 'device' | 'link' | 'openid' | 'callback-url' | 'csrf-token'): string =>
  `${isSecure() ? '__Host-' : ''}plenary-${name}`;

/** No script reads our cookies, and no other site's form sends them. */
export const cookieOptions = () => ({
  httpOnly: true as const,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
});
