import type { Prisma } from '@/prisma/generated/client';
import type { SourceKind } from '@/prisma/generated/enums';
import { publicDb } from '../../db';
import { type Cited, passagesOf } from '../queries';

/** Most statements, and most of their passages, whose sources are counted. */
const MOST_LOOKED = 2_000;

/** The sources on which statements rest that a page does not show. */
export interface SourcesBeyond {
  /** How many there are of each kind. */
  kinds: { kind: SourceKind; count: number }[];
  /** Whether there are more statements than were looked at, so that there may be more sources. */
  isCut: boolean;
}

/** Of a page that shows all of its statements. */
export const NONE_BEYOND: SourcesBeyond = { kinds: [], isCut: false };

/**
 * The sources on which the statements of a record rest and that its page does not show, counted by kind, through the public role. At most
 * `MOST_LOOKED` statements are looked at, and as many passages.
 *
 * @param statements the ids of all statements, those that the page shows among them: a SELECT of one column, in the order of an index
 * @param shown every citation that the page shows
 */
export async function sourcesBeyond(statements: Prisma.Sql, shown: readonly Cited[]): Promise<SourcesBeyond> {
  const known = [...new Set(passagesOf(shown).map(({ source }) => source.id))];
  const rows = await publicDb().$queryRaw<{ kind: SourceKind | null; count: number; isCut: boolean }[]>`
    WITH stated AS MATERIALIZED (SELECT s."id" FROM (${statements}) AS s("id") LIMIT ${MOST_LOOKED}),
    cited AS MATERIALIZED (
      SELECT c."sourceId" FROM stated s
      CROSS JOIN LATERAL (SELECT "sourceId" FROM "Citation" WHERE "recordId" = s."id" ORDER BY "position", "id") c LIMIT ${MOST_LOOKED}
    )
    SELECT f."kind", f."count", ${MOST_LOOKED} IN ((SELECT count(*) FROM stated), (SELECT count(*) FROM cited)) AS "isCut"
    FROM (SELECT) one LEFT JOIN (
      SELECT s."kind", count(*)::int AS "count" FROM "Source" s
      WHERE s."id" = ANY(ARRAY(SELECT "sourceId" FROM cited)) AND s."id" <> ALL(${known}::uuid[]) GROUP BY s."kind"
    ) f ON true ORDER BY f."kind"`;
  return {
    kinds: rows.flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }])),
    isCut: rows.some(({ isCut }) => isCut),
  };
}
