import { countryCodes, isCountry } from '../country';
import { englishNames } from '../country-names';
import type { TextDocument } from './document';
import cityList from './gazetteer/cities.json';
import ownWords from './gazetteer/countries.json';
import { buildLexicon } from './lexicon';
import type { Span } from './spans';

export interface City {
  name: string;
  /** ISO 3166-1 alpha-2; null where the standard has no code. */
  countryCode: string | null;
  /** IANA zone; null for a place outside the gazetteer. */
  timeZone: string | null;
}

export interface CountryMention extends Span {
  countryCode: string;
  demonym: boolean;
}

const NOT_A_COUNTRY = { countryCode: '', demonym: false };

const countryLexicon = buildLexicon<Pick<CountryMention, 'countryCode' | 'demonym'>>([
  ...countryCodes().flatMap((countryCode) =>
    englishNames(countryCode).map((name) => [name, { countryCode, demonym: false }] as const),
  ),
  ...Object.entries(ownWords.demonyms).flatMap(([countryCode, demonyms]) =>
    demonyms.flatMap((name) =>
      [name, ...pluralOf(name)].map((form) => [form, { countryCode, demonym: true }] as const),
    ),
  ),
  ...ownWords.notCountries.map((name) => [name, NOT_A_COUNTRY] as const),
]);

const cityLexicon = buildLexicon<City>(
  cityList.flatMap(({ name, country: countryCode, zone: timeZone, aliases }) =>
    [name, ...aliases].map((alias) => [alias, { name, countryCode, timeZone }] as const),
  ),
);

function pluralOf(demonym: string): string[] {
  return /(?:an|i|ian)$/.test(demonym) ? [`${demonym}s`] : [];
}

/** Countries that the text names, by name or demonym ('Moroccan'); ISO 3166-1 alpha-2. Languages ('in French') are left out. */
export function findCountries(document: TextDocument): CountryMention[] {
  return countryLexicon.find(document).flatMap(({ start, end, value }) => {
    if (!isCountry(value.countryCode)) return [];
    const before = document.plain.slice(Math.max(0, start - 14), start);
    const after = document.plain.slice(end, end + 12);
    if (value.demonym && (/^-(?:speaking|language)/.test(after) || /\b[Ii]n $/.test(before))) return [];
    if (/^ language\b/.test(after)) return [];
    if (/^U\.?S$/.test(document.plain.slice(start, end)) && inCapitals(document, start)) return [];
    return [{ start, end, ...value }];
  });
}

function inCapitals({ plain }: TextDocument, offset: number): boolean {
  const around = plain.slice(Math.max(0, offset - 20), offset + 20).replace(/[^\p{L}]/gu, '');
  return around.length > 8 && around === around.toUpperCase();
}

/** Host cities of the gazetteer that the text names. */
export function findCities(document: TextDocument): (Span & { city: City })[] {
  return cityLexicon.find(document).map(({ start, end, value }) => ({ start, end, city: value }));
}
