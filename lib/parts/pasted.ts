import { addressesIn } from '../address';

/** What stands in a text that somebody pasted as a citation; absent is null. */
export interface PastedCitation {
  url: string | null;
  /** Further addresses in the same text. */
  more: string[];
  /** What the source is called, where a link of Markdown says so. */
  title: string | null;
  /** A document symbol as the United Nations or the OSCE write them, such as "S/RES/2396 (2017)". */
  symbol: string | null;
  locator: string | null;
  quote: string | null;
}

/** The rule of the house: a quotation is short. */
export const MOST_QUOTED = 25;
export const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words that only point to what stands behind them, and when somebody looked at it. */
const POINTING =
  /^(?:(?:see(?: also)?|cf|compare|via|source|from|at|in|available(?: (?:at|from|online|on))?|retrieved(?: from)?|link|url|read(?: more)?|here|and|voir(?: aussi)?|siehe|vgl|quelle|véase|fuente|см|источник|انظر|المصدر|参见|来源)[\s.:,;，：]*)+$/iu;
const LOOKED_AT = /[([]?\b(?:last )?(?:accessed|retrieved|visited|viewed)(?: on)?:? [^()[\]]{0,30}\d{2,4}[)\]]?\.?$/iu;
const MARKDOWN_LINK = /!?\[([^[\]]{0,300})\]\(\s*<?(?=https?:|www\.)/iu;
const SYMBOL =
  /(?<![\p{L}\p{N}/.])[A-Z]{1,6}(?:\(\d{1,4}\))?(?:\.[A-Z]{1,6})*(?:\/(?:(?:Add|Amend|Corr|Rev)\.\d+|[A-Z0-9][A-Z0-9.-]*(?:\([A-Z0-9]+\))?))+(?: ?\(\d{4}\))?/gu;
const PLACES = [
  /(?<![\p{L}\p{N}:])(?:at |from )?((?:\d{1,2}:)?[0-5]?\d:[0-5]\d)(?![\p{N}:])/iu,
  /(?<![\p{L}\p{N}])((?:pp?\.|pages?|S\.) ?\d+(?: ?[-–] ?\d+)?)(?!\p{N})/iu,
  /(?<![\p{L}\p{N}])((?:paras?\.?|pars?\.?|paragraphs?|¶) ?\d+(?:\.\d+)*(?:\([a-z]\))?(?: ?[-–] ?\d+)?)(?!\p{N})/iu,
  /(?<![\p{L}\p{N}])((?:chap\.|chapter|sec\.|section|annex|op|pp) ?(?:\d+|[IVX]+)(?:\.\d+)*)(?![\p{L}\p{N}])/iu,
];
const IN_QUOTES = /“([^”]+)”|«([^»]+)»|„([^“]+)“|"([^"]+)"/u;

/** The words in which a place in a document is written here. */
const placeIn = (text: string): string =>
  text
    .replace(/^pages? ?/i, (word) => (/s/i.test(word) ? 'pp. ' : 'p. '))
    .replace(/^(?:paragraphs?|paras?\.?|pars?\.?|¶) ?/i, 'para. ')
    .replace(/^(pp?\.) ?/i, (_, word: string) => `${word.toLowerCase()} `)
    .replace(/ ?[-–] ?(?=\d)/, '–');

/**
 * Takes a pasted text apart: an address, a document symbol, a place in the document ("p. 12", "para. 4", "00:12:30"), and a quote:
 * what stands within quotation marks, else all words that are left and do more than point to the source.
 */
export function readPasted(text: string): PastedCitation {
  let rest = text.normalize('NFC').trim();
  const take = (found: RegExpExecArray | null): string | null => {
    if (!found) return null;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.trim();
    return found.slice(1).find((part) => part !== undefined) ?? found[0];
  };
  const title = take(MARKDOWN_LINK.exec(rest));
  // Addresses first: one may hold quotation marks of its own.
  const addresses = addressesIn(rest);
  for (const { at, written } of addresses.toReversed())
    rest = `${rest.slice(0, at)} ${rest.slice(at + written.length)}`;
  const [url = null, ...more] = new Set(addresses.map(({ address }) => address));
  const quoted = take(IN_QUOTES.exec(rest));
  const symbol = take([...rest.matchAll(SYMBOL)].find(([match]) => /\d/.test(match)) ?? null);
  if (url || symbol) take(LOOKED_AT.exec(rest));
  const wish = PLACES.map((place) => place.exec(rest)).find(
    (found) => found !== null && (quoted !== null || isApart(rest, found)),
  );
  const locator = take(wish ?? null);
  const left = rest.replace(/[<>]/gu, ' ').replace(/^[\s,;.:()[\]（）。，–—-]+|[\s,;:([（）\])。，–—-]+$/gu, '');
  const isQuote = /\p{L}{2}/u.test(left) && !((url || symbol) && POINTING.test(left));
  return {
    url,
    more,
    title: title?.trim() || null,
    symbol,
    locator: locator && placeIn(locator),
    quote: (quoted ?? (isQuote ? left : '')).trim() || null,
  };
}

/** Without quotation marks, a figure within the words is theirs; a place stands at the beginning or the end. */
function isApart(text: string, found: RegExpExecArray): boolean {
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after);
}

/** The form in which document symbols are compared: letters and digits, whatever stands between them. */
export const symbolKey = (symbol: string): string =>
  symbol
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Parameters by which senders follow who follows their links; they change nothing of what is shown. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|_gl|ref|ref_src|cmpid|ncid)$/i;

/** The form in which addresses are compared: scheme, "www", tracking, fragment and a slash at the end do not count. */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = url.pathname.replace(/\/+$/, '');
  const search = new URLSearchParams(query).toString();
  return `${url.hostname.replace(/^www\./, '')}${url.port && `:${url.port}`}${path}${search && `?${search}`}`;
}
