import { db } from '../db';
import { done, notFound, type Outcome } from '../errors';
import type { Values } from '../field';
import { can } from '../policy';
import type { Viewer } from '../viewer';
import { changedFields } from './revision';
import type { RecordStore, Saved } from './store';

const PAGE = 50;

/** One saved state, as a list of them shows it. */
export interface RevisionBrief {
  version: number;
  status: string;
  at: Date;
  /** Null where the program acted for nobody. */
  author: string | null;
  reason: string | null;
  /** Fields that differ from the version before; null for the first. */
  changed: string[] | null;
}

/** A record whose history the viewer may read as the record stands today; anything else is not there. */
async function opened(viewer: Viewer, store: RecordStore, id: string): Promise<Saved | null> {
  const saved = await store.load(db(), id);
  return saved && can(viewer, 'read_history', saved.state) ? saved : null;
}

/** The states of a record, newest first, 50 at a time; `before` is a version to go on from. */
export async function listRevisions(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  before?: number,
): Promise<Outcome<{ record: Saved; revisions: RevisionBrief[]; more: boolean }>> {
  const record = await opened(viewer, store, id);
  if (!record) return notFound();
  const rows = await db().revision.findMany({
    where: { recordId: id, version: before === undefined ? undefined : { lt: before } },
    orderBy: { version: 'desc' },
    take: PAGE + 1,
    select: { version: true, status: true, at: true, reason: true, fields: true, author: { select: { name: true } } },
  });
  const revisions = rows.slice(0, PAGE).map(({ fields, author, ...row }, index) => {
    const earlier = rows[index + 1];
    const changed = earlier ? changedFields(earlier.fields as Values, fields as Values) : null;
    return { ...row, author: author?.name ?? null, changed };
  });
  return done({ record, revisions, more: rows.length > PAGE });
}

/** Two saved states of one record, the earlier first. */
export async function readRevisions(
  viewer: Viewer,
  store: RecordStore,
  id: string,
  versions: readonly [number, number],
): Promise<Outcome<{ earlier: Values; later: Values; changed: string[] }>> {
  if (!(await opened(viewer, store, id))) return notFound();
  const rows = await db().revision.findMany({
    where: { recordId: id, version: { in: [...versions] } },
    orderBy: { version: 'asc' },
    select: { fields: true },
  });
  const [earlier, later] = [rows.at(0)?.fields as Values | undefined, rows.at(-1)?.fields as Values | undefined];
  if (!earlier || !later) return notFound();
  return done({ earlier, later, changed: changedFields(earlier, later) });
}
