import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../../db';

const { sql, raw } = Prisma;

/** What is discussed at meetings, as far as the record says so (decision 0083). */
export type Discussed = 'source' | 'model' | 'programme' | 'claim' | 'commitment';

/** So many statements of each kind are looked at: of what is cited or spoken of more often, the first. */
const MOST_MENTIONS = 2_000;

/** Claims on a model or a programme, and whatever else was said about it at a meeting. */
const saidAbout = (column: 'modelId' | 'programmeId', id: string) => sql`
  (SELECT r."meetingId", r."noun", r."id" FROM "SaidAbout" s JOIN "Record" r ON r."id" = s."recordId"
    WHERE s.${raw(`"${column}"`)} = ${id}::uuid AND r."meetingId" IS NOT NULL ORDER BY s."id" LIMIT ${MOST_MENTIONS})
  UNION (SELECT "meetingId", 'claim', "id" FROM "Claim"
    WHERE ${raw(`"${column}"`)} = ${id}::uuid AND "meetingId" IS NOT NULL ORDER BY "position", "id" LIMIT ${MOST_MENTIONS})`;

/** A statement at its own meeting, and what was said at others that cites the same place of the same document. */
const samePlace = (id: string) => sql`
  (SELECT "meetingId", "noun", "id" FROM "Record" WHERE "id" = ${id}::uuid AND "meetingId" IS NOT NULL)
  UNION (SELECT r."meetingId", r."noun", r."id" FROM "Citation" own
    JOIN "Citation" c ON c."sourceId" = own."sourceId" AND c."locator" = own."locator" JOIN "Record" r ON r."id" = c."recordId"
    WHERE own."recordId" = ${id}::uuid AND own."locator" <> '' AND r."meetingId" IS NOT NULL
      AND r."meetingId" IS DISTINCT FROM (SELECT "meetingId" FROM "Record" WHERE "id" = ${id}::uuid)
    ORDER BY c."id" LIMIT ${MOST_MENTIONS})`;

/** Where something was presented, cited or spoken of: rows of meetingId, and of noun and id of what says so. */
export const MENTIONS: Record<Discussed, (id: string) => Prisma.Sql> = {
  // What the record of a meeting cites, the meeting itself and its figures of attendance among it.
  source: (id) => sql`
    SELECT * FROM (SELECT CASE WHEN r."noun" = 'meeting' THEN r."id" WHEN w."noun" = 'meeting' THEN w."id" ELSE r."meetingId" END AS "meetingId", r."noun", r."id"
      FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId" LEFT JOIN "Record" w ON w."id" = r."partOfId"
      WHERE c."sourceId" = ${id}::uuid ORDER BY c."position", c."id" LIMIT ${MOST_MENTIONS}) s WHERE s."meetingId" IS NOT NULL`,
  model: (id) => sql`
    (SELECT "meetingId", 'presentation' AS "noun", "id" FROM "Presentation" WHERE "modelId" = ${id}::uuid ORDER BY "id" LIMIT ${MOST_MENTIONS})
    UNION ${saidAbout('modelId', id)}`,
  programme: (id) => saidAbout('programmeId', id),
  claim: samePlace,
  commitment: samePlace,
};

/** The meetings at which something was discussed: what to count. */
export const discussedAt = (noun: Discussed, id: string) =>
  sql`SELECT DISTINCT m."id" FROM (${MENTIONS[noun](id)}) d JOIN "Meeting" m ON m."id" = d."meetingId"`;

/** Which of these statements share a place of a document with what was said at another meeting, in one round trip. */
export async function discussedElsewhere(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await publicDb().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT own."recordId" AS "id" FROM "Citation" own JOIN "Record" o ON o."id" = own."recordId"
    WHERE own."recordId" = ANY(${[...ids]}::uuid[]) AND own."locator" <> '' AND EXISTS (
      SELECT FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId"
      WHERE c."sourceId" = own."sourceId" AND c."locator" = own."locator" AND r."meetingId" <> o."meetingId")`;
  return new Set(rows.map(({ id }) => id));
}
