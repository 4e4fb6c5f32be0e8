import { Prisma } from '@/prisma/generated/client';
import { db } from '../../db';
import type { NounName } from '../../field';
import { storeOf } from '../../nouns';
import { seesRestricted } from '../../policy';
import { type Namesake, type NameToFind, namesakes } from '../../search/namesakes';
import type { Viewer } from '../../viewer';
import { tableOf, visibleRow } from '../tables';
import type { IdentityFacts } from './likeness';

const { sql, raw, join, empty } = Prisma;

/** What two records of a name are compared by, where the noun has it, beside the name and the year. */
const COMPARED = ['acronym', 'countryCode', 'url', 'symbol', 'doi'];

/** The columns by which a noun's records are compared. */
function columnsOf(noun: NounName): string {
  const { title, on, fields } = storeOf(noun).noun;
  const compared = COMPARED.filter((name) => name in fields).map((name) => `r."${name}"`);
  return [`r."${title}" AS "title"`, ...compared, ...(on ? [`left(r."${on}", 4) AS "year"`] : [])].join(', ');
}

/** Records at one address; more than these are not compared. */
const MOST_SHARING = 100;
/** Records of one form that are compared at all, and so many forms: a form that more records share says nothing. */
const MOST_TOGETHER = 32;
const MOST_GROUPS = 5000;

/** Those of the records that the viewer may read and that are not withdrawn, by what they are known by. */
export async function identitiesOf(viewer: Viewer, noun: NounName, ids: readonly string[]): Promise<IdentityFacts[]> {
  if (ids.length === 0) return [];
  const others =
    noun === 'source'
      ? sql`NULL::json`
      : sql`(SELECT json_agg(json_build_object('name', a."name", 'kind', a."kind")) FROM "Alias" a WHERE a."recordId" = r."id")`;
  return db().$queryRaw<IdentityFacts[]>`
    SELECT r."id", ${raw(columnsOf(noun))}, ${others} AS "others" FROM ${tableOf(noun)} r
     WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn' AND r."id" = ANY(${ids}::uuid[]) ORDER BY r."id"`;
}

/** Names `n` of these nouns that the viewer may read; who published a source is no name of it. */
const readableName = (viewer: Viewer, nouns: readonly NounName[]) => sql`
  ${seesRestricted(viewer) ? sql`TRUE` : sql`n."visibility" <> 'restricted'`}
  ${nouns.includes('source') ? sql`AND (n."noun" <> 'source' OR NOT n."other" OR n."name" = (SELECT left(s."symbol", 300) FROM "Source" s WHERE s."id" = n."recordId"))` : empty}`;

/** Records that bear one of the names, or one like it: those that the viewer may read and that are not withdrawn. */
export function bearersOf(viewer: Viewer, asked: readonly NameToFind<NounName>[]): Promise<Namesake[]> {
  const readable = readableName(
    viewer,
    asked.map(({ noun }) => noun),
  );
  const open = sql`NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = n."recordId" AND r."status" = 'withdrawn')`;
  return namesakes(db(), asked, sql`${readable} AND ${open}`);
}

const hasAddress = (noun: NounName) => noun === 'source' || noun === 'organization';

/** Ids of records at one of the addresses, by a key that is coarser than `addressKey`. */
export async function idsAt(viewer: Viewer, noun: NounName, urls: readonly string[]): Promise<string[]> {
  const keys = sql`SELECT search.address_key(url) FROM unnest(${urls}::text[]) AS url`;
  return urls.length > 0 && hasAddress(noun) ? idsBy(viewer, noun, sql`"addressKey"`, keys) : [];
}

async function idsBy(viewer: Viewer, noun: NounName, column: Prisma.Sql, keys: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn'
      AND r.${column} = ANY(ARRAY(${keys})) LIMIT ${MOST_SHARING}`;
  return rows.map(({ id }) => id);
}

/** Ids of records that may share a key of `keysOf` with the one given, by the database's coarser keys; itself among them. */
export async function idsSharing(viewer: Viewer, noun: NounName, asked: IdentityFacts): Promise<string[]> {
  const names = [asked.title, asked.acronym, asked.symbol, ...(asked.others ?? []).map(({ name }) => name)].flatMap(
    (name) => (typeof name === 'string' ? [{ noun, name }] : []),
  );
  const found = await Promise.all([
    bearersOf(viewer, names).then((bearers) => bearers.map(({ id }) => id)),
    idsAt(viewer, noun, asked.url ? [asked.url] : []),
    asked.doi && noun === 'source'
      ? idsBy(viewer, noun, sql`"doiKey"`, sql`SELECT search.doi_key(${asked.doi})`)
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
  const named = (key: 'joined' | 'alike', rank: Prisma.Sql) => sql`
    SELECT ${rank} AS "rank", ${grouped(sql`n."recordId"`)} FROM search."Name" n
    WHERE n."noun" = ${noun} AND ${readableName(viewer, [noun])} AND n.${raw(`"${key}"`)} IS NOT NULL
      AND n."recordId" NOT IN (SELECT "id" FROM ${tableOf(noun)} WHERE "status" = 'withdrawn')
    GROUP BY n.${raw(`"${key}"`)} ${several(sql`n."recordId"`)}`;
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
  ];
  const groups = await db().$queryRaw<{ ids: string[] }[]>`
    SELECT "ids" FROM (${join(branches, ' UNION ALL ')}) g ORDER BY "rank", "ids" LIMIT ${MOST_GROUPS}`;
  return groups.map(({ ids }) => ids);
}
