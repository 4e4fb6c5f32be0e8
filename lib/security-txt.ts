import { LANGUAGES } from './languages';
import { paths } from './paths';
import { monthAhead } from './time';

interface Site {
  CONTACT_EMAIL?: string;
  NEXTAUTH_URL: string;
}

/**
 * Whom to tell of a weakness of the site: the text of `/.well-known/security.txt` (RFC 9116), or null where nobody is named. It says
 * to be good for less than a year, as the standard asks; made for each reader, it never expires. Its own address stands in it where
 * that is https: others must not (2.5.2).
 */
export function securityTxt({ CONTACT_EMAIL: contact, NEXTAUTH_URL: site }: Site, now = Date.now()): string | null {
  if (!contact) return null;
  const address = new URL(paths.securityTxt(), site);
  const lines = [
    `Contact: ${paths.mailbox(contact)}`,
    `Expires: ${monthAhead(6, now)}`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    ...(address.protocol === 'https:' ? [`Canonical: ${address.href}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
