// A browser drops tabs and line ends from an address and takes a backslash for a slash: what was looked at is not what it opens.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const MISREAD = /[\u0000-\u001f\u007f\\]/;
const OWN = 'http://site.invalid';
/** Paths that do something, or are no page. */
const NO_PAGE = /^\/(api|_next|sign-in)(\/|$)/;

/** Whether `address` is a whole one on the web: http or https, the host behind two slashes, no name and password before it. */
export function isWebAddress(address: string): boolean {
  if (MISREAD.test(address) || !/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** `address` as a page of this site, resolved; null for whatever a browser would take elsewhere, such as `//host` and `/\host`. */
export function sitePath(address: string): string | null {
  if (MISREAD.test(address) || !/^\/(?!\/)\S*$/.test(address) || !URL.canParse(address, OWN)) return null;
  const { origin, pathname, search, hash } = new URL(address, OWN);
  if (origin !== OWN || pathname.startsWith('//') || NO_PAGE.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}

/**
 * Where a link that somebody wrote into a text leads, as a browser reads it: a whole address on the web, a page of this site, a mailbox.
 * Null for everything else: those words are no link. What depends on the page that it stands on, such as `page.html`, leads nowhere sure.
 */
export function linkAddress(address: string): string | null {
  const isMailbox = /^mailto:[^/]/i.test(address) && !MISREAD.test(address) && URL.canParse(address);
  return isMailbox || isWebAddress(address) ? new URL(address).href : sitePath(address);
}

/** An address that stands in a text: where it begins, as it is written, and whole. */
export interface WrittenAddress {
  at: number;
  written: string;
  address: string;
}

const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{', '）': '（', '］': '［', '】': '【' };
/** No address goes on behind a space, a sign that puts something between marks, or the punctuation of Chinese and Japanese. */
const BEGUN =
  /https?:\/\/[^\s<>"“”„«»`，。、；：！？「」『』《》〈〉]{1,2000}|(?<![\p{L}\p{N}@./_-])www\.[^\s<>"“”„«»`，。、；：！？「」『』《》〈〉]{1,2000}/giu;
const BEGUN_HERE = new RegExp(BEGUN.source, 'iuy');
/** What stands behind an address belongs to the sentence, or is a mark of Markdown. */
const BEHIND = /[.,;:!?…'’‘*_~|([{（［【]+$/u;

/** The addresses on the web that stand in a text. A bracket that was not opened within an address, and a full stop behind it, are none of it. */
export const addressesIn = (text: string): WrittenAddress[] =>
  [...text.matchAll(BEGUN)].flatMap(({ 0: found, index }) => addressOf(found, index) ?? []);

/** The address with which a text begins; null where it begins with none. */
export function addressAtStart(text: string): WrittenAddress | null {
  BEGUN_HERE.lastIndex = 0;
  const [found] = BEGUN_HERE.exec(text) ?? [];
  return found === undefined ? null : addressOf(found, 0);
}

function addressOf(found: string, at: number): WrittenAddress | null {
  const written = withinBrackets(found).replace(BEHIND, '');
  const address = /^www/i.test(written) ? `https://${written}` : written;
  return isWebAddress(address) ? { at, written, address } : null;
}

/** The text up to the first bracket that closes none of its own. */
function withinBrackets(text: string): string {
  const open: string[] = [];
  let end = 0;
  for (const sign of text) {
    const opening = CLOSING[sign];
    if (opening === undefined) {
      if (Object.values(CLOSING).includes(sign)) open.push(sign);
    } else if (open.pop() !== opening) break;
    end += sign.length;
  }
  return text.slice(0, end);
}
