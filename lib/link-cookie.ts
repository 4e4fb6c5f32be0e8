import { cookieName, cookieOptions } from './cookies';
import { paths } from './paths';

/** Long enough to fill in the form. */
const SECONDS = 60 * 60;

/** The two pages, with or without a language before them; nothing else, so that the way on never leaves the site. */
const opensLink = new RegExp(`^(/[a-z]{2})?(${paths.setUp()}|${paths.invitation()})$`);

/**
 * Takes the secret of a one-time link out of the address when the link is opened, before any page is made: it goes into a
 * cookie that no script reads, so that it stands in no address bar, history, referrer or screenshot.
 *
 * @returns the path to go to and the cookie to set, or null where the address carries no such secret
 */
export function takeLinkToken(
  url: URL,
): { path: string; cookie: Record<string, unknown> & { name: string; value: string } } | null {
  const token = url.searchParams.get('token');
  if (!token || !opensLink.test(url.pathname)) return null;
  return {
    path: url.pathname,
    cookie: { name: cookieName('link'), value: token.slice(0, 100), ...cookieOptions(), maxAge: SECONDS },
  };
}
