import { displayNames, listFormat } from './formats';
import { formatTag } from './time';
import unNames from './un-names.json' with { type: 'json' };

/** Addresses that a record's slug may not take, because a page of their own stands there. */
export const RESERVED: ReadonlySet<string> = new Set(['compare', 'new', 'feed', 'index']);

/** What is known to be neither letter nor digit, and the blocks of punctuation, symbols and pictures with whatever may come to stand there. */
const NO_WORD = /(?:(?![\p{L}\p{Nd}])[\P{Cn}\u2000-\u2BFF\u2E00-\u2E7F\u{1F000}-\u{1FBFF}])+/gu;

/** Letters that no accent is taken off of, as others write them. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * The form in which names are compared: case, accents, vowel signs, quotes and spacing do not count, nor whether somebody has a ø to type. What is too young for Node's
 * Unicode counts as a letter. The database has the same as `search.name_key`, by the letters that it knows (decision 0038); a test
 * holds the two together, so change both or neither.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll('ς', 'σ')
    .replace(NO_WORD, ' ')
    .replace(/[łøđðıħŋßæœþ]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();
}

/** Whether `slug` may stand in an address. */
export const isSlug = (slug: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 90 && !RESERVED.has(slug);

/** Whether `text` has the form of a UUID, so that the database can be asked for it. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** The short name of a state (ISO 3166-1 alpha-2) that the United Nations use, in their six languages; undefined for any other place or language. */
export function unName(code: string, locale: string): string | undefined {
  const names: Record<string, Record<string, string>> = unNames;
  return names[locale.split('-')[0] ?? '']?.[code];
}

/**
 * The name of a country (ISO 3166-1 alpha-2) in the reader's language: the United Nations' own, else that of the Unicode data of the runtime
 * (decision 0078).
 */
export const countryName = (code: string, locale: string): string =>
  unName(code, locale) ?? displayNames(locale, { type: 'region' }).of(code) ?? code;

/** Words of a sentence as its beginning. */
export const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Several names in words: "A, B and C", or with `or` "A, B or C". */
export const listOf = (names: readonly string[], locale: string, kind: 'and' | 'or' = 'and'): string =>
  listFormat(formatTag(locale), { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(names);

/** How a list of `count` things is written, "0, 1 and 2": the places of the things as numbers, what stands between as text. */
export const listParts = (count: number, locale: string): (number | string)[] =>
  listFormat(formatTag(locale), { type: 'conjunction' })
    .formatToParts(Array.from({ length: count }, (_, place) => String(place)))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value));

/** The name of a language (BCP 47 tag) in the reader's language; the tag itself where it is none. */
export function languageName(tag: string, locale: string): string {
  try {
    return displayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
