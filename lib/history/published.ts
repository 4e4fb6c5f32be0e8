import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { Fields, NounName } from '../field';

const { sql } = Prisma;

/** What of a noun's fields is in no public shape, and which lists name somebody whom a rule may protect. */
export interface Left {
  out: string[];
  keptBack: Record<string, string>;
}

/** The fields that say who may read a record, and where it stands in a list. */
const NOT_SAID: readonly string[] = ['visibility', 'embargoUntil', 'position'];

/** What a noun's public shape leaves out, as its description says it. */
export const leftOut = (fields: Fields): Left => ({
  out: Object.keys(fields).filter((name) => NOT_SAID.includes(name)),
  keptBack: Object.fromEntries(
    Object.entries(fields).flatMap(([name, { keptBack }]) => (keptBack ? [[name, keptBack]] : [])),
  ),
});

/** What an act's triggers have noted beside the records that it saved: what opened or closed, who is named, what is withheld (`note_openings`). */
const NOTED = sql`
  SELECT substr(l, 3, 36)::uuid AS "id" FROM noted WHERE l LIKE 'R-%'
  UNION SELECT a."recordId" FROM "Attribution" a WHERE a."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l ~ '^A[+*]')
  UNION SELECT coalesce(p."sessionId", p."meetingId") FROM "Participation" p WHERE p."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l ~ '^P[+*]')
  UNION SELECT coalesce(r."partOfId", r."id") FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId"
    WHERE c."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l LIKE 'C%')`;

/**
 * Writes what the public can read of these records since this transaction, and of those that its triggers have noted: a new state where what is
 * read, or its version, differs from the state before, and the end of a state that is not read any more. Nothing is written of a record that is
 * not public; what an embargo still holds back becomes a state that begins when the embargo ends. States that a stricter rule, or a source that
 * is withheld since, forbids are withheld for good. One statement, whatever the number of records.
 *
 * @param left what the shapes leave out, by noun
 */
export async function keepPublished(
  tx: Tx,
  ids: readonly string[],
  left: Readonly<Record<NounName, Left>>,
): Promise<void> {
  await tx.$executeRaw`
    WITH noted AS MATERIALIZED (SELECT l FROM regexp_split_to_table(coalesce(current_setting('plenary.opened', true), ''), ',') l),
    asked AS (SELECT unnest(${[...ids]}::uuid[]) AS "id" UNION ${NOTED}),
    stands AS MATERIALIZED (
      SELECT r."id", r."noun", r."version", r."effectiveRule" AS "rule", greatest(now(), r."effectiveEmbargoUntil") AS "from",
        r."status" = 'published' AND r."effectiveVisibility" = 'public' AS "open"
      FROM "Record" r WHERE r."id" IN (SELECT "id" FROM asked) AND r."partOfId" IS NULL),
    former AS MATERIALIZED (
      SELECT s.* FROM "PublishedState" s WHERE s."recordId" IN (SELECT "id" FROM stands)
        AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" <> 'withheld')),
    shaped AS MATERIALIZED (
      SELECT t.*, jsonb_build_object('noun', t."noun", 'id', t."id", 'version', t."version",
        'fields', public_fields(v."fields", t."id", t."rule", t."from",
          ARRAY(SELECT jsonb_array_elements_text(${left}::jsonb -> t."noun" -> 'out')), ${left}::jsonb -> t."noun" -> 'keptBack'))::text AS "shape"
      FROM stands t JOIN "Revision" v ON v."recordId" = t."id" AND v."version" = t."version" WHERE t."open"),
    over AS MATERIALIZED (
      SELECT f."id", n."id" IS NOT NULL AS "replaced" FROM former f LEFT JOIN shaped n ON n."id" = f."recordId"
      WHERE n."id" IS NULL OR (n."version", n."rule", n."shape") IS DISTINCT FROM (f."version", f."rule", f."shape")
        OR (greatest(f."from", now()) <> n."from")),
    withheld AS (
      INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
      SELECT gen_random_uuid(), s."id", 'withheld', now() FROM "PublishedState" s JOIN stands t ON t."id" = s."recordId"
      WHERE NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" = 'withheld')
        AND (t."rule" > s."rule" OR EXISTS (SELECT FROM "Citation" c WHERE c."withheld" AND position(c."sourceId"::text IN s."shape") > 0
          AND c."recordId" IN (SELECT t."id" UNION ALL SELECT p."id" FROM "Record" p WHERE p."partOfId" = t."id")))),
    ended AS (
      INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
      SELECT gen_random_uuid(), "id", (CASE WHEN "replaced" THEN 'superseded' ELSE 'closed' END)::"StateEndKind", now() FROM over)
    INSERT INTO "PublishedState" ("id", "noun", "recordId", "version", "rule", "from", "shape", "nonce")
    SELECT gen_random_uuid(), n."noun", n."id", n."version", n."rule", n."from", n."shape",
      sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    FROM shaped n WHERE NOT EXISTS (SELECT FROM former f WHERE f."recordId" = n."id" AND f."id" NOT IN (SELECT "id" FROM over))
    ORDER BY n."id"`;
}

/** Ids of public records of which no state is kept, after `from`: those that were public before states were kept. At most `most`, in order. */
export const withoutState = (tx: Tx, from: string, most: number): Promise<{ id: string }[]> =>
  tx.$queryRaw`
    SELECT r."id" FROM "Record" r WHERE r."id" > ${from}::uuid AND r."status" = 'published' AND r."effectiveVisibility" = 'public'
      AND NOT EXISTS (SELECT FROM "PublishedState" s WHERE s."recordId" = r."id") ORDER BY r."id" LIMIT ${most}`;

/** Withholds every state of these records for good: nobody outside reads again what they said until now. */
export const withholdStates = (tx: Tx, ids: readonly string[]): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
    SELECT gen_random_uuid(), s."id", 'withheld', now() FROM "PublishedState" s WHERE s."recordId" = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" = 'withheld')`;
