import type { NounName } from '../../field';
import { storeOf } from '../../nouns';
import { addressKey } from '../../parts/pasted';
import { joinedKey } from '../../search/keys';
import { isTelling, ordinalsIn, shortened, yearsIn } from '../../search/shortened';
import { soundOf, tellingWords } from '../../search/sound';
import { isReducedDate, isWithin, spanOf } from '../../time';

/** What a record is known by. */
export interface IdentityFacts {
  id: string;
  title: string;
  acronym?: string | null;
  others?: readonly { name: string; kind: string }[];
  countryCode?: string | null;
  /** Of sources. */
  url?: string | null;
  symbol?: string | null;
  doi?: string | null;
  /** When it was, or came out: an ISO date of reduced precision. */
  on?: string | null;
  /** The record that it is part of: names of parts are compared within it. */
  parent?: string | null;
  /** The record of its own noun that it belongs to, or follows. */
  under?: string | null;
}

/** Why two records may be one, the strongest reason first; each has its words under `duplicates.why`. */
export const REASONS = [
  'address',
  'doi',
  'symbol',
  'name',
  'other_name',
  'acronym_country',
  'words',
  'sound',
  'shortened',
  'acronym',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a key says of its record: why it may be another, or that the key is a short form of its name, which says something where another has just that name. */
export type Told = Reason | 'cut';

/**
 * The keys under which a record meets its likes: two records that share one may be the same, for the reason before the colon. The database
 * finds those that might share one by coarser keys (`identity.ts`), so a new kind of key needs one there too.
 */
export function keysOf(noun: NounName, known: IdentityFacts): Map<string, Told> {
  const keys = new Map<string, Told>();
  const within = known.parent ? `${known.parent}/` : '';
  const add = (told: Told, kind: string, text: string) => {
    const key = `${kind}:${within}${text}`;
    if (text !== '' && !keys.has(key)) keys.set(key, told);
  };
  if (known.url) add('address', 'address', addressKey(known.url) ?? '');
  if (known.doi) add('doi', 'doi', known.doi.toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\//, ''));
  if (known.symbol) add('symbol', 'symbol', joinedKey(known.symbol));
  add('name', 'name', joinedKey(known.title));
  const others = known.others ?? [];
  for (const { name } of others.filter(({ kind }) => kind !== 'acronym')) add('other_name', 'name', joinedKey(name));
  const acronyms = [known.acronym, ...others.filter(({ kind }) => kind === 'acronym').map(({ name }) => name)];
  for (const acronym of acronyms) {
    if (!acronym) continue;
    add('acronym', 'acronym', joinedKey(acronym));
    add('acronym', 'name', joinedKey(acronym));
  }
  const words = tellingWords(known.title);
  if (words.length > 1) add('words', 'words', [...words].sort().join(' '));
  if (noun !== 'source') {
    for (const name of [known.title, ...others.map((other) => other.name)]) {
      const sounds = tellingWords(name).map(soundOf).filter(Boolean).sort();
      if (sounds.length > 1 && sounds.join('').length > 4) add('sound', 'sound', sounds.join(' '));
    }
  }
  if (!storeOf(noun).noun.namedAfter) {
    const called = [known.title, ...others.filter(({ kind }) => kind !== 'acronym').map(({ name }) => name)];
    for (const name of called.filter(isTelling)) add('shortened', 'shortened', tellingWords(name).join(' '));
    for (const name of called) for (const short of shortened(name)) add('cut', 'shortened', short);
  }
  return keys;
}

/** Days or months so many days apart may be of one record: a day may be reported wrongly, or be when a document came out. */
const NEAR = 31;

/** Whether something speaks against two records of one name being the same: where they belong, another country, time or number. */
export function isContradicted(one: IdentityFacts, other: IdentityFacts): boolean {
  return (
    (one.parent ?? null) !== (other.parent ?? null) ||
    (other.id !== '' && one.under === other.id) ||
    (one.id !== '' && other.under === one.id) ||
    isOfAnotherTime(one, other) ||
    differ(ordinalsIn(one.title), ordinalsIn(other.title)) ||
    Boolean(one.countryCode && other.countryCode && one.countryCode !== other.countryCode)
  );
}

/** Whether two records were at another time, by their dates or else by the years in their names. */
export function isOfAnotherTime(one: IdentityFacts, other: IdentityFacts): boolean {
  const [first, second] = [one, other].map(({ on }) => (on && isReducedDate(on) ? on : null));
  if (first && second) {
    const near = first.length > 4 && second.length > 4 ? NEAR : 0;
    return !isWithin(near, spanOf(first), spanOf(second));
  }
  const yearsOf = (on: string | null | undefined, title: string) => (on ? [Number(on.slice(0, 4))] : yearsIn(title));
  return differ(yearsOf(first, one.title), yearsOf(second, other.title));
}

const differ = (some: readonly number[], others: readonly number[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((number) => others.includes(number));

/** The reason in full, now that both are known; null where something speaks against it. */
export function reasonFor(
  kind: string,
  one: IdentityFacts,
  told: readonly Told[],
  other: IdentityFacts,
): Reason | null {
  if (kind === 'address' || kind === 'doi' || kind === 'symbol') return kind;
  if (isContradicted(one, other)) return null;
  if (kind === 'acronym')
    return one.countryCode && one.countryCode === other.countryCode ? 'acronym_country' : 'acronym';
  if (kind === 'name') {
    if (told.every((reason) => reason === 'acronym')) return null;
    return told.every((reason) => reason === 'name') ? 'name' : 'other_name';
  }
  if (kind === 'shortened') return told.includes('shortened') && told.includes('cut') ? 'shortened' : null;
  return kind === 'words' ? 'words' : 'sound';
}

/**
 * The strongest reason why two records may be one; null where there is none.
 *
 * @param keys those of `one`, where it is compared with many
 */
export function reasonBetween(
  noun: NounName,
  one: IdentityFacts,
  other: IdentityFacts,
  keys = keysOf(noun, one),
): Reason | null {
  const others = keysOf(noun, other);
  const reasons = [...keys].map(([key, reason]) => {
    const shared = others.get(key);
    return shared ? reasonFor(key.split(':')[0] ?? '', one, [reason, shared], other) : null;
  });
  return REASONS.find((reason) => reasons.includes(reason)) ?? null;
}
