import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { NOUN_NAMES } from '../field';
import { changedSql, readableState } from '../history/changes';
import { storeOf } from '../nouns';
import { MOST_COUNTED } from '../parts/queries';
import { authorOf, type Viewer } from '../viewer';
import { type RecordRow, rowsOfMany, uncited, visibleRow } from './tables';

const { sql, join } = Prisma;

/** Nouns that state something, and so ask for a source. */
const STATEMENTS = NOUN_NAMES.filter((noun) => Object.values(storeOf(noun).noun.fields).some(({ states }) => states));

/** Statements without a source that are named. */
const SHOWN = 8;

/** A record that somebody saved, and what they did to it; `more` others were saved by the same act. */
export interface RecentChange extends RecordRow {
  at: Date;
  author: string | null;
  actId: string;
  action: string;
  /** The fields that differ from the state before; null where the viewer may not compare them, or there was none. */
  changed: string[] | null;
  more: number;
}
export interface StartPage {
  /** Drafts that the viewer saved last, the latest first. */
  drafts: RecordRow[];
  /** Meetings with drafts of the viewer among their pieces. */
  meetings: (RecordRow & { pieces: number })[];
  changes: RecentChange[];
  unsourced: RecordRow[];
  /** Counted up to `MOST_COUNTED`: beyond it, this is more than that. */
  unsourcedCount: number;
}

/** What a member finds when they begin: own drafts, what others changed last, statements without a source. */
export async function readStartPage(viewer: Viewer): Promise<StartPage> {
  const [drafts, acts, unsourced, [count]] = await Promise.all([
    draftsOf(viewer),
    latestActs(viewer),
    latestUnsourced(viewer),
    db().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM (
        SELECT FROM "Record" r WHERE r."noun" IN (${join(STATEMENTS)}) AND ${lacksSource(viewer)} LIMIT ${MOST_COUNTED + 1}) r`,
  ]);
  const meetings = meetingsOf(drafts);
  const alone = drafts.filter(({ noun, meetingId }) => noun !== 'meeting' && meetingId === null);
  const [rows, changed] = await Promise.all([
    readRows(viewer, [...alone, ...meetings, ...acts, ...unsourced]),
    changedBy(
      viewer,
      acts.map(({ revisionId }) => revisionId),
    ),
  ]);
  const withRow = <T extends Named>(named: readonly T[]) =>
    named.flatMap((one) => {
      const row = rows.get(one.id);
      return row ? [{ ...one, ...row }] : [];
    });
  return {
    drafts: withRow(alone),
    meetings: withRow(meetings),
    changes: withRow(acts).map(({ revisionId, ...act }) => ({ ...act, changed: changed.get(revisionId) ?? null })),
    unsourced: withRow(unsourced),
    unsourcedCount: count.count,
  };
}

/** Which record: what is shown of it is read when it is known which are shown, so that no noun is asked in vain. */
type Named = Pick<RecordRow, 'noun' | 'id'>;

/** The rows of these records, by their ids. */
async function readRows(viewer: Viewer, named: readonly Named[]): Promise<Map<string, RecordRow>> {
  const rows = await db().$queryRaw<RecordRow[]>(
    rowsOfMany(viewer, (noun) => {
      const ids = named.filter((one) => one.noun === noun).map(({ id }) => id);
      return ids.length > 0 ? sql`r."id" = ANY(${ids}::uuid[])` : null;
    }),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the record `r` lacks a source, in the viewer's view. */
const lacksSource = (viewer: Viewer) => sql`${uncited} AND r."status" <> 'withdrawn' AND ${visibleRow(viewer)}`;
/** Of each noun the latest alone, in the order of their index: the latest of all are among them. */
const latestUnsourced = (viewer: Viewer) =>
  db().$queryRaw<Named[]>`
    SELECT l."noun", l."id" FROM unnest(${STATEMENTS}::text[]) n("noun") CROSS JOIN LATERAL (
      SELECT r."noun", r."id", r."updatedAt" FROM "Record" r WHERE r."noun" = n."noun" AND ${lacksSource(viewer)}
      ORDER BY r."updatedAt" DESC NULLS LAST, r."id" DESC LIMIT ${SHOWN}) l
    ORDER BY l."updatedAt" DESC, l."id" DESC LIMIT ${SHOWN}`;

type Draft = Named & Pick<RecordRow, 'meetingId'>;

async function draftsOf(viewer: Viewer): Promise<Draft[]> {
  const author = authorOf(viewer);
  if (author === null) return [];
  return db().$queryRaw<Draft[]>`
    SELECT r."noun", r."id", r."meetingId" FROM "Record" r
    WHERE r."status" = 'draft' AND ${visibleRow(viewer)} AND r."id" IN (
      SELECT "recordId" FROM (SELECT "recordId" FROM "Revision" WHERE "authorId" = ${author}::uuid ORDER BY "at" DESC LIMIT 500) m)
    ORDER BY r."updatedAt" DESC, r."id" DESC LIMIT 200`;
}

/** The meetings that the drafts belong to with the number of these, those with the latest work first. */
function meetingsOf(drafts: readonly Draft[]): (Named & { pieces: number })[] {
  const pieces = new Map<string, number>();
  for (const { noun, id, meetingId } of drafts) {
    const meeting = noun === 'meeting' ? id : meetingId;
    if (meeting) pieces.set(meeting, (pieces.get(meeting) ?? 0) + 1);
  }
  return [...pieces].map(([id, count]) => ({ noun: 'meeting', id, pieces: count }));
}

/** Acts whose changes are told. */
const TOLD = 10;

/** The latest acts of others, each with one of the records that it saved: its meeting, if that is among them. */
async function latestActs(viewer: Viewer): Promise<Act[]> {
  const rows = await db().$queryRaw<Omit<Act, 'more'>[]>`
    SELECT l."noun", l."recordId" AS "id", l."id" AS "revisionId", l."at", u."name" AS "author", l."actId", l."action"
    FROM (
      SELECT DISTINCT ON ("recordId") * FROM (
        SELECT * FROM "Revision" WHERE "authorId" IS DISTINCT FROM ${authorOf(viewer)}::uuid ORDER BY "id" DESC LIMIT 200) n
      ORDER BY "recordId", "id" DESC) l
    JOIN "Record" r ON r."id" = l."recordId" AND ${visibleRow(viewer)}
    LEFT JOIN "User" u ON u."id" = l."authorId"
    ORDER BY l."id" DESC`;
  const acts = new Map<string, Act>();
  for (const row of rows) {
    const first = acts.get(row.actId);
    if (!first) acts.set(row.actId, { ...row, more: 0 });
    else acts.set(row.actId, { ...(row.noun === 'meeting' ? row : first), more: first.more + 1 });
  }
  return [...acts.values()].slice(0, TOLD);
}
type Act = Named & Omit<RecentChange, keyof RecordRow | 'changed'> & { revisionId: string };

/** The fields in which each of these revisions differs from the one before it, as far as the viewer may compare them. */
async function changedBy(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ id: string; changed: string[] }[]>`
    SELECT a."id", ${changedSql(viewer, 'a."fields"', 'b."fields"')} AS "changed"
    FROM (SELECT s.* FROM "Revision" s WHERE s."id" = ANY(${[...ids]}::uuid[]) AND ${readableState(viewer)}) a CROSS JOIN LATERAL (
      SELECT s."fields" FROM "Revision" s WHERE s."recordId" = a."recordId" AND s."version" < a."version" AND ${readableState(viewer)}
      ORDER BY s."version" DESC LIMIT 1) b`;
  return new Map(rows.map(({ id, changed }) => [id, changed]));
}
