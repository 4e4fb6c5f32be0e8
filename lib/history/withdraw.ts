import type { Tx } from '../db';
import { done, forbidden, invalid, notFound, type Outcome } from '../errors';
import { line, type Values } from '../field';
import { can, withdrawalOf } from '../policy';
import { anonymous } from '../viewer';
import type { Act, Step } from './act';
import { mayRestore } from './queries/states';
import { recordRevision } from './revision';
import { conflict } from './stale';
import { pointTo, type RecordStore, type RowState, type SavedRecord } from './store';

/** A record to take out, or to restore, as the member saw it. */
export interface Withdrawal {
  id: string;
  version: number;
  /** Read by the public where the public could read the record. */
  reason?: string;
  /** Whether the public note gives the record's title. Where the title is not ours to repeat it never does. */
  named?: boolean;
  /** Whether its earlier versions are withheld with it; they are wherever the note does not give its title though it could. */
  withhold?: boolean;
}

function reasonOf({ reason }: Pick<Withdrawal, 'reason'>, asked: boolean): Outcome<string | null> {
  const parsed = line({ max: 500 }).schema.safeParse(reason);
  if (!parsed.success) return invalid({ path: 'reason', code: parsed.error.issues[0]?.message ?? 'bad_value' });
  return asked && parsed.data === null ? invalid({ path: 'reason', code: 'required' }) : done(parsed.data);
}

/**
 * Takes a record out: of the public record, with a tombstone where outsiders could read it, or of the drafts, without one.
 * Nothing is deleted. Fails as invalid (a published record asks for a `reason`), forbidden, not found or conflict.
 */
export async function withdrawRecord<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  input: Withdrawal,
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const before = await store.load(tx, input.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  const action = withdrawalOf(before.state);
  if (!can(viewer, action, before.state)) return forbidden();
  if (before.state.status === 'withdrawn') return done(before.state);
  const parsed = reasonOf(input, action === 'withdraw');
  if (!parsed.ok) return parsed;
  const reason = parsed.value;

  const after = await move(act, store, before, input.version, 'withdrawn', { action, reason });
  if (after.ok && reason !== null && (await leavesTombstone(tx, before.state))) {
    const named = input.named ?? store.noun.name !== 'person';
    const tombstone = {
      noun: store.noun.name,
      slug: typeof before.values.slug === 'string' ? before.values.slug : null,
      title: named ? publicTitle(store, before) : null,
      reason,
      withdrawnAt: new Date(),
      causeId: null,
      closedAt: null,
    };
    await tx.tombstone.upsert({
      where: { recordId: input.id },
      create: { recordId: input.id, ...tombstone },
      update: tombstone,
    });
  }
  return after;
}

/**
 * Restores a record to where it stood before: among the drafts, or in public, where a correction note tells of it.
 * What stands already changes nothing. Fails as invalid (`merged`: a merge is undone instead), forbidden, not found or conflict.
 */
export async function restoreRecord<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  input: Omit<Withdrawal, 'named'>,
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const before = await store.load(tx, input.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  if (!(await mayRestore(viewer, before.state, tx))) return forbidden();
  if (before.state.status !== 'withdrawn') return done(before.state);
  const parsed = reasonOf(input, false);
  if (!parsed.ok) return parsed;
  const merged = await tx.merge.findFirst({ where: { loserId: input.id, undoneAt: null }, select: { id: true } });
  if (merged) return invalid({ path: 'id', code: 'merged' });

  const stood = await tx.revision.findFirst({
    where: { recordId: input.id, status: { not: 'withdrawn' } },
    orderBy: { version: 'desc' },
    select: { status: true },
  });
  const reason = parsed.value;
  const status = stood?.status ?? 'draft';
  const after = await move(act, store, before, input.version, status, { action: 'restore', reason });
  if (!after.ok) return after;
  await tx.tombstone.deleteMany({ where: { recordId: input.id } });
  if (can(anonymous, 'read', after.value)) {
    const version = after.value.version;
    await tx.correction.create({ data: { ...pointTo(store, input.id), version, fields: ['status'], note: reason } });
  }
  return after;
}

/** Writes the new status with its revision and audit row, where nobody was faster. */
async function move<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  before: SavedRecord<V>,
  version: number,
  status: RowState['status'],
  step: Pick<Step, 'action' | 'reason'>,
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const { id } = before.state;
  const hit = before.state.version === version && (await store.update(tx, { id, version }, {}, { status }));
  if (!hit) {
    const now = await store.load(tx, id);
    if (!now) throw new Error(`${store.noun.name} ${id} vanished within its own transaction`);
    return conflict(tx, viewer, store, { id, baseVersion: version }, now, now.values);
  }
  const after = await store.reload(tx, before, []);
  await recordRevision(act, { changed: ['status'], ...step }, store, after.state, after.values);
  return done(after.state);
}

/** Outsiders could read it, or did until what it is part of was withdrawn: then its address has to answer. */
async function leavesTombstone(tx: Tx, state: RowState): Promise<boolean> {
  if (can(anonymous, 'read', state)) return true;
  return (await tx.tombstone.findUnique({ where: { recordId: state.id }, select: { recordId: true } })) !== null;
}

/**
 * What the public note may call the record. A statement's text is the very thing that is withdrawn, and what was said under a
 * rule may name somebody: neither is repeated.
 */
function publicTitle<V extends Values>(store: RecordStore<V>, saved: SavedRecord<V>): string | null {
  const title = saved.values[store.noun.title];
  return mayName(store, saved) && typeof title === 'string' ? title : null;
}

/** Whether the public note may name the record at all. */
export const mayName = <V extends Values>({ noun }: Pick<RecordStore<V>, 'noun'>, { state }: SavedRecord<V>): boolean =>
  noun.fields[noun.title]?.kind === 'line' && state.effectiveRule === 'on_the_record';
