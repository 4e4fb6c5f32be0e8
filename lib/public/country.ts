import { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { publicDb } from '../db';
import { publicMeetingsOf } from '../meetings/queries/list';
import { KEYSET_PAGE, nameKeyset } from '../parts/keyset';
import {
  MOST_STATED,
  meetingBrief,
  organizationBrief,
  participationIds,
  participationsOf,
  personBrief,
} from '../parts/queries';
import { meetingLists } from '../parts/queries/actor';
import { figuresOf } from '../parts/queries/figures';
import { meetingsAttended } from './actor-lists';

const model = { id: true, slug: true, name: true, sinceOn: true } satisfies Prisma.PresentedModelSelect;
const organization = { id: true, ...organizationBrief, kind: true } satisfies Prisma.OrganizationSelect;
const person = { id: true, ...personBrief, publicRole: true } satisfies Prisma.PersonSelect;

const firstByName = { orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }], take: MOST_STATED };

const page = {
  code: true,
  alpha3: true,
  m49: true,
  meetings: {
    select: meetingBrief,
    orderBy: [{ startOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST_STATED,
  },
  participations: participationIds,
  models: { select: model, ...firstByName },
  organizations: { select: organization, ...firstByName },
  people: { select: person, ...firstByName },
} satisfies Prisma.CountrySelect;

/** What to count of each list of a country, and of the meetings in which it took part or that only name it. */
function countedOf(code: string) {
  const from = Prisma.sql`"countryCode" = ${code}`;
  const rows = (table: Prisma.ModelName) => Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} WHERE ${from}`;
  return {
    ...meetingLists(from),
    hosted: rows('Meeting'),
    models: rows('PresentedModel'),
    organizations: rows('Organization'),
    people: rows('Person'),
  };
}

/**
 * What the public record holds of a country (ISO 3166-1 alpha-2, upper case), through the public role: of each list the first
 * `MOST_STATED` entries, with the figures of all.
 *
 * @returns null where the standard knows no such code
 */
export async function publicCountryPage(code: string) {
  if (!isCountry(code)) return null;
  const country = await publicDb().country.findUnique({ where: { code }, select: page });
  if (!country) return null;
  const [participations, counts] = await Promise.all([
    publicDb().participation.findMany(participationsOf(country.participations)),
    figuresOf(countedOf(code)),
  ]);
  return { ...country, participations, counts };
}

export type CountryPage = NonNullable<Awaited<ReturnType<typeof publicCountryPage>>>;

interface Place {
  after?: string;
  before?: string;
}

/** The rows of the lists of a country: of all on its page, of one at that one's address. */
export type CountryRows = Pick<CountryPage, 'meetings' | 'participations' | 'models' | 'organizations' | 'people'>;
const none: CountryRows = { meetings: [], participations: [], models: [], organizations: [], people: [] };

/** How each list is read: the rows of a page, the places either side, and which of the figures says how long it is. */
const readers = {
  meetings: {
    figure: 'hosted',
    async read(countryCode: string, { after, before }: Place) {
      const { rows, newer, older } = await publicMeetingsOf({ countryCode }, { older: after, newer: before });
      return { ...none, meetings: rows, before: newer, after: older };
    },
  },
  'took-part': {
    figure: 'attended',
    async read(countryCode: string, place: Place) {
      return { ...none, ...(await meetingsAttended({ countryCode }, place)) };
    },
  },
  models: {
    figure: 'models',
    async read(code: string, place: Place) {
      const { query, read } = byName(code, place);
      const { rows: models, ...beside } = read(await publicDb().presentedModel.findMany({ ...query, select: model }));
      return { ...none, models, ...beside };
    },
  },
  organizations: {
    figure: 'organizations',
    async read(code: string, place: Place) {
      const { query, read } = byName(code, place);
      const found = await publicDb().organization.findMany({ ...query, select: organization });
      const { rows: organizations, ...beside } = read(found);
      return { ...none, organizations, ...beside };
    },
  },
  people: {
    figure: 'people',
    async read(code: string, place: Place) {
      const { query, read } = byName(code, place);
      const { rows: people, ...beside } = read(await publicDb().person.findMany({ ...query, select: person }));
      return { ...none, people, ...beside };
    },
  },
} as const;

function byName(countryCode: string, place: Place) {
  const { where, orderBy, read } = nameKeyset(place);
  return { query: { where: { AND: [{ countryCode }, where] }, orderBy, take: KEYSET_PAGE + 1 }, read };
}

/** The lists of a country that have an address of their own, in the order in which its page has them. */
export type CountryList = keyof typeof readers;
export const COUNTRY_LISTS = Object.keys(readers) as CountryList[];

/**
 * One page of one list of a country, by keyset, through the public role.
 *
 * @param place where to continue: rows after a place, or before it; from the top without one
 * @returns null where the standard knows no such code
 */
export async function publicCountryList(code: string, list: CountryList, place: Place = {}) {
  if (!isCountry(code)) return null;
  const { figure, read } = readers[list];
  const [{ count }, page] = await Promise.all([figuresOf({ count: countedOf(code)[figure] }), read(code, place)]);
  return { code, count, ...page };
}

export type CountryListPage = NonNullable<Awaited<ReturnType<typeof publicCountryList>>>;
