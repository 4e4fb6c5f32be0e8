import countryNames from 'i18n-iso-countries';
import arabic from 'i18n-iso-countries/langs/ar.json';
import spanish from 'i18n-iso-countries/langs/es.json';
import french from 'i18n-iso-countries/langs/fr.json';
import russian from 'i18n-iso-countries/langs/ru.json';
import chinese from 'i18n-iso-countries/langs/zh.json';
import { countryCodes, isCountry } from '../country';
import { englishNames } from '../country-names';
import type { TextDocument } from './document';
import cityList from './gazetteer/cities.json';
import cityNames from './gazetteer/city-names.json';
import cityNamesInChinese from './gazetteer/city-names-chinese.json';
import ownWords from './gazetteer/countries.json';
import moreNames from './gazetteer/country-names.json';
import { byLanguage } from './lexicon';
import { indexSpans, type Span } from './spans';

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

for (const locale of [arabic, chinese, french, russian, spanish]) countryNames.registerLocale(locale);

type CountryWord = Pick<CountryMention, 'countryCode' | 'demonym'>;
const NOT_A_COUNTRY = { countryCode: '', demonym: false };

const isoNames = (language: string) =>
  Object.entries(countryNames.getNames(language, { select: 'all' })).flatMap(([countryCode, names]) =>
    names.map((name) => [name, { countryCode, demonym: false }] as const),
  );

const countryLexicon = byLanguage<CountryWord>((language) => [
  ...(language === 'en' ? [] : [...entriesOf(otherNames(language), false), ...isoNames(language)]),
  ...ownWords.notCountries.map((name) => [name, NOT_A_COUNTRY] as const),
  ...countryCodes().flatMap((countryCode) =>
    englishNames(countryCode).map((name) => [name, { countryCode, demonym: false }] as const),
  ),
  ...entriesOf(ownWords.demonyms, true),
]);

/** The names of countries in a language that ISO 3166 does not list. */
function otherNames(language: string): Record<string, string[]> {
  const lists: Record<string, Record<string, string[]>> = moreNames;
  return lists[language] ?? {};
}

const cityLexicon = byLanguage<City>((language) => {
  const elsewhere: Record<string, string[]> = language === 'en' ? {} : cityNames;
  const chinese: Record<string, string[]> = language === 'zh' ? cityNamesInChinese : {};
  return cityList.flatMap(({ name, country: countryCode, zone: timeZone, aliases }) =>
    [name, ...aliases, ...(elsewhere[name] ?? []), ...(chinese[name] ?? [])].map(
      (alias) => [alias, { name, countryCode, timeZone }] as const,
    ),
  );
});

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

/** Parts of the United States and of Canada: behind a comma they say that the place before it is there, and no country or capital of that name. */
const STATES =
  'Alabama|Alaska|Alberta|Arizona|Arkansas|British Columbia|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Manitoba|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Nova Scotia|Ohio|Oklahoma|Ontario|Oregon|Pennsylvania|Quebec|Rhode Island|Saskatchewan|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const IN_STATE = new RegExp(`^(?:, | \\()(?:${STATES})\\b`);
/** The capital of the country of Georgia and its other towns: before 'Georgia' they say that it is not the American state. */
const GEORGIAN = /(?:Tbilisi|Batumi|Kutaisi|Gori|Rustavi|Poti), $/;
const AFTER_TOWN = /\p{Lu}[\p{L}'-]+, $/u;

/** Countries that are given and family names too: beside another name, or a title, they are a person. */
const ALSO_NAMES =
  /^(?:Jordan|Georgia|Chad|Israel|Kenya|India|Cuba|Malta|Ireland|France|Germany|England|Holland|Maurice|Mauricio|Dominique|Chile|Samoa|Niger)$/;
const TITLE_BEFORE = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Judge|M|Mme|Sr|Sra)\.? $/;
const NAME_AFTER = /^ (\p{Lu}\p{Ll}+)(?:,| said| told| noted| stressed|$)/u;

function isPerson({ plain }: TextDocument, { start, end }: Span): boolean {
  const name = plain.slice(start, end);
  if (!ALSO_NAMES.test(name)) return false;
  const before = plain.slice(Math.max(0, start - 24), start);
  if (TITLE_BEFORE.test(before)) return true;
  return NAME_AFTER.test(plain.slice(end, end + 40));
}

/** Whether the name is that of a part of a country, or of a place in one, that is called like a country. */
function isElsewhere({ plain }: TextDocument, { start, end }: Span, inList: boolean): boolean {
  if (IN_STATE.test(plain.slice(end, end + 24))) return true;
  const before = plain.slice(Math.max(0, start - 40), start);
  return !inList && plain.slice(start, end) === 'Georgia' && AFTER_TOWN.test(before) && !GEORGIAN.test(before);
}

/**
 * Countries that the text names, by name or demonym ('Moroccan'); ISO 3166-1 alpha-2. Languages ('in French'), people and American states
 * of that name are left out.
 */
export function findCountries(document: TextDocument, cities: readonly Span[]): CountryMention[] {
  let countryEnd = -1;
  const inCities = indexSpans(cities);
  return countryLexicon(document.language)
    .find(document)
    .flatMap(({ start, end, value }) => {
      if (AMMAN.test(document.plain.slice(start, end))) return [];
      const inList = countryEnd === start - 2;
      countryEnd = end;
      // 'Port of Spain' is a city, and of another country.
      if (!isCountry(value.countryCode) || inCities.covers({ start: start - 1, end })) return [];
      const before = document.plain.slice(Math.max(0, start - 14), start);
      const after = document.plain.slice(end, end + 12);
      if (value.demonym && (/^-(?:speaking|language)/.test(after) || /\b[Ii]n $/.test(before))) return [];
      if (/^ dollars?\b/.test(after)) return [];
      if (/^ language\b/.test(after) || (!value.demonym && NAMES_DOCUMENT.test(document.plain.slice(end, end + 20))))
        return [];
      if (
        isNoCountry(
          value.countryCode,
          document.plain.slice(start, end),
          before,
          document.plain.slice(end, end + 40),
          inList,
        )
      )
        return [];
      if (/^U\.?S$/.test(document.plain.slice(start, end)) && inCapitals(document, start)) return [];
      if (document.language === 'zh' && isInForeignName(document, { start, end })) return [];
      if (!value.demonym && (isPerson(document, { start, end }) || isElsewhere(document, { start, end }, inList)))
        return [];
      return [{ start, end, ...value }];
    });
}

/** The doubled letter that tells the capital of Jordan from the country of Oman. */
const AMMAN = /^[وبل]?عم[\u064E]?ّ/u;
/** A country whose letters are a part of a foreign name in Chinese, which a dot divides. */
const isInForeignName = ({ plain }: TextDocument, { start, end }: Span): boolean =>
  /[·・•‧]\p{Script=Han}{0,2}$/u.test(plain.slice(Math.max(0, start - 4), start)) ||
  (!plain.slice(start, end).endsWith('国') && /^\p{Script=Han}{0,2}[·・•‧]/u.test(plain.slice(end, end + 3)));
/** 'La Réunion régionale sur' is a meeting; Granada is a town of Spain unless other countries stand beside it, or its government. */
function isNoCountry(countryCode: string, name: string, before: string, after: string, inList: boolean): boolean {
  if (countryCode === 'RE')
    return /^ (?:de |des |du |d'|sur |\p{Ll}+(?:ale|elle|aire|ique|euse|ante|ée|ive)(?!\p{L}))/u.test(after);
  return name === 'Granada' && !inList && !/(?:Gobierno|República|Estado|isla) de $/.test(before);
}

/** A country that a document is called by took no part: 'Malta Principles'. */
const NAMES_DOCUMENT =
  /^ (?:Principles|Memorandum|Declaration|Convention|Protocol|Charter|Recommendations|Accords?|Roadmap|Guidelines)\b/;

/** Whether an offset lies among words that are all written in capitals, where an acronym cannot be told from a word. */
export function inCapitals({ plain }: TextDocument, offset: number): boolean {
  const around = plain.slice(Math.max(0, offset - 20), offset + 20).replace(/[^\p{L}]/gu, '');
  return around.length > 8 && around === around.toUpperCase();
}

/** Host cities of the gazetteer that the text names; one of the same name in America, 'Vienna, Virginia', keeps its name alone. */
export function findCities(document: TextDocument): (Span & { city: City })[] {
  return cityLexicon(document.language)
    .find(document)
    .map(({ start, end, value }) => {
      const state = IN_STATE.test(document.plain.slice(end, end + 24)) && value.countryCode !== 'US';
      const city = state ? { name: value.name, countryCode: null, timeZone: null } : value;
      return { start, end, city };
    });
}
