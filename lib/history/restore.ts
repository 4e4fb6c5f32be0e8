import type { Tx } from '../db';
import { forbidden, invalid, notFound, type Outcome } from '../errors';
import type { Values } from '../field';
import { can, editOf } from '../policy';
import type { Viewer } from '../viewer';
import type { Act } from './act';
import { type Pointer, pointersIn, viewOf } from './describe';
import { openHistory, readState } from './queries/states';
import { changedFields } from './revision';
import { editRecord } from './save';
import { without } from './seen';
import type { RecordStore, RowState, SavedRecord } from './store';

/** Which of the records pointed to are there for whoever asks. */
export type FindReadable = (pointers: readonly Pointer[], tx: Tx) => Promise<ReadonlySet<string>>;

/** Decisions of today: who may read a record, who may be named. An old version never opens what was closed since. */
const OF_TODAY = new Set(['visibility', 'embargoUntil', 'attributionRule']);

/** What bringing back a version comes to. */
export interface Restoration {
  now: SavedRecord;
  /** The values that would be saved. */
  values: Values;
  /** Fields that would change. */
  changed: string[];
  /** Fields in which something is left out, because it names a record that is gone or that the viewer may not see. */
  leftOut: string[];
}

export interface RestoreInput {
  id: string;
  /** The version in force when the change was shown. */
  baseVersion: number;
  /** The version to restore. */
  version: number;
  reason?: string;
}

/** Saying what `version` said on top of what the record says now; null where the viewer may not read either. */
export async function restorationOf(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore,
  { id, version }: Pick<RestoreInput, 'id' | 'version'>,
  known: FindReadable,
): Promise<Restoration | null> {
  const now = await openHistory(viewer, store, id, tx);
  const then = now && (await readState(viewer, store, id, version, tx));
  if (!now || !then) return null;
  const fields = viewOf(store.noun.fields);
  const differ = changedFields(now.values, { ...now.values, ...then }).filter(
    (name) => name in then && name in fields && !OF_TODAY.has(name),
  );
  const wanted = Object.fromEntries(differ.map((name) => [name, then[name]]));
  // What the record names already stays nameable, even for somebody who may not see it.
  const held = new Set(pointersIn(fields, now.values).map((pointer) => pointer.id));
  const fresh = pointersIn(fields, wanted).filter((pointer) => !held.has(pointer.id));
  const there = await known(fresh, tx);
  const lost = new Set(fresh.filter((pointer) => !there.has(pointer.id)).map((pointer) => pointer.id));
  const kept = without(fields, wanted, lost, now.values);
  const leftOut = differ.filter((name) => changedFields({ [name]: wanted[name] }, { [name]: kept[name] }).length > 0);
  const values = { ...now.values, ...kept };
  return { now, values, changed: changedFields(now.values, values), leftOut };
}

/**
 * Restores what a record said at `version`: an ordinary save of those values on top of the version in force, under the same policy,
 * checks and correction note as any edit. Fails as invalid (`stale` where the record has moved since the change was shown, or what
 * today's rules refuse), forbidden or not_found.
 */
export async function restoreVersion(
  act: Act,
  store: RecordStore,
  input: RestoreInput,
  known: FindReadable,
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const restoration = await restorationOf(tx, viewer, store, input, known);
  if (!restoration) return notFound();
  const { now, values } = restoration;
  if (!can(viewer, editOf(now.state), now.state)) return forbidden();
  if (now.state.version !== input.baseVersion) return invalid({ path: 'baseVersion', code: 'stale' });
  const { id, baseVersion, reason } = input;
  return editRecord(act, store, { id, baseVersion, values, reason, action: 'restore' });
}
