import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import type { NounName } from '../field';
import type { Pointer } from '../history/describe';
import { nameKey } from '../names';
import { storeOf } from '../nouns';
import type { Viewer } from '../viewer';
import {
  hasWords,
  isOfMeeting,
  nameKeySql,
  namesOf,
  type RecordRow,
  rowsOf,
  rowsOfMany,
  tableOf,
  titleOf,
  visibleRow,
} from './tables';

const { sql, raw, join } = Prisma;

/** A record as a picker proposes it. */
export interface Reference {
  id: string;
  title: string;
  note: string | null;
  status: RecordRow['status'];
  /** The other name that was found, where it was not the title. */
  matched: string | null;
}

/**
 * Records of `noun` that every word of `query` fits: by name, acronym, symbol or alias, case and accents aside. At most 20, exact names first;
 * the latest where nothing was asked. `within` is a meeting, for nouns that belong to one.
 */
export async function searchReferences(
  viewer: Viewer,
  noun: NounName,
  query: string,
  within?: string,
): Promise<Reference[]> {
  if (viewer.kind === 'anonymous') return [];
  const key = nameKey(query);
  const scope = within && isOfMeeting(noun) ? sql`r."meetingId" = ${within}::uuid` : sql`TRUE`;
  if (key === '') {
    const rows = await db().$queryRaw<RecordRow[]>(rowsOf(viewer, noun, scope, sql`ORDER BY r."id" DESC LIMIT 20`));
    return rows.map((row) => ({ ...row, matched: null }));
  }
  const from = sql`FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND ${scope}`;
  const names = [
    sql`SELECT r."id", ${titleOf(noun)} AS "name", FALSE AS "other" ${from}`,
    ...namesOf(noun).map((column) => sql`SELECT r."id", r.${raw(`"${column}"`)}, TRUE ${from}`),
    ...('aliases' in storeOf(noun).noun.fields
      ? [
          sql`SELECT a.${raw(`"${storeOf(noun).subject}"`)}, a."name", TRUE FROM "Alias" a WHERE a.${raw(`"${storeOf(noun).subject}"`)} IS NOT NULL`,
        ]
      : []),
  ];
  return db().$queryRaw<Reference[]>`
    WITH named AS (${join(names, ' UNION ALL ')}),
    keyed AS (SELECT *, ${nameKeySql(sql`"name"`)} AS "key" FROM named WHERE "name" IS NOT NULL),
    hits AS (
      SELECT DISTINCT ON ("id") "id", "name", "other",
        CASE WHEN "key" = ${key} THEN 0 WHEN "key" LIKE ${`${key}%`} THEN 1 ELSE 2 END AS "rank"
      FROM keyed WHERE ${hasWords(sql`"key"`, key.split(' '))} ORDER BY "id", "rank", "other"
    )
    SELECT s."id", s."title", s."note", s."status", CASE WHEN h."other" THEN h."name" END AS "matched"
    FROM hits h JOIN (${rowsOf(viewer, noun, scope)}) s ON s."id" = h."id"
    ORDER BY h."rank", length(s."title"), s."title", s."id" LIMIT 20`;
}

/** What the records are called, by id; those that the viewer may not see are left out. */
export async function titlesOf(viewer: Viewer, pointers: readonly Pointer[]): Promise<Record<string, string>> {
  if (pointers.length === 0) return {};
  const rows = await db().$queryRaw<RecordRow[]>(
    rowsOfMany(viewer, (noun) => {
      const ids = pointers.filter((pointer) => pointer.noun === noun).map(({ id }) => id);
      return ids.length === 0 ? null : sql`r."id" = ANY(${ids}::uuid[])`;
    }),
  );
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
