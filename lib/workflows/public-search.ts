import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { countryCodes } from '../field';
import { countryName, nameKey } from '../names';
import { findNames, type Hit, wordsOf } from '../search/names';

const { sql, raw, join } = Prisma;

/** Where the names of each noun stand. Constants: they go into the SQL as they are. */
const PLACES = {
  meeting: { table: 'Meeting', name: 'r."title"', date: 'r."startOn"' },
  model: { table: 'PresentedModel', name: 'r."name"', date: 'NULL' },
  programme: { table: 'Programme', name: 'r."name"', date: 'NULL' },
  organization: { table: 'Organization', name: `concat_ws(' ', r."name", '(' || r."acronym" || ')')`, date: 'NULL' },
  person: { table: 'Person', name: 'r."name"', date: 'NULL' },
  topic: { table: 'Topic', name: 'r."name"', date: 'NULL' },
  series: { table: 'MeetingSeries', name: 'r."name"', date: 'NULL' },
} as const;
type NamedNoun = keyof typeof PLACES;
const NAMED = Object.keys(PLACES) as NamedNoun[];

export interface Found {
  noun: NamedNoun | 'country';
  /** A slug; of a country its code. */
  slug: string;
  name: string;
  startOn: string | null;
  /** The other name that matched, where the name itself did not. */
  alias: string | null;
  /** Nothing fits; this only resembles what was typed. */
  near: boolean;
}

/** Most results of one search; the page says when there were more. */
export const MOST_FOUND = 50;

/**
 * Public records one of whose names holds every word of `query` at the beginning of a word, and countries that the public record
 * knows something of; case and accents do not count. Through the public role, and an index: names that anybody may read stand in a
 * table of their own (decision 0029).
 *
 * @param locale the language in which countries are called
 * @returns at most `MOST_FOUND` records behind the countries: the name itself first, then names that begin with the query, then the
 *   rest; null where the query holds no letter or figure
 */
export async function publicSearch(query: string, locale: string): Promise<Found[] | null> {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const [hits, countries] = await Promise.all([
    findNames(publicDb(), 'open', { nouns: NAMED, query, most: MOST_FOUND }),
    countriesOf(words, locale),
  ]);
  const records = await recordsOf(hits);
  return [...countries, ...records].filter(({ near }) => !near || countries.length === 0);
}

async function recordsOf(hits: readonly Hit<NamedNoun>[]): Promise<Found[]> {
  if (hits.length === 0) return [];
  const branches = NAMED.filter((noun) => hits.some((hit) => hit.noun === noun)).map((noun) => {
    const { table, name, date } = PLACES[noun];
    const ids = hits.filter((hit) => hit.noun === noun).map(({ id }) => id);
    return sql`SELECT r."id", r."slug", ${raw(name)} AS "name", ${raw(date)}::text AS "startOn"
      FROM ${raw(`"${table}"`)} r WHERE r."id" = ANY(${ids}::uuid[])`;
  });
  const rows = await publicDb().$queryRaw<(Pick<Found, 'slug' | 'name' | 'startOn'> & { id: string })[]>(
    join(branches, ' UNION ALL '),
  );
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return hits.flatMap(({ id, noun, name, other, near }) => {
    const row = found.get(id);
    return row ? [{ ...row, noun, near, alias: other && !row.name.includes(name) ? name : null }] : [];
  });
}

/** Countries whose name holds every word, where their page would show something. */
async function countriesOf(words: readonly string[], locale: string): Promise<Found[]> {
  const named = countryCodes().filter((code) => {
    const key = ` ${nameKey(countryName(code, locale))}`;
    return words.every((word) => key.includes(` ${word}`));
  });
  if (named.length === 0) return [];
  const some = { some: {} };
  const known = await publicDb().country.findMany({
    where: {
      code: { in: named },
      OR: [{ meetings: some }, { models: some }, { organizations: some }, { people: some }],
    },
    select: { code: true },
  });
  return known
    .map(({ code }) => ({ name: countryName(code, locale), slug: code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map((country) => ({ ...country, noun: 'country', startOn: null, alias: null, near: false }));
}
