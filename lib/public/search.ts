import { Prisma } from '@/prisma/generated/client';
import { countryCodes } from '../country';
import { namesOfCountry } from '../country-names';
import { publicDb, publicSearchDb } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import { collator } from '../formats';
import { countryName, nameKey } from '../names';
import { storeOf } from '../nouns';
import { type MeetingBrief, meetingBrief } from '../parts/queries';
import { spellingKey } from '../search/keys';
import { findNames, type Hit, wordsOf } from '../search/names';

const { sql, raw } = Prisma;

/** Nouns that are searched for by name: those whose address is made of it. */
const NAMED = NOUN_NAMES.filter((noun) => 'slug' in storeOf(noun).noun.fields);

/** What meeting it is, when and where it takes place, and whether it does. */
const MEETING_FACTS = [
  'kind',
  'startOn',
  'endOn',
  'plannedOn',
  'plannedEndOn',
  'schedule',
  'city',
  'countryCode',
  'attendanceMode',
] as const;
type MeetingFacts = Pick<MeetingBrief, (typeof MEETING_FACTS)[number]> & { venue: string | null };

export interface SearchResult {
  noun: NounName | 'country';
  /** A slug; of a country its code. */
  slug: string;
  name: string;
  /** Of a meeting; the venue only where the query names it. */
  held: MeetingFacts | null;
  /** The other name that matched, where the name itself did not. */
  alias: string | null;
  /** The meeting was found by where or when it takes place. */
  placed: boolean;
  /** Nothing fits; this only resembles what was typed. */
  near: boolean;
}

/** Most results of one search; the page says when there were more. */
export const MOST_FOUND = 50;

const plain = { held: null, alias: null, placed: false, near: false };

/**
 * Public records one of whose names holds every word of `query` at the beginning of a word, meetings whose place, year and title together
 * do, and countries so called of which the public record knows something, with the meetings there; beside a country's whole name, the
 * meetings there that the other words fit. Case and accents do not count. Through the public role, and an index: names and places that
 * anybody may read stand in a table of their own (decision 0029).
 *
 * @param locale the language in which countries are called
 * @returns the countries, and behind them at most `MOST_FOUND` records: the name itself first, then names that begin with the query,
 *   then the rest, then meetings by their place or year, latest first; null where the query holds no letter or figure
 */
export async function publicSearch(query: string, locale: string): Promise<SearchResult[] | null> {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const spelled = wordsOf(spellingKey(query));
  const named = namedCountries(locale);
  const [hits, countries, there] = await Promise.all([
    findNames<NounName | 'place'>(publicSearchDb(), 'open', {
      nouns: NAMED,
      behind: ['place'],
      query,
      most: MOST_FOUND,
    }),
    countriesOf(spelled, named, locale),
    hitsWithin(spelled, named),
  ]);
  const fitting = countries.length + there.length > 0 ? hits.filter(({ near }) => !near) : hits;
  const further = there.filter(({ id }) => !fitting.some((hit) => hit.id === id));
  const records = await recordsOf([...fitting, ...further], words);
  const known = new Set(records.filter(({ noun }) => noun === 'meeting').map(({ slug }) => slug));
  const within = countries.flatMap(({ meetings }) => meetings).filter(({ slug }) => !known.has(slug));
  const placed = [...records.filter((record) => record.placed && !record.near), ...within];
  return [
    ...countries.map(({ code, name }): SearchResult => ({ ...plain, noun: 'country', slug: code, name })),
    ...[
      ...records.filter((record) => !placed.includes(record)),
      ...placed.sort((a, b) => (b.held?.startOn ?? '').localeCompare(a.held?.startOn ?? '')),
    ].slice(0, MOST_FOUND),
  ];
}

/** A country by its code and the keys of all its names. */
interface NamedCountry {
  code: string;
  keys: readonly string[];
}

const namedBy = new Map<string, readonly NamedCountry[]>();

/** Every country by its names in a language, made once. */
function namedCountries(locale: string): readonly NamedCountry[] {
  const named =
    namedBy.get(locale) ??
    countryCodes().map((code) => ({ code, keys: [...new Set(namesOfCountry(code, locale).map(spellingKey))] }));
  namedBy.set(locale, named);
  return named;
}

/** Meetings in a country that the query calls by a whole name of it, the longest that it holds, which its other words fit. */
async function hitsWithin(words: readonly string[], countries: readonly NamedCountry[]): Promise<Hit<'place'>[]> {
  const asked = countries.flatMap(({ code, keys }) => {
    const [name] = keys
      .map((key) => key.split(' '))
      .filter((name) => name.every((word) => words.includes(word)))
      .sort((a, b) => b.length - a.length);
    const rest = name ? words.filter((word) => !name.includes(word)) : [];
    return rest.length > 0 ? [{ code, query: rest.join(' ') }] : [];
  });
  const found = await Promise.all(
    asked.map(({ code, query }) =>
      findNames(publicSearchDb(), 'open', {
        nouns: ['meeting'],
        behind: ['place'],
        query,
        most: MOST_FOUND,
        where: sql`n."recordId" IN (SELECT m."id" FROM "Meeting" m WHERE m."countryCode" = ${code})`,
      }),
    ),
  );
  return found.flat().flatMap((hit) => (hit.near ? [] : [{ ...hit, noun: 'place' }]));
}

/** Whether a word begins a word of a name, given by its key. */
const beginsIn = (key: string) => (word: string) => ` ${key}`.includes(` ${word}`);

/** A place is found for its meeting. */
const recordOf = ({ noun }: Hit<NounName | 'place'>): NounName => (noun === 'place' ? 'meeting' : noun);

/** What the hits are called, each from its record, behind that one's own policy. */
async function recordsOf(hits: readonly Hit<NounName | 'place'>[], words: readonly string[]): Promise<SearchResult[]> {
  if (hits.length === 0) return [];
  const held = [...MEETING_FACTS, 'venue'].map((column) => `'${column}', m."${column}"`).join(', ');
  const rows = await publicDb().$queryRaw<(Pick<SearchResult, 'slug' | 'name' | 'held'> & { id: string })[]>`
    SELECT r."id", r."slug", concat_ws(' ', r."title", '(' || o."acronym" || ')') AS "name",
      CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object(${raw(held)}) END AS "held"
    FROM "Record" r LEFT JOIN "Meeting" m ON m."id" = r."id" LEFT JOIN "Organization" o ON o."id" = r."id"
    WHERE r."id" = ANY(${hits.map(({ id }) => id)}::uuid[])`;
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return hits.flatMap((hit): SearchResult[] => {
    const { id, noun, name, other, near } = hit;
    const row = byId.get(id);
    if (!row) return [];
    const venue = row.held?.venue && words.some(beginsIn(nameKey(row.held.venue))) ? row.held.venue : null;
    const placed = noun === 'place';
    const alias = other && !placed && !row.name.includes(name) ? name : null;
    return [{ ...row, noun: recordOf(hit), held: row.held && { ...row.held, venue }, alias, placed, near }];
  });
}

/** Countries a name of which holds every word, where their page would show something, and the latest meetings in each. */
async function countriesOf(words: readonly string[], countries: readonly NamedCountry[], locale: string) {
  const named = countries.flatMap(({ code, keys }) => (keys.some((key) => words.every(beginsIn(key))) ? [code] : []));
  if (named.length === 0) return [];
  const some = { some: {} };
  const known = await publicDb().country.findMany({
    where: {
      code: { in: named },
      OR: [{ meetings: some }, { participations: some }, { models: some }, { organizations: some }, { people: some }],
    },
    select: {
      code: true,
      meetings: {
        select: meetingBrief,
        orderBy: [{ startOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
        take: MOST_FOUND,
      },
    },
  });
  return known
    .map(({ code, meetings }) => ({
      code,
      name: countryName(code, locale),
      meetings: meetings.map(
        ({ slug, title, ...held }): SearchResult => ({
          ...plain,
          noun: 'meeting',
          slug,
          name: title,
          held: { ...held, venue: null },
          placed: true,
        }),
      ),
    }))
    .sort((a, b) => collator(locale).compare(a.name, b.name));
}
