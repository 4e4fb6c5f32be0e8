import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { nameKey } from '../names';
import { soundOf, tellingWords } from './sound';

const { sql, raw, join, empty } = Prisma;

/** A record that one of its names was found by. */
export interface Hit<N extends string = string> {
  noun: N;
  id: string;
  /** The name that fits. */
  name: string;
  /** Whether that is another name of the record: an acronym, a symbol, an alias. */
  other: boolean;
  /** Nothing fits what was asked; this only resembles it. */
  near: boolean;
}
export interface NameQuery<N extends string> {
  nouns: readonly N[];
  /** Nouns whose names come behind those of all others, such as the places of meetings. */
  behind?: readonly N[];
  /** What somebody typed; its first 200 characters and 8 words count. */
  query: string;
  most: number;
  /** A further condition on the row `n`. */
  where?: Prisma.Sql;
}

const LONGEST = 200;
const MOST_WORDS = 8;
/** Names that hold the words are ranked among this many, so that a word of a hundred thousand names costs no more than a rare one. */
const RANKED = 200;
/** Names that only resemble what was typed. */
const NEAR = 5;
/** Words that sound like the beginning of a word have to look like it as well (pg_trgm's word similarity). */
const LEAST_LIKE = 0.35;
/** So many letters at least have to sound alike. */
const LEAST_SOUND = 4;
/** Beyond every letter: what begins with a key sorts before the key followed by this. */
const LAST = '\u{10FFFF}';

/** Where names are looked up: everything that the record holds, or the part that is open to anybody. */
const TABLES = {
  everything: raw('search."Name"'),
  open: raw('(SELECT * FROM search."OpenName" UNION ALL SELECT * FROM search."EmbargoedName")'),
} as const;

/** The words that a query is taken for; none where it holds neither letter nor figure. */
export const wordsOf = (query: string): string[] =>
  nameKey(query.slice(0, LONGEST)).split(' ').filter(Boolean).slice(0, MOST_WORDS);

/** The words of a query as this database makes keys, and the other ways in which names may be written that it asks for. */
interface KeyWords {
  words: string[];
  /** As they are spelled in other names, and in Latin letters. */
  others: string[][];
}

/** The words of a query by the keys of this database: it may know other letters than Node, and compares with what it has made itself. */
async function keyWordsOf(client: Pick<Tx, '$queryRaw'>, query: string): Promise<KeyWords> {
  // PostgreSQL's texts hold no NUL.
  const text = query.slice(0, LONGEST).replaceAll('\0', ' ');
  const [keys] = await client.$queryRaw<[Record<'key' | 'folded' | 'latin', string>]>`
    SELECT k."key", search.folded_key(k."key") AS "folded", search.latin_key(k."key") AS "latin"
    FROM (SELECT search.name_key(${text}) AS "key") k`;
  const split = (key: string) => key.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const others = [...new Set([keys.folded, keys.latin])].map(split);
  return { words: split(keys.key), others: others.filter((words) => words.length > 0) };
}

/**
 * The condition that every word of a query begins a word of the name `n`, in one of the ways in which both may be written. Keys hold no
 * punctuation: nothing needs escaping.
 */
function hasWords({ words, others }: KeyWords): Prisma.Sql {
  if (words.length === 0) return sql`FALSE`;
  const holds = (column: Prisma.Sql, all: readonly string[]) =>
    sql`(${join(
      all.map((word) => sql`${column} LIKE ${`% ${word}%`}`),
      ' AND ',
    )})`;
  const [key, folded] = [sql`n."key"`, sql`n."folded"`];
  const isAnother = (all: readonly string[]) => all.join(' ') !== words.join(' ');
  const ways = [
    holds(key, words),
    ...others.filter(isAnother).map((all) => holds(key, all)),
    ...others.map((all) => holds(folded, all)),
  ];
  return sql`(${join(ways, ' OR ')})`;
}

/** Names that are looked at to tell a common word; it stands in a tenth of them. */
const SAMPLED = 4_000;
const COMMON = 0.1;
/** A noun of which fewer are among these has so few records that all of them can be looked at. */
const FEW = 50;
/** So many names by a sample, and of the sample itself, are more than a thousand records, whatever the sample was. */
const SURELY = { names: 20_000, sampled: 80 };

/** How many names there are, as far as PostgreSQL knows: of the whole nobody tells it, only of its parts. */
const NAMES = sql`SELECT greatest(sum(p."reltuples"), 1)::float8 AS "names" FROM pg_inherits i JOIN pg_class p ON p."oid" = i."inhrelid"
  WHERE i."inhparent" = 'search."Name"'::regclass`;

/**
 * Whether so many names of a noun hold all these words that one soon meets enough of them, going from record to record: the index gathers
 * every name first, and PostgreSQL can't tell beforehand how many those are. And whether they are so many that nobody counts them.
 */
async function commonness(client: Pick<Tx, '$queryRaw'>, words: KeyWords, { noun, where = sql`TRUE` }: NamedQuery) {
  const [met] = await client.$queryRaw<
    [{ all: number; own: number; holding: number; ownHolding: number; names: number }]
  >`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE n."noun" = ${noun})::int AS "own",
      count(*) FILTER (WHERE ${hasWords(words)})::int AS "holding",
      count(*) FILTER (WHERE n."noun" = ${noun} AND ${where} AND ${hasWords(words)})::int AS "ownHolding", max(c."names") AS "names"
    FROM (${NAMES}) c CROSS JOIN search."Name" n TABLESAMPLE SYSTEM ((SELECT least(100, 100 * ${SAMPLED} / "names") FROM (${NAMES}) c)) REPEATABLE (1)`;
  return {
    isCommon: met.holding >= met.all * COMMON && (met.own < FEW || met.ownHolding >= met.own * COMMON),
    isMany: met.ownHolding >= SURELY.sampled && met.ownHolding * met.names >= SURELY.names * met.all,
  };
}

interface NamedQuery {
  noun: string;
  query: string;
  /** What holds for the names `n` that somebody may read. */
  where?: Prisma.Sql;
}

/** The condition that one of the names of the row `r`, of that noun, holds every word of `query`. */
export async function isNamed(client: Pick<Tx, '$queryRaw'>, { noun, query }: NamedQuery): Promise<Prisma.Sql> {
  return oneOfNames(noun, await keyWordsOf(client, query));
}
const oneOfNames = (noun: string, words: KeyWords) =>
  sql`r."id" IN (SELECT n."recordId" FROM ${TABLES.everything} n WHERE n."noun" = ${noun} AND ${hasWords(words)})`;

/** The same where nothing else narrows the list, which is read in an order that has an index; `isMany` where there are surely more than a thousand. */
export async function isNamedAlone(
  client: Pick<Tx, '$queryRaw'>,
  asked: NamedQuery,
): Promise<{ condition: Prisma.Sql; isMany: boolean }> {
  const words = await keyWordsOf(client, asked.query);
  const { isCommon, isMany } = await commonness(client, words, asked);
  return {
    condition: isCommon
      ? // OFFSET 0: else it would become a join, and gather them all.
        sql`EXISTS (SELECT FROM ${TABLES.everything} n WHERE n."recordId" = r."id" AND ${hasWords(words)} OFFSET 0)`
      : oneOfNames(asked.noun, words),
    isMany,
  };
}

/**
 * Records by any of their names, whatever the order of the words: the exact name first, then names that begin with what was typed in
 * their order, then those that hold the words, short ones first. Where nothing fits, names that sound like it or else resemble it
 * (pg_trgm's word similarity), marked as `near`.
 *
 * @param from where to look; `open` is all that the public role may read
 */
export async function findNames<N extends string>(
  client: Pick<Tx, '$queryRaw'>,
  from: keyof typeof TABLES,
  asked: NameQuery<N>,
): Promise<Hit<N>[]> {
  if (wordsOf(asked.query).length === 0 || asked.nouns.length === 0) return [];
  const sought = await keyWordsOf(client, asked.query);
  if (sought.words.length === 0) return [];
  const fitting = await client.$queryRaw<Hit<N>[]>(fits(TABLES[from], sought, asked));
  return fitting.length > 0 || sought.words.join('').length < LEAST_SOUND
    ? fitting
    : client.$queryRaw(resembles(TABLES[from], sought.words, asked));
}

function fits(
  table: Prisma.Sql,
  sought: KeyWords,
  { nouns, behind = [], most, where = empty }: NameQuery<string>,
): Prisma.Sql {
  const key = ` ${sought.words.join(' ')}`;
  const further = where === empty ? empty : sql`AND ${where}`;
  const holding = (of: readonly string[], ahead: Prisma.Sql) => sql`
      SELECT n."noun", n."recordId", n."name", n."other", n."key" FROM ${table} n
      WHERE (SELECT count(DISTINCT "recordId") FROM ${ahead}) < ${most}
        AND n."noun" = ANY(${of}::text[]) AND ${hasWords(sought)} ${further} LIMIT ${RANKED}`;
  // Asked only where the others leave room, so that a common word costs no second pass.
  const last =
    behind.length === 0
      ? empty
      : sql`UNION ALL SELECT *, 3 FROM (${holding(behind, sql`(TABLE begins UNION ALL TABLE holds) n`)}) last`;
  return sql`
    WITH begins AS (
      SELECT n.* FROM unnest(${nouns}::text[]) AS asked ("noun") CROSS JOIN LATERAL (
        SELECT n."noun", n."recordId", n."name", n."other", n."key" FROM ${table} n
        WHERE n."noun" = asked."noun" AND n."key" >= ${key} AND n."key" < ${key + LAST} ${further}
        ORDER BY n."key", n."recordId" LIMIT ${most * 2}
      ) n
    ), holds AS (${holding(nouns, sql`begins`)}
    ), ranked AS (
      SELECT DISTINCT ON ("recordId") * FROM (
        SELECT *, CASE WHEN "key" = ${key} THEN 0 ELSE 1 END AS "rank" FROM begins
        UNION ALL SELECT *, 2 FROM holds
        ${last}
      ) n ORDER BY "recordId", "rank", "other"
    )
    SELECT "noun", "recordId" AS "id", "name", "other", FALSE AS "near" FROM ranked
    ORDER BY "rank", CASE WHEN "rank" = 2 THEN length("key") END, "key", "recordId" LIMIT ${most}`;
}

/**
 * A misspelled word mostly sounds as it should, and by sound an index finds it at once; only where too few do, letters are compared. Of
 * names that all hold the word that was meant, any will do to rank, so that a common one costs no more than a rare one.
 */
function resembles(
  table: Prisma.Sql,
  words: string[],
  { query, nouns, behind = [], where = empty }: NameQuery<string>,
): Prisma.Sql {
  const key = words.join(' ');
  const further = where === empty ? empty : sql`AND ${where}`;
  const from = sql`SELECT n."noun", n."recordId", n."name", n."other", n."key" FROM ${table} n
    WHERE n."noun" = ANY(${[...nouns, ...behind]}::text[]) ${further}`;
  const sounds = tellingWords(query.slice(0, LONGEST))
    .slice(0, MOST_WORDS)
    .map(soundOf)
    .filter((sound) => sound.length > 1);
  const sounding = (last: string) =>
    sounds.join('').length < LEAST_SOUND
      ? sql`FALSE`
      : join(
          sounds.map((sound, at) => sql`n."sounds" LIKE ${`% ${sound}${at < sounds.length - 1 ? ' ' : last}%`}`),
          ' AND ',
        );
  const tooFew = (found: Prisma.Sql) => sql`(SELECT count(DISTINCT "recordId") FROM ${found}) < ${NEAR}`;
  const ranked = sql`SELECT *, word_similarity(${key}, n."key") AS "likeness"`;
  return sql`
    WITH sounding AS (
      ${ranked} FROM (${from} AND ${sounding(' ')} LIMIT ${RANKED}) n
    ), begun AS (
      SELECT * FROM (${ranked} FROM (${from} AND ${sounding('')} AND ${tooFew(sql`sounding`)} LIMIT ${RANKED}) n) n
      WHERE "likeness" >= ${LEAST_LIKE}::real
    ), looking AS (
      ${ranked} FROM (
        ${from} AND ${key} <% n."key" AND ${tooFew(sql`(TABLE sounding UNION ALL TABLE begun) n`)} LIMIT ${RANKED}
      ) n
    ), near AS (
      SELECT DISTINCT ON ("recordId") * FROM (TABLE sounding UNION ALL TABLE begun UNION ALL TABLE looking) n
      ORDER BY "recordId", "likeness" DESC, "other"
    )
    SELECT "noun", "recordId" AS "id", "name", "other", TRUE AS "near" FROM near
    ORDER BY "likeness" DESC, length("key"), "key", "recordId" LIMIT ${NEAR}`;
}
