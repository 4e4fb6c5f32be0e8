import type { NounName } from '../../field';
import { addressKey } from '../../parts/pasted';
import { joinedKey } from '../../search/keys';
import { soundOf, tellingWords } from '../../search/sound';

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
  year?: string | null;
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
  'acronym',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * The keys under which a record meets its likes: two records that share one may be the same, for the reason before the colon. The database
 * finds those that might share one by coarser keys (`known.ts`), so a new kind of key needs one there too.
 */
export function keysOf(noun: NounName, known: IdentityFacts): Map<string, Reason> {
  const keys = new Map<string, Reason>();
  const add = (reason: Reason, kind: string, text: string) => {
    if (text !== '' && !keys.has(`${kind}:${text}`)) keys.set(`${kind}:${text}`, reason);
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
  return keys;
}

/** Whether something speaks against two records of one name being the same: another country, another year. */
export const isContradicted = (one: IdentityFacts, other: IdentityFacts): boolean =>
  (['countryCode', 'year'] as const).some((name) => one[name] && other[name] && one[name] !== other[name]);

/** The reason in full, now that both are known; null where something speaks against it. */
export function reasonFor(
  kind: string,
  one: IdentityFacts,
  reasons: readonly Reason[],
  other: IdentityFacts,
): Reason | null {
  if (kind === 'address' || kind === 'doi' || kind === 'symbol') return kind;
  if (isContradicted(one, other)) return null;
  if (kind === 'acronym')
    return one.countryCode && one.countryCode === other.countryCode ? 'acronym_country' : 'acronym';
  if (kind === 'name') {
    if (reasons.every((reason) => reason === 'acronym')) return null;
    return reasons.every((reason) => reason === 'name') ? 'name' : 'other_name';
  }
  return kind === 'words' ? 'words' : 'sound';
}

/** The strongest reason why two records may be one; null where there is none. */
export function reasonBetween(noun: NounName, one: IdentityFacts, other: IdentityFacts): Reason | null {
  const others = keysOf(noun, other);
  const reasons = [...keysOf(noun, one)].map(([key, reason]) => {
    const shared = others.get(key);
    return shared ? reasonFor(key.split(':')[0] ?? '', one, [reason, shared], other) : null;
  });
  return REASONS.find((reason) => reasons.includes(reason)) ?? null;
}
