import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../../db';
import { done, notFound, type Outcome } from '../../errors';
import type { Values } from '../../field';
import { can } from '../../policy';
import { authorOf, type Viewer } from '../../viewer';
import { changedSql, readableState } from '../changes';
import { changedFields } from '../revision';
import { savedSeenBy, seenBy } from '../seen';
import type { RecordStore, RowState, SavedRecord } from '../store';

const { sql } = Prisma;
const PAGE = 50;

/** One saved state, as a list of them shows it. */
export interface RevisionBrief {
  version: number;
  status: string;
  action: string;
  at: Date;
  /** Null where the program acted for nobody. */
  author: string | null;
  /** Who proposed what the author published, where it was a proposal. */
  proposedBy: string | null;
  reason: string | null;
  /** Fields that differ from the state before that the viewer may read; null where there is none. */
  changed: string[] | null;
}

/** A record whose history the viewer may read as the record stands today, as they may read it; anything else is not there. */
export async function openHistory(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  tx: Tx = db(),
): Promise<SavedRecord | null> {
  const saved = await store.load(tx, id);
  return saved && can(viewer, 'read_history', saved.state) ? savedSeenBy(tx, viewer, store, saved) : null;
}

/** The states of a record that the viewer may read, newest first, 50 at a time; `before` is a version to go on from. */
export async function listRevisions(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  before?: number,
): Promise<Outcome<{ record: SavedRecord; revisions: RevisionBrief[]; more: boolean }>> {
  const record = await openHistory(viewer, store, id);
  if (!record) return notFound();
  const rows = await db().$queryRaw<RevisionBrief[]>`
    WITH state AS (
      SELECT s.*, lead(s."fields") OVER (ORDER BY s."version" DESC) AS "earlier" FROM (
        SELECT s.* FROM "Revision" s WHERE s."recordId" = ${id}::uuid AND ${readableState(viewer)}
          AND ${before === undefined ? sql`TRUE` : sql`s."version" < ${before}`}
        ORDER BY s."version" DESC LIMIT ${PAGE + 1}) s)
    SELECT s."version", s."status"::text AS "status", s."action", s."at", s."reason", u."name" AS "author",
      (SELECT p."name" FROM "ChangeRequest" q JOIN "User" p ON p."id" = q."authorId" WHERE q."id" = s."proposalId") AS "proposedBy",
      CASE WHEN s."earlier" IS NOT NULL THEN ${changedSql(viewer, 's."fields"', 's."earlier"')} END AS "changed"
    FROM state s LEFT JOIN "User" u ON u."id" = s."authorId" ORDER BY s."version" DESC`;
  return done({ record, revisions: rows.slice(0, PAGE), more: rows.length > PAGE });
}

/** Whether the viewer may bring back what was taken out: whoever discarded a draft may undo that themselves. */
export async function mayRestore(viewer: Viewer, { id, version, ...state }: RowState, tx: Tx = db()): Promise<boolean> {
  if (can(viewer, 'restore', state)) return true;
  const member = authorOf(viewer);
  if (member === null || !can(viewer, 'discard', state)) return false;
  const own = { recordId: id, version, action: 'discard', authorId: member };
  return (await tx.revision.count({ where: own })) === 1;
}

/** Two saved states of one record, the earlier first. */
export async function readRevisions(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  versions: readonly [number, number],
): Promise<Outcome<{ earlier: Values; later: Values; changed: string[] }>> {
  if (!(await openHistory(viewer, store, id))) return notFound();
  const earlier = await readState(viewer, store, id, Math.min(...versions));
  const later = await readState(viewer, store, id, Math.max(...versions));
  if (!earlier || !later) return notFound();
  return done({ earlier, later, changed: changedFields(earlier, later) });
}

/**
 * What a record said at `version`, where the viewer may read that state, and as far as they may. That they may read the record has been
 * asked before.
 */
export async function readState(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  version: number,
  tx: Tx = db(),
): Promise<Values | null> {
  const state = await stateAt(viewer, id, version, tx);
  const [seen] = state ? await seenBy(tx, viewer, store, [state]) : [];
  return seen ?? null;
}

/** All that a record said at `version`, for an act to compare with; what of it the viewer may read, `readState` tells. */
export async function stateAt(viewer: Viewer, id: string, version: number, tx: Tx): Promise<Values | null> {
  const [row] = await tx.$queryRaw<{ fields: Values }[]>`
    SELECT s."fields" FROM "Revision" s
    WHERE s."recordId" = ${id}::uuid AND s."version" = ${version} AND ${readableState(viewer)}`;
  return row?.fields ?? null;
}
