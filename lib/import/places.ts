import countryNames from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { isCountry } from '../country';
import type { TextDocument } from './document';
import cityList from './gazetteer/cities.json';
import ownNames from './gazetteer/countries.json';
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

countryNames.registerLocale(english);

const NOT_A_COUNTRY = { countryCode: '', demonym: false };

const countryLexicon = buildLexicon<Pick<CountryMention, 'countryCode' | 'demonym'>>([
  ...Object.entries(countryNames.getNames('en', { select: 'all' })).flatMap(([countryCode, names]) =>
    names.map((name) => [name, { countryCode, demonym: false }] as const),
  ),
  ...entriesOf(ownNames.names, false),
  ...entriesOf(ownNames.demonyms, true),
  ...ownNames.notCountries.map((name) => [name, NOT_A_COUNTRY] as const),
]);

const cityLexicon = buildLexicon<City>(
  cityList.flatMap(({ name, country: countryCode, zone: timeZone, aliases }) =>
    [name, ...aliases].map((alias) => [alias, { name, countryCode, timeZone }] as const),
  ),
);

function entriesOf(list: Record<string, string[]>, demonym: boolean) {
  return Object.entries(list).flatMap(([countryCode, names]) =>
    names.flatMap((name) => {
      const forms = demonym ? [name, ...pluralOf(name)] : [name];
      return forms.map((form) => [form, { countryCode, demonym }] as const);
    }),
  );
}

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
