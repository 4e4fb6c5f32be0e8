import type { Prisma } from '@/prisma/generated/client';
import type { Values } from '../field';
import { PLACE } from '../place';
import { authorOf } from '../viewer';
import type { Act, Step } from './act';
import type { RecordStore, RowState, SavedRecord } from './store';

/** Writes the revision of the state just saved, and its audit row, and notes it for the end of the act. */
export const recordRevision = <V extends Values>(
  act: Act,
  step: Step,
  store: RecordStore<V>,
  state: RowState,
  values: V,
): Promise<void> => recordRevisions(act, step, store, [{ state, values }]);

/** As `recordRevision`, for many records of one noun in two statements. */
export async function recordRevisions<V extends Values>(
  { tx, viewer, id: actId, touched }: Act,
  { action, reason, proposalId, changed }: Step,
  store: RecordStore<V>,
  saved: readonly SavedRecord<V>[],
): Promise<void> {
  const noun = store.noun.name;
  const who = authorOf(viewer);
  await tx.revision.createMany({
    data: saved.map(({ state, values }) => ({
      noun,
      recordId: state.id,
      version: state.version,
      status: state.status,
      action,
      visibility: state.effectiveVisibility,
      fields: saidIn(values),
      reason,
      actId,
      authorId: who,
      proposalId,
    })),
  });
  await tx.auditEntry.createMany({
    data: saved.map(({ state }) => ({ action, noun, recordId: state.id, actorId: who })),
  });
  for (const { state, values } of saved)
    touched.push({
      noun,
      id: state.id,
      values,
      action,
      status: state.status,
      reason,
      visibility: state.effectiveVisibility,
      changed: changed ?? null,
      proposed: Boolean(proposalId),
    });
}

/** What values say, as history keeps it: the ids of parts and the place in a list are the table's business. */
export function saidIn(values: Values): Prisma.InputJsonObject {
  const entries = Object.entries(values)
    .filter(([name]) => name !== PLACE)
    .map(([name, value]) => [name, Array.isArray(value) ? value.map(withoutId) : value]);
  return Object.fromEntries(entries) as Prisma.InputJsonObject;
}

export function withoutId(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { id: _, ...rest } = item as Values;
  return rest;
}

/** Names of the fields in which two states differ. */
export function changedFields(before: Values, after: Values): string[] {
  const [left, right] = [saidIn(before), saidIn(after)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => canonical(left[name]) !== canonical(right[name]));
}

/** JSON with its keys in order; absent, null and an empty list are the same, for all mean "not reported". */
export function canonical(value: unknown): string {
  const said = Array.isArray(value) && value.length === 0 ? null : value;
  return JSON.stringify(said ?? null, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, part]) => part !== null && part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
