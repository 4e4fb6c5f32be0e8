import { env } from '../env';
import { DEFAULT_LANGUAGE } from '../languages';
import { contentLicence, type Licence } from '../licence';
import { publicMeetingsOf } from '../meetings/queries/list';
import { countryName } from '../names';
import { paths } from '../paths';
import { publicCountries } from './countries';
import { COUNTRY_LISTS, type CountryList, publicCountryList, publicCountryPage } from './country';
import { attended, type List, type ListPage } from './list-pages';

/** A country as others point to it; it is no record, and its name is that of the United Nations. */
export interface CountryReference {
  noun: 'country';
  /** ISO 3166-1 alpha-2. */
  code: string;
  title: string;
  url: string;
  json: string;
}
/** A country with the addresses of what the record holds of it. */
export interface ToldCountry extends CountryReference {
  /** ISO 3166-1 alpha-3, and UN M49. */
  alpha3: string;
  m49: string;
  licence: Licence | null;
  holds: Record<string, { all: string }>;
}
/** Every country of which the record says something. */
export interface ToldCountries {
  list: 'countries';
  url: string;
  json: string;
  licence: Licence | null;
  items: (CountryReference & { meetings: number })[];
}

const at = (path: string): string => `${env().NEXTAUTH_URL}${path}`;

export const countryReference = (code: string): CountryReference => ({
  noun: 'country',
  code,
  title: countryName(code, DEFAULT_LANGUAGE),
  url: at(paths.country(code)),
  json: at(paths.twin(paths.country(code), 'json')),
});

/** All countries, in the order of their codes, through the public role. */
export async function toldCountries(): Promise<ToldCountries> {
  const countries = (await publicCountries()).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return {
    list: 'countries',
    url: at(paths.countries()),
    json: at(paths.twin(paths.countries(), 'json')),
    licence: contentLicence(),
    items: countries.map(({ code, meetings }) => ({ ...countryReference(code), meetings })),
  };
}

/** What the record holds of a country; null where the standard knows no such code. */
export async function toldCountry(code: string): Promise<ToldCountry | null> {
  const country = await publicCountryPage(code);
  if (!country) return null;
  const holds = COUNTRY_LISTS.map(
    (list) => [list, { all: at(paths.twin(paths.list('country', code, list), 'json')) }] as const,
  );
  return {
    ...countryReference(code),
    alpha3: country.alpha3,
    m49: country.m49,
    licence: contentLicence(),
    holds: Object.fromEntries(holds),
  };
}

type Place = { after?: string; before?: string };

async function pageOf(code: string, list: CountryList, place: Place): Promise<ListPage> {
  if (list === 'took-part') return attended({ countryCode: code }, place);
  if (list === 'meetings') {
    const { rows, older, newer } = await publicMeetingsOf(
      { countryCode: code },
      { older: place.after, newer: place.before },
    );
    return { rows: rows.map(({ id }) => ({ id })), after: older, before: newer };
  }
  const page = await publicCountryList(code, list, place);
  return { rows: (page?.[list] ?? []).map(({ id }) => ({ id })), after: page?.after, before: page?.before };
}

const NOUNS = {
  meetings: 'meeting',
  'took-part': 'meeting',
  models: 'model',
  organizations: 'organization',
  people: 'person',
} as const;

/** A list of a country; null where it has none of that name. */
export function listOfCountry(code: string, name: string): List | null {
  const list = COUNTRY_LISTS.find((one) => one === name);
  if (!list) return null;
  const here = list === 'took-part' ? ['roles'] : [];
  return {
    noun: NOUNS[list],
    places: ['after', 'before'],
    asks: [],
    here,
    hasPage: true,
    read: (place) => pageOf(code, list, place),
  };
}
