import type { Tx } from '../db';
import { type Conflict, done, failed, type Outcome } from '../errors';
import type { Values } from '../field';
import { can } from '../policy';
import type { Viewer } from '../viewer';
import { collidingByRule, mergeFields } from './merge';
import { parseValues } from './parse';
import { seenBy } from './seen';
import type { RecordStore, SavedRecord } from './store';

/** What others changed between the state that a save began from and the save: which fields, and who. */
export type Meanwhile = { fields: string[]; by: string[] };

/** What a stale save began from. */
interface StaleSave {
  id: string;
  baseVersion: number;
}

/**
 * Puts a stale save on top of the state in force: what others changed meanwhile and what `mine` changes are both kept, and the
 * whole is parsed again. Fails as a conflict where they do not go together, or where the record was published or withdrawn since.
 */
export async function rebased<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  input: StaleSave,
  now: SavedRecord<V>,
  mine: V,
): Promise<Outcome<{ values: V; meanwhile: Meanwhile }>> {
  const { base, by, status } = await since(tx, viewer, input, now);
  const asDescribed = (names: string[]) => Object.keys(store.noun.fields).filter((name) => names.includes(name));
  // An empty address asks for none: it stays as it was.
  const wanted: Values = 'slug' in mine && mine.slug === null ? { ...mine, slug: base?.slug ?? now.values.slug } : mine;
  const merge = mergeFields(base, now.values, wanted);
  const whole = parseValues(store.noun, merge.values);
  // What was written for a draft does not become public by itself because somebody published the draft meanwhile.
  if (merge.collisions.length === 0 && whole.ok && status === now.state.status)
    return done({ values: whole.value, meanwhile: { fields: asDescribed(merge.theirs), by } });
  const holds = (values: Values) => parseValues(store.noun, values).ok;
  const collisions =
    merge.collisions.length > 0 || whole.ok
      ? merge.collisions
      : collidingByRule(merge, { theirs: now.values, mine: wanted }, holds);
  const told = { ...sides(input, now, base, wanted), by, collisions: asDescribed(collisions), merged: merge.values };
  return failed({ kind: 'conflict', conflict: await seenConflict(tx, viewer, store, told) });
}

/** An act that no merge can save: it was meant for exactly the state that it began from. */
export async function conflict<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  input: StaleSave,
  now: SavedRecord,
  mine: Values,
) {
  const { base, by } = await since(tx, viewer, input, now);
  const { collisions, values } = mergeFields(base, now.values, mine);
  const told = { ...sides(input, now, base, mine), by, collisions, merged: values };
  return failed({ kind: 'conflict', conflict: await seenConflict(tx, viewer, store, told) });
}

/** A conflict as the viewer may read it: none of its states names what is not there for them. */
async function seenConflict(
  tx: Tx,
  viewer: Viewer,
  store: Pick<RecordStore, 'noun'>,
  { base, theirs, mine, merged, ...rest }: Conflict,
): Promise<Conflict> {
  const [sawTheirs = {}, sawMine = {}, sawMerged = {}, sawBase = null] = await seenBy(tx, viewer, store, [
    theirs,
    mine,
    merged,
    ...(base ? [base] : []),
  ]);
  return { ...rest, base: sawBase, theirs: sawTheirs, mine: sawMine, merged: sawMerged };
}

const sides = (input: StaleSave, now: SavedRecord, base: Values | null, mine: Values) =>
  ({
    baseVersion: input.baseVersion,
    version: now.state.version,
    status: now.state.status,
    base,
    theirs: now.values,
    mine,
  }) satisfies Partial<Conflict>;

/** The state that a save began from, unless the viewer may not read what it held, and who has saved since. */
async function since(tx: Tx, viewer: Viewer, { id, baseVersion }: StaleSave, now: SavedRecord) {
  const revisions = await tx.revision.findMany({
    where: { recordId: id, version: { gt: baseVersion, lte: now.state.version } },
    orderBy: { version: 'asc' },
    select: { author: { select: { name: true } } },
  });
  const base = await tx.revision.findUnique({
    where: { recordId_version: { recordId: id, version: baseVersion } },
    select: { fields: true, status: true, visibility: true },
  });
  const readable =
    base !== null &&
    can(viewer, 'read', { status: base.status, effectiveVisibility: base.visibility, effectiveEmbargoUntil: null });
  const by = new Set(revisions.flatMap(({ author }) => (author ? [author.name] : [])));
  return { base: readable ? (base.fields as Values) : null, by: [...by], status: base?.status };
}
