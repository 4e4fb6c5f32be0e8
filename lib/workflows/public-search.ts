import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { nameKey } from '../names';

export type FoundNoun = 'meeting' | 'model' | 'programme' | 'organization' | 'person' | 'topic' | 'series';

export interface Found {
  noun: FoundNoun;
  slug: string;
  name: string;
  startOn: string | null;
  /** The other name that matched, where the name itself did not. */
  alias: string | null;
}

/** Most results of one search; the page says when there were more. */
export const MOST_FOUND = 50;

const LONGEST_QUERY = 200;
const MOST_WORDS = 8;

/** Where the names of each noun stand, and by which column its aliases refer to it. Constants: they go into the SQL as they are. */
const places: Record<FoundNoun, { table: string; name: string; date?: string }> = {
  meeting: { table: 'Meeting', name: 'r."title"', date: 'r."startOn"' },
  model: { table: 'PresentedModel', name: 'r."name"' },
  programme: { table: 'Programme', name: 'r."name"' },
  organization: { table: 'Organization', name: `concat_ws(' ', r."name", '(' || r."acronym" || ')')` },
  person: { table: 'Person', name: 'r."name"' },
  topic: { table: 'Topic', name: 'r."name"' },
  series: { table: 'MeetingSeries', name: 'r."name"' },
};

/** A name in SQL as `nameKey` compares it, so far as case and accents go. */
const keyOf = (name: string) => `lower(regexp_replace(normalize(${name}, NFKD), U&'[\\0300-\\036F]', '', 'g'))`;

function branch(noun: FoundNoun, patterns: string[]): Prisma.Sql {
  const { table, name, date = 'NULL::text' } = places[noun];
  const own = Prisma.sql`${Prisma.raw(keyOf(name))} LIKE ALL(${patterns})`;
  return Prisma.sql`
    SELECT ${noun} AS noun, r."slug", ${Prisma.raw(name)} AS name, ${Prisma.raw(date)} AS "startOn",
      CASE WHEN ${own} THEN NULL ELSE a."name" END AS alias,
      ${Prisma.raw(keyOf(name))} AS key, a."nameKey" AS "aliasKey"
    FROM ${Prisma.raw(`"${table}"`)} r
    LEFT JOIN LATERAL (
      SELECT "name", "nameKey" FROM "Alias"
      WHERE ${Prisma.raw(`"${noun}Id"`)} = r."id" AND "nameKey" LIKE ALL(${patterns})
      ORDER BY length("name"), "id" LIMIT 1
    ) a ON true
    WHERE r."effectiveVisibility" = 'public'
      AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
      AND (${own} OR a."name" IS NOT NULL)`;
}

/**
 * Public records whose title, or one of whose other names, holds every word of `query`; case and accents do not count.
 * One statement through the public role. It reads the names from end to end: under row-level security PostgreSQL may use no
 * index for LIKE, and the names of some ten thousand records are read in milliseconds.
 *
 * @param query what the reader typed; its first 200 characters and 8 words count
 * @returns at most `MOST_FOUND` results: the name itself first, then names that begin with the query, then the rest; null
 *   where the query holds no letter or figure
 */
export async function publicSearch(query: string): Promise<Found[] | null> {
  const key = nameKey(query.slice(0, LONGEST_QUERY));
  if (key === '') return null;
  const patterns = key
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word}%`);
  const branches = (Object.keys(places) as FoundNoun[]).map((noun) => branch(noun, patterns));
  return publicDb().$queryRaw<Found[]>`
    SELECT noun, "slug", name, "startOn", alias FROM (${Prisma.join(branches, ' UNION ALL ')}) found
    ORDER BY
      CASE
        WHEN ${key} IN (key, "aliasKey") THEN 0
        WHEN starts_with(key, ${key}) OR starts_with("aliasKey", ${key}) THEN 1
        ELSE 2
      END,
      "startOn" DESC NULLS FIRST, length(name), name, "slug"
    LIMIT ${MOST_FOUND}`;
}
