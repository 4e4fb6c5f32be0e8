import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import type { NounName } from '../field';
import { changedSql, readableState } from '../history/changes';
import { KEYSET_PAGE, keysetOf } from '../parts/keyset';
import type { Viewer } from '../viewer';
import { isOfMeeting, rowsOfMany } from './tables';

const { sql } = Prisma;
/** So many pieces of one act are named; the rest is counted. */
const NAMED = 100;

/** One piece of an act: which record it touched, and what it did to it. */
export interface ActPiece {
  noun: NounName;
  id: string;
  title: string;
  version: number;
  action: string;
  /** Fields that differ from the state before that the viewer may read; null where there is none. */
  changed: string[] | null;
}

/** What somebody did in one step to a meeting and what hangs on it. */
export interface MeetingAct {
  id: string;
  at: Date;
  /** Null where the program acted for nobody. */
  author: string | null;
  reason: string | null;
  /** How many pieces of each noun it touched; of them at most a hundred are named. */
  counts: { noun: NounName; count: number }[];
  pieces: ActPiece[];
}
type Row = ActPiece & Pick<MeetingAct, 'at' | 'author' | 'reason'> & { actId: string; count: number };

/** A meeting and what hangs on it, as far as the viewer sees each of them: what its history is about. */
const piecesOf = (viewer: Viewer, meetingId: string) =>
  rowsOfMany(viewer, (noun) => {
    if (noun === 'meeting') return sql`r."id" = ${meetingId}::uuid`;
    if (noun === 'evidence')
      return sql`r."claimId" IN (SELECT c."id" FROM "Claim" c WHERE c."meetingId" = ${meetingId}::uuid)`;
    return isOfMeeting(noun) ? sql`r."meetingId" = ${meetingId}::uuid` : null;
  });

/** The pieces that a meeting's history can be narrowed to: the meeting itself, and what hangs on it. */
export async function meetingPieces(
  viewer: Viewer,
  meetingId: string,
): Promise<{ noun: NounName; id: string; title: string }[]> {
  return db().$queryRaw`
    SELECT p."noun", p."id", p."title" FROM (${piecesOf(viewer, meetingId)}) p ORDER BY p."title", p."id"`;
}

/**
 * A page of what was done to a meeting and what hangs on it (sessions, presentations, statements, evidence), by keyset, latest first,
 * one entry for each act: an import, a joint publication, a lone save. An act is shown with everything that it touched and the viewer
 * may read, the sources and bodies that an import brought along included. Whether the viewer may read the meeting is asked before.
 *
 * @param piece a record to narrow it to: acts that touched it, and of them only that piece
 * @param place where to continue: acts older than a place, or newer than it
 */
export async function meetingActs(
  viewer: Viewer,
  meetingId: string,
  { piece, ...place }: { piece?: string; older?: string; newer?: string },
) {
  const { direction, beyond, read } = keysetOf(place);
  const step = direction === 'asc' ? sql`>` : sql`<`;
  const order = direction === 'asc' ? sql`ASC` : sql`DESC`;
  const only = piece === undefined ? sql`TRUE` : sql`s."recordId" = ${piece}::uuid`;
  const acts = await db().$queryRaw<{ id: string; at: Date }[]>`
    WITH act AS (
      SELECT s."actId" AS "id", max(s."at") AS "at" FROM "Revision" s JOIN (${piecesOf(viewer, meetingId)}) p ON p."id" = s."recordId"
      WHERE ${readableState(viewer)} AND ${only} GROUP BY s."actId")
    SELECT a."id", a."at" FROM act a
    WHERE ${beyond ? sql`(a."at", a."id") ${step} (${beyond.at}::timestamptz, ${beyond.id}::uuid)` : sql`TRUE`}
    ORDER BY a."at" ${order}, a."id" ${order} LIMIT ${KEYSET_PAGE + 1}`;
  const page = read(acts, ({ at }) => at);
  const rows = await rowsOfActs(
    viewer,
    page.rows.map(({ id }) => id),
    only,
  );
  const found = new Map<string, Row[]>(page.rows.map(({ id }) => [id, []]));
  for (const row of rows) found.get(row.actId)?.push(row);
  return { ...page, rows: page.rows.map(({ id, at }) => toAct(id, at, found.get(id) ?? [])) };
}

/** What acts touched, as far as the viewer may read it; the meeting's own pieces and what came along with them. */
function rowsOfActs(viewer: Viewer, acts: readonly string[], only: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH state AS (SELECT s.* FROM "Revision" s WHERE s."actId" = ANY(${acts}::uuid[]) AND ${readableState(viewer)} AND ${only}),
    piece AS (
      SELECT s.*, r."title", count(*) OVER (PARTITION BY s."actId", s."noun")::int AS "count",
        row_number() OVER (PARTITION BY s."actId" ORDER BY s."id") AS "place",
        row_number() OVER (PARTITION BY s."actId", s."noun" ORDER BY s."id") AS "ofNoun"
      FROM state s JOIN (${rowsOfMany(viewer, () => sql`r."id" IN (SELECT "recordId" FROM state)`)}) r ON r."id" = s."recordId")
    SELECT p."actId", p."at", p."reason", p."noun", p."recordId" AS "id", p."version", p."action", p."title", p."count",
      u."name" AS "author", CASE WHEN b."fields" IS NOT NULL THEN ${changedSql(viewer, 'p."fields"', 'b."fields"')} END AS "changed"
    FROM piece p LEFT JOIN "User" u ON u."id" = p."authorId"
    LEFT JOIN LATERAL (
      SELECT s."fields" FROM "Revision" s
      WHERE s."recordId" = p."recordId" AND s."version" < p."version" AND ${readableState(viewer)}
      ORDER BY s."version" DESC LIMIT 1) b ON TRUE
    WHERE p."place" <= ${NAMED} OR p."ofNoun" = 1 ORDER BY p."place"`;
}

function toAct(id: string, at: Date, rows: readonly Row[]): MeetingAct {
  const counts = new Map(rows.map(({ noun, count }) => [noun, count]));
  return {
    id,
    at,
    author: rows[0]?.author ?? null,
    reason: rows.find(({ reason }) => reason !== null)?.reason ?? null,
    counts: [...counts].map(([noun, count]) => ({ noun, count })),
    pieces: rows.map(({ noun, id: recordId, title, version, action, changed }) => ({
      noun,
      id: recordId,
      title,
      version,
      action,
      changed,
    })),
  };
}
