import { Prisma } from '@/prisma/generated/client';
import { db } from '../../db';
import { storeOf } from '../../nouns';
import type { Viewer } from '../../viewer';
import { seesRestricted, tableOf, visibleRow } from '../tables';
import type { Known } from './likeness';
import type { Mergeable, Named } from './references';

const { sql, raw, join, empty } = Prisma;

/** What two records of a name are compared by, where the noun has it, beside the name and the year. */
const COMPARED = ['acronym', 'countryCode', 'url', 'symbol', 'doi'];

/** The columns by which a noun's records are compared. */
function columnsOf(noun: Named): string {
  const { title, on, fields } = storeOf(noun).noun;
  const compared = COMPARED.filter((name) => name in fields).map((name) => `r."${name}"`);
  return [`r."${title}" AS "title"`, ...compared, ...(on ? [`left(r."${on}", 4) AS "year"`] : [])].join(', ');
}

/** Records that share a form of a name with one given record; more than these are not compared. */
const MOST_SHARING = 100;
/** Records of one form that are compared at all, and so many forms: a form that more records share says nothing. */
const MOST_TOGETHER = 32;
const MOST_GROUPS = 5000;

/** Those of the records that the viewer may read and that are not withdrawn, by what they are known by. */
export async function knownOf(viewer: Viewer, noun: Named, ids: readonly string[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  const others =
    noun === 'source'
      ? sql`NULL::json`
      : sql`(SELECT json_agg(json_build_object('name', a."name", 'kind', a."kind")) FROM "Alias" a WHERE a."recordId" = r."id")`;
  return db().$queryRaw<Known[]>`
    SELECT r."id", ${raw(columnsOf(noun))}, ${others} AS "others" FROM ${tableOf(noun)} r
     WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn' AND r."id" = ANY(${ids}::uuid[]) ORDER BY r."id"`;
}

/** Names `n` of a noun that the viewer may read; who published a source is no name of it. */
const namesOf = (viewer: Viewer, noun: Named) => sql`n."noun" = ${noun}
  ${seesRestricted(viewer) ? empty : sql`AND n."visibility" <> 'restricted'`}
  ${noun === 'source' ? sql`AND (NOT n."other" OR n."name" = (SELECT left(s."symbol", 300) FROM "Source" s WHERE s."id" = n."recordId"))` : empty}`;

/** Ids of records that may share a key of `keysOf` with the one given, by the database's coarser keys; itself among them. */
export async function idsSharing(viewer: Viewer, noun: Named, asked: Known): Promise<string[]> {
  const names = [asked.title, asked.acronym, asked.symbol, ...(asked.others ?? []).map(({ name }) => name)].filter(
    (name) => typeof name === 'string',
  );
  const named = (key: 'joined' | 'alike') => sql`
    (SELECT n."recordId" AS "id" FROM search."Name" n JOIN ${tableOf(noun)} r ON r."id" = n."recordId" AND r."status" <> 'withdrawn'
      WHERE ${namesOf(viewer, noun)} AND n.${raw(`"${key}"`)} = ANY(ARRAY(
      SELECT search.${raw(`${key}_key`)}(' ' || search.name_key(left(name, 300))) FROM unnest(${names}::text[]) AS name
    )) LIMIT ${MOST_SHARING})`;
  const addressed = (column: 'addressKey' | 'doiKey', key: Prisma.Sql) => sql`
    (SELECT r."id" FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn'
      AND r.${raw(`"${column}"`)} = ${key} LIMIT ${MOST_SHARING})`;
  const branches = [
    named('joined'),
    named('alike'),
    ...(asked.url && hasAddress(noun) ? [addressed('addressKey', sql`search.address_key(${asked.url})`)] : []),
    ...(asked.doi && noun === 'source' ? [addressed('doiKey', sql`search.doi_key(${asked.doi})`)] : []),
  ];
  return (await db().$queryRaw<{ id: string }[]>(join(branches, ' UNION '))).map(({ id }) => id);
}

const hasAddress = (noun: Named) => noun === 'source' || noun === 'organization';

/**
 * Groups of records that may share a key of `keysOf`, likeliest first: one address, then one name, then names that are alike, then one
 * acronym or other name. Counted by the database, so that it costs one pass through an index and no memory.
 */
export async function groupsOf(viewer: Viewer, noun: Mergeable): Promise<string[][]> {
  const grouped = (id: Prisma.Sql) => sql`array_agg(DISTINCT ${id} ORDER BY ${id}) AS "ids"`;
  const several = (id: Prisma.Sql) => sql`HAVING count(DISTINCT ${id}) BETWEEN 2 AND ${MOST_TOGETHER}`;
  const named = (key: 'joined' | 'alike', rank: Prisma.Sql) => sql`
    SELECT ${rank} AS "rank", ${grouped(sql`n."recordId"`)} FROM search."Name" n
    WHERE ${namesOf(viewer, noun)} AND n.${raw(`"${key}"`)} IS NOT NULL
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
