import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import { changedSql, readableState } from '../history/changes';
import { storeOf } from '../nouns';
import { MOST_COUNTED } from '../parts/queries';
import { authorOf, type Viewer } from '../viewer';
import { type RecordRow, rowsOf, rowsOfMany, visibleRow } from './tables';

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
  const [drafts, changes, unsourced, [count]] = await Promise.all([
    draftsOf(viewer),
    latestChanges(viewer),
    db().$queryRaw<RecordRow[]>`
      SELECT * FROM (${rowsOfMany(viewer, (noun) => latestUnsourced(viewer, noun))}) r ORDER BY "updatedAt" DESC, "id" DESC LIMIT ${SHOWN}`,
    db().$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM (
        SELECT FROM "Record" r WHERE r."noun" IN (${join(STATEMENTS)}) AND ${lacksSource(viewer)} LIMIT ${MOST_COUNTED + 1}) r`,
  ]);
  const meetings = await meetingsOf(viewer, drafts);
  return {
    drafts: drafts.filter(({ noun, meetingId }) => noun !== 'meeting' && meetingId === null),
    meetings,
    changes,
    unsourced,
    unsourcedCount: count.count,
  };
}

/** Whether the record `r` lacks a source, in the viewer's view. */
const lacksSource = (viewer: Viewer) => sql`NOT r."cited" AND r."status" <> 'withdrawn' AND ${visibleRow(viewer)}`;
/** Of each noun the latest alone, in the order of their index: the latest of all are among them. */
const latestUnsourced = (viewer: Viewer, noun: NounName) =>
  STATEMENTS.includes(noun)
    ? sql`r."id" IN (SELECT r."id" FROM "Record" r WHERE r."noun" = ${noun} AND ${lacksSource(viewer)}
        ORDER BY r."updatedAt" DESC NULLS LAST, r."id" DESC LIMIT ${SHOWN})`
    : null;

async function draftsOf(viewer: Viewer): Promise<RecordRow[]> {
  const author = authorOf(viewer);
  if (author === null) return [];
  const mine = sql`SELECT "recordId" FROM (SELECT "recordId", "at" FROM "Revision" WHERE "authorId" = ${author}::uuid ORDER BY "at" DESC LIMIT 500) m`;
  return db().$queryRaw<RecordRow[]>`
    SELECT * FROM (${rowsOfMany(viewer, () => sql`r."status" = 'draft' AND r."id" IN (${mine})`)}) d
    ORDER BY "updatedAt" DESC, "id" DESC LIMIT 200`;
}

/** The meetings that the drafts belong to, those with the latest work first. */
async function meetingsOf(viewer: Viewer, drafts: RecordRow[]): Promise<StartPage['meetings']> {
  const pieces = new Map<string, number>();
  for (const { noun, id, meetingId } of drafts) {
    const meeting = noun === 'meeting' ? id : meetingId;
    if (meeting) pieces.set(meeting, (pieces.get(meeting) ?? 0) + 1);
  }
  if (pieces.size === 0) return [];
  const ids = [...pieces.keys()];
  const rows = await db().$queryRaw<RecordRow[]>(rowsOf(viewer, 'meeting', sql`r."id" = ANY(${ids}::uuid[])`));
  return rows
    .map((row) => ({ ...row, pieces: pieces.get(row.id) ?? 0 }))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Acts whose changes are told. */
const TOLD = 10;

/** The latest save of each record by somebody else; what it changed is compared for the acts that are told. */
async function latestChanges(viewer: Viewer): Promise<RecentChange[]> {
  const latest = sql`
    SELECT DISTINCT ON ("recordId") * FROM (
      SELECT * FROM "Revision" WHERE "authorId" IS DISTINCT FROM ${authorOf(viewer)}::uuid ORDER BY "id" DESC LIMIT 200) n
    ORDER BY "recordId", "id" DESC`;
  const rows = await db().$queryRaw<Save[]>`
    SELECT v.*, l."id" AS "revisionId", l."at", u."name" AS "author", l."actId", l."action"
    FROM (${latest}) l
    JOIN (${rowsOfMany(viewer, () => sql`r."id" IN (SELECT "recordId" FROM (${latest}) l)`)}) v
      ON v."id" = l."recordId"
    LEFT JOIN "User" u ON u."id" = l."authorId"
    ORDER BY l."id" DESC`;
  const acts = new Map<string, Save & { more: number }>();
  for (const row of rows) {
    const first = acts.get(row.actId);
    if (!first) acts.set(row.actId, { ...row, more: 0 });
    else acts.set(row.actId, { ...(row.noun === 'meeting' ? row : first), more: first.more + 1 });
  }
  const told = [...acts.values()].slice(0, TOLD);
  const changed = await changedBy(
    viewer,
    told.map(({ revisionId }) => revisionId),
  );
  return told.map(({ revisionId, ...save }) => ({ ...save, changed: changed.get(revisionId) ?? null }));
}
type Save = Omit<RecentChange, 'changed' | 'more'> & { revisionId: string };

/** The fields in which each of these revisions differs from the one before it, as far as the viewer may compare them. */
async function changedBy(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ id: string; changed: string[] }[]>`
    SELECT a."id", ${changedSql(viewer, 'a."fields"', 'b."fields"')} AS "changed"
    FROM (SELECT s.* FROM "Revision" s WHERE s."id" = ANY(${[...ids]}::uuid[]) AND ${readableState(viewer)}) a CROSS JOIN LATERAL (
      SELECT s."fields" FROM "Revision" s WHERE s."recordId" = a."recordId" AND s."version" < a."version" AND ${readableState(viewer)}
      ORDER BY s."version" DESC LIMIT 1) b`;
  return new Map(rows.map(({ id, changed }) => [id, changed]));
}
