import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../../db';
import type { NounName, Values } from '../../field';
import { storeOf } from '../../nouns';
import { seesRestricted } from '../../policy';
import { namesBeginning } from '../../search/beginnings';
import { type Namesake, type NameToFind, namesakes } from '../../search/namesakes';
import type { Viewer } from '../../viewer';
import { tableOf, visibleRow } from '../tables';
import type { IdentityFacts } from './likeness';

const { sql, raw, join, empty } = Prisma;

/** What two records of a name are compared by, where the noun has it, beside the names. */
const COMPARED = ['acronym', 'countryCode', 'url', 'symbol', 'doi'];

/** The fields of a noun that tell when a record was, what it is part of, and to what of its own kind it belongs. */
function toldBy(noun: NounName): { on?: string; parent?: string; under?: string } {
  const { on, parent, fields } = storeOf(noun).noun;
  return { on, parent, under: Object.keys(fields).find((name) => fields[name]?.noun === noun) };
}

/** The columns by which a noun's records are compared. */
function columnsOf(noun: NounName): string {
  const { title, fields } = storeOf(noun).noun;
  const compared = COMPARED.filter((name) => name in fields).map((name) => `r."${name}"`);
  const told = Object.entries(toldBy(noun)).flatMap(([name, field]) => (field ? [`r."${field}" AS "${name}"`] : []));
  return [`r."${title}" AS "title"`, ...compared, ...told].join(', ');
}

/** What a record is known by, from its values. */
export function identityOf(noun: NounName, id: string, values: Values): IdentityFacts {
  const { title } = storeOf(noun).noun;
  const text = (name: string | undefined) => (name && typeof values[name] === 'string' ? String(values[name]) : null);
  const told = Object.entries(toldBy(noun)).map(([name, field]) => [name, text(field)]);
  return {
    id,
    title: text(title) ?? '',
    others: (values.aliases ?? []) as { name: string; kind: string }[],
    ...Object.fromEntries([...COMPARED.map((name) => [name, text(name)]), ...told]),
  };
}

/** Records at one address; more than these are not compared. */
const MOST_SHARING = 100;
/** Records of one form that are compared at all, and so many forms: a form that more records share says nothing. */
const MOST_TOGETHER = 32;
const MOST_GROUPS = 5000;

/** Those of the records that the viewer may read and that are not withdrawn, by what they are known by. */
export async function identitiesOf(
  viewer: Viewer,
  noun: NounName,
  ids: readonly string[],
  tx: Tx = db(),
): Promise<IdentityFacts[]> {
  if (ids.length === 0) return [];
  const others =
    noun === 'source'
      ? sql`NULL::json`
      : sql`(SELECT json_agg(json_build_object('name', a."name", 'kind', a."kind")) FROM "Alias" a WHERE a."recordId" = r."id")`;
  return tx.$queryRaw<IdentityFacts[]>`
    SELECT r."id", ${raw(columnsOf(noun))}, ${others} AS "others" FROM ${tableOf(noun)} r
     WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn' AND r."id" = ANY(${ids}::uuid[]) ORDER BY r."id"`;
}

/** Names `n` of these nouns that the viewer may read; who published a source is no name of it. */
const readableName = (viewer: Viewer, nouns: readonly NounName[]) => sql`
  ${seesRestricted(viewer) ? sql`TRUE` : sql`n."visibility" <> 'restricted'`}
  ${nouns.includes('source') ? sql`AND (n."noun" <> 'source' OR NOT n."other" OR n."name" = (SELECT left(s."symbol", 300) FROM "Source" s WHERE s."id" = n."recordId"))` : empty}`;

const NOT_WITHDRAWN = sql`NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = n."recordId" AND r."status" = 'withdrawn')`;

/** Names of records of these nouns that begin with one of the keys: of those that the viewer may read and that are not withdrawn. */
export const readableNames = <N extends NounName>(viewer: Viewer, keys: readonly string[], nouns: readonly N[]) =>
  namesBeginning(db(), keys, nouns, join([readableName(viewer, nouns), NOT_WITHDRAWN], ' AND '));

/**
 * Records that bear one of the names, or one like it: those that the viewer may read and that are not withdrawn. With `parents`, only what is part of
 * one of these.
 */
export function bearersOf(
  viewer: Viewer,
  asked: readonly NameToFind<NounName>[],
  parents: readonly string[] = [],
  tx: Tx = db(),
): Promise<Namesake[]> {
  const nouns = [...new Set(asked.map(({ noun }) => noun))];
  const where = [readableName(viewer, nouns), NOT_WITHDRAWN, ...nouns.flatMap((noun) => partOf(noun, parents) ?? [])];
  const names = asked.map((one) => ({ ...one, shortened: !storeOf(one.noun).noun.namedAfter }));
  return namesakes(tx, names, join(where, ' AND '));
}

/** That a name `n` of this noun, if it is one of parts, is of a part of one of these records; null for other nouns. */
export function partOf(noun: NounName, parents: readonly string[]): Prisma.Sql | null {
  const { parent } = toldBy(noun);
  if (!parent) return null;
  return sql`(n."noun" <> ${noun} OR n."recordId" IN (SELECT r."id" FROM ${tableOf(noun)} r WHERE r.${raw(`"${parent}"`)} = ANY(${[...parents]}::uuid[])))`;
}

/** Parts of one record of which more than these are not compared. */
const MOST_PARTS = 500;

/** Ids of the records of a noun of parts that are part of this one. */
export async function idsWithin(noun: NounName, id: string): Promise<string[]> {
  const { parent } = toldBy(noun);
  if (!parent) return [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM ${tableOf(noun)} r WHERE r.${raw(`"${parent}"`)} = ${id}::uuid ORDER BY r."id" LIMIT ${MOST_PARTS}`;
  return rows.map((row) => row.id);
}

const hasAddress = (noun: NounName) => noun === 'source' || noun === 'organization';

/** Ids of records at one of the addresses, by a key that is coarser than `addressKey`. */
export async function idsAt(viewer: Viewer, noun: NounName, urls: readonly string[], tx: Tx = db()): Promise<string[]> {
  const keys = sql`SELECT search.address_key(url) FROM unnest(${urls}::text[]) AS url`;
  return urls.length > 0 && hasAddress(noun) ? idsBy(viewer, noun, sql`"addressKey"`, keys, tx) : [];
}

async function idsBy(viewer: Viewer, noun: NounName, column: Prisma.Sql, keys: Prisma.Sql, tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn'
      AND r.${column} = ANY(ARRAY(${keys})) LIMIT ${MOST_SHARING}`;
  return rows.map(({ id }) => id);
}

/** Ids of records that may share a key of `keysOf` with one of those given, by the database's coarser keys; these among them. */
export async function idsSharing(
  viewer: Viewer,
  noun: NounName,
  asked: readonly IdentityFacts[],
  tx: Tx = db(),
): Promise<string[]> {
  const present = (texts: readonly (string | null | undefined)[]) => texts.filter((text) => typeof text === 'string');
  const names = asked.flatMap(({ title, acronym, symbol, others = [] }) =>
    present([title, acronym, symbol, ...(others ?? []).map(({ name }) => name)]),
  );
  const dois = noun === 'source' ? present(asked.map(({ doi }) => doi)) : [];
  const found = await Promise.all([
    bearersOf(
      viewer,
      names.map((name) => ({ noun, name })),
      present(asked.map(({ parent }) => parent)),
      tx,
    ).then((bearers) => bearers.map(({ id }) => id)),
    idsAt(viewer, noun, present(asked.map(({ url }) => url)), tx),
    dois.length > 0
      ? idsBy(viewer, noun, sql`"doiKey"`, sql`SELECT search.doi_key(doi) FROM unnest(${dois}::text[]) AS doi`, tx)
      : Promise.resolve([]),
  ]);
  return [...new Set(found.flat())];
}

/**
 * Groups of records that may share a key of `keysOf`, likeliest first: one address, then one name, then names that are alike, then one
 * acronym or other name. Counted by the database, so that it costs one pass through an index and no memory.
 */
export async function groupsOf(viewer: Viewer, noun: NounName): Promise<string[][]> {
  const grouped = (id: Prisma.Sql) => sql`array_agg(DISTINCT ${id} ORDER BY ${id}) AS "ids"`;
  const several = (id: Prisma.Sql) => sql`HAVING count(DISTINCT ${id}) BETWEEN 2 AND ${MOST_TOGETHER}`;
  const { parent } = toldBy(noun);
  const scope = parent ? sql`r.${raw(`"${parent}"`)}` : sql`NULL::uuid`;
  const names = sql`search."Name" n JOIN ${tableOf(noun)} r ON r."id" = n."recordId"
    WHERE n."noun" = ${noun} AND ${readableName(viewer, [noun])} AND r."status" <> 'withdrawn'`;
  const named = (key: 'joined' | 'alike', rank: Prisma.Sql) => sql`
    SELECT ${rank} AS "rank", ${grouped(sql`n."recordId"`)} FROM ${names} AND n.${raw(`"${key}"`)} IS NOT NULL
    GROUP BY ${scope}, n.${raw(`"${key}"`)} ${several(sql`n."recordId"`)}`;
  const cut = (words: Prisma.Sql, places: Prisma.Sql) => sql`
    SELECT array_to_string(${words}, ' ') AS "words" FROM generate_series(1, w."most") i, generate_series(i, w."most") j WHERE ${places}`;
  // The runs of a name's words and what is left without one, as `shortened` has them, by how they sound; asked for is what another one is called.
  const shortened = sql`
    SELECT 5 AS "rank", ${grouped(sql`w."recordId"`)} FROM (
      SELECT n."recordId", ${scope} AS "scope", btrim(n."sounds") AS "all", string_to_array(btrim(n."sounds"), ' ') AS "word",
        least(cardinality(string_to_array(btrim(n."sounds"), ' ')), 12) AS "most" FROM ${names}
    ) w CROSS JOIN LATERAL (
      ${cut(sql`w."word"[i:j]`, sql`j > i OR w."most" <= 3`)}
      UNION ${cut(sql`w."word"[1:i - 1] || w."word"[j + 1:w."most"]`, sql`i > 1 AND j < w."most"`)}
    ) c GROUP BY w."scope", c."words" ${several(sql`w."recordId"`)} AND bool_or(c."words" = w."all")`;
  const addressed = (column: 'addressKey' | 'doiKey') => sql`
    SELECT 0 AS "rank", ${grouped(sql`r."id"`)} FROM ${tableOf(noun)} r
    WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn' AND r.${raw(`"${column}"`)} IS NOT NULL
    GROUP BY r.${raw(`"${column}"`)} ${several(sql`r."id"`)}`;
  const branches = [
    ...(hasAddress(noun) ? [addressed('addressKey')] : []),
    ...(noun === 'source' ? [addressed('doiKey')] : []),
    named(
      'joined',
      sql`CASE WHEN count(*) FILTER (WHERE NOT n."other") > 1 THEN 1 WHEN bool_or(NOT n."other" OR n."origin" <> n."recordId") THEN 2 ELSE 4 END`,
    ),
    named('alike', sql`3`),
    ...(storeOf(noun).noun.namedAfter ? [] : [shortened]),
  ];
  const groups = await db().$queryRaw<{ ids: string[] }[]>`
    SELECT "ids" FROM (${join(branches, ' UNION ALL ')}) g ORDER BY "rank", "ids" LIMIT ${MOST_GROUPS}`;
  return groups.map(({ ids }) => ids);
}
