import { done, forbidden, invalid, notFound, type Outcome } from '../errors';
import type { Values } from '../field';
import { can, editOf } from '../policy';
import { anonymous } from '../viewer';
import type { Act, Step } from './act';
import type { CorrectionKind } from './correction';
import { parseValues } from './parse';
import { pick } from './rebase';
import { changedFields, recordRevision } from './revision';
import { withUnseen } from './seen';
import { changedSlug, keepFormerSlug } from './slug';
import { conflict, type Meanwhile, rebased } from './stale';
import { pointTo, type RecordStore, type RowState, type SavedRecord } from './store';

export interface EditInput {
  id: string;
  /** The version that the form was filled from. */
  baseVersion: number;
  values: unknown;
  reason?: string;
  /** What it concerns, for the public note. */
  correction?: CorrectionKind;
  /** What history calls it: an edit, unless it restores what was said before. */
  action?: 'edit' | 'restore';
  /** The proposal that this publishes. */
  proposalId?: string;
}

/** A record as an edit left it; `meanwhile` tells what others had changed since the state that the edit began from. */
export type EditResult = RowState & { meanwhile?: Meanwhile };

/** Each miss means that another save got through: so many in one transaction that only a loop of ours explains them. */
const MOST_MISSES = 50;

/**
 * Saves a change. A save that changes nothing writes nothing. A stale one goes on top of the state in force where the two go
 * together, and is otherwise refused with all three states; a restored state is meant as it is and never merged.
 * What the viewer cannot see of it stays as it is. A change of a record that the public reads leaves a public correction note, with `reason` as its words.
 */
export async function editRecord<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  input: EditInput,
  misses = 0,
): Promise<Outcome<EditResult>> {
  const { tx, viewer } = act;
  const before = await store.load(tx, input.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  if (!can(viewer, editOf(before.state), before.state)) return forbidden();
  const meant = await withUnseen(tx, viewer, store, input.values, before.values);
  const parsed = parseValues(store.noun, meant.values);
  if (!parsed.ok) return parsed;
  if (meant.issues.length > 0) return invalid(...meant.issues);
  const { version } = before.state;
  const isStale = version !== input.baseVersion;
  if (isStale && input.action === 'restore') return conflict(tx, viewer, store, input, before, parsed.value);
  const merged = isStale
    ? await rebased(tx, viewer, store, input, before, parsed.value)
    : done({ values: parsed.value });
  if (!merged.ok) return merged;
  const { values: given, ...told } = merged.value;
  const kept = input.action === 'restore' ? {} : store.noun.keeps(before.values, given);
  const values = { ...given, ...kept };

  const slug = await changedSlug(tx, viewer, store, before, values);
  if (!slug.ok) return slug;
  const changed = changedFields(before.values, { ...before.values, ...values, ...slug.value });
  if (changed.length === 0) return done({ ...before.state, ...told });
  const hit = await store.update(tx, { id: input.id, version }, pick(values, changed) as Partial<V>, slug.value);
  if (!hit && misses === MOST_MISSES) throw new Error(`${store.noun.name} ${input.id} does not keep its version`);
  if (!hit) return editRecord(act, store, input, misses + 1);
  await keepFormerSlug(tx, store, before, slug.value);
  // Who may not read the record any more reads no note of its withdrawal either, and opening that again is an act of its own.
  if (before.state.status === 'withdrawn' && changed.includes('visibility') && values.visibility !== 'public')
    await tx.tombstone.updateMany({
      where: { OR: [{ recordId: input.id }, { causeId: input.id }] },
      data: { closedAt: new Date() },
    });
  const { reason, proposalId, action = 'edit' } = input;
  const after = await settle(act, store, before, { action, changed, reason: reason ?? null, proposalId });
  if (!can(viewer, editOf(after.state), after.state)) return forbidden();
  const said = changed.filter((name) => !store.noun.fields[name]?.unsaid);
  // Only what outsiders could have read is corrected in public: an embargoed text must not tell of itself later.
  if (can(anonymous, 'read', before.state) && said.length > 0) {
    await tx.correction.create({
      data: {
        ...pointTo(store, input.id),
        version: after.state.version,
        fields: said,
        note: reason ?? null,
        kind: input.correction,
      },
    });
  }
  return done({ ...after.state, ...told });
}

/** Publishes the state in force at `version`; publishing what is published changes nothing. */
export async function publishRecord<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  at: { id: string; version: number },
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const before = await store.load(tx, at.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  if (!can(viewer, 'publish', before.state)) return forbidden();
  if (before.state.status === 'published') return done(before.state);
  if (before.state.status === 'withdrawn') return invalid({ path: 'status', code: 'withdrawn' });
  const input = { id: at.id, baseVersion: at.version };
  const hit =
    before.state.version === at.version &&
    (await store.update(tx, at, {}, { status: 'published', publishedAt: new Date() }));
  if (!hit) return conflict(tx, viewer, store, input, before, before.values);
  const step = { action: 'publish' as const, changed: ['status'], reason: null };
  return done((await settle(act, store, before, step)).state);
}

/** Reads back what was saved, effective columns included, and writes its revision. */
async function settle<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  before: SavedRecord<V>,
  step: Step & { changed: readonly string[] },
): Promise<SavedRecord<V>> {
  const saved = await store.reload(act.tx, before, step.changed);
  await recordRevision(act, step, store, saved.state, saved.values);
  return saved;
}
