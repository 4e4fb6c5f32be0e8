import type { Tx } from '../../db';
import { forbidden, invalid, notFound, type Outcome, orRollback, Rollback } from '../../errors';
import type { NounName, Values } from '../../field';
import type { Act, Step } from '../../history/act';
import { parseValues } from '../../history/parse';
import { changedFields, recordRevision } from '../../history/revision';
import { conflict } from '../../history/stale';
import { pointTo, type RecordStore, type SavedRecord } from '../../history/store';
import { storeOf } from '../../nouns';
import type { Sending } from '../../once';
import { can } from '../../policy';
import { authorOf, type Viewer } from '../../viewer';
import { NAMED, type Reference, referencesTo } from '../../workspace/duplicates/references';
import { type Row, rowsNaming } from '../../workspace/duplicates/rows';
import { isOpen, joinable, united } from '../../workspace/duplicates/union';
import { inAct } from '../act';
import { lock, type Owners, ownersOf, reviseOwners } from './owners';
import { moveRows, repoint, type Trace, withoutCirclesAtLast } from './rows';

export interface MergeInput {
  noun: NounName;
  /** The record that stays, and the one that goes into it, as they were compared. */
  winner: { id: string; version: number };
  loser: { id: string; version: number };
  /** Fields whose value the one that goes has right. */
  take: readonly string[];
  reason?: string;
}

/**
 * Makes two records one, in one transaction: whatever named the one that goes names the one that stays, which takes over its names and the chosen
 * fields; the other is withdrawn and its addresses lead on. Fails as invalid: `pair_…` (see `joinable`), `circle` at the field that would close one, or as forbidden, not found, conflict.
 */
export const mergeTwo = (viewer: Viewer, input: MergeInput, once?: Sending): Promise<Outcome<{ id: string }>> =>
  inAct(viewer, async (act) => ({ id: await merge(act, input) }), once);

async function merge(act: Act, input: MergeInput): Promise<string> {
  const { tx, viewer } = act;
  const { noun } = input;
  const store = storeOf(noun);
  if (!NAMED.includes(noun)) return orRollback<never>(notFound());
  if (input.winner.id === input.loser.id) refuse('loser', 'pair_same');
  const owners = await lockAround(tx, input);
  const [winner, loser] = await Promise.all([input.winner, input.loser].map((at) => openFor(tx, viewer, store, at)));
  if (!winner || !loser) return orRollback<never>(notFound());
  const refusal = joinable(store.noun, winner, loser);
  if (refusal) refuse('loser', refusal);

  const step: Step = { action: 'merge', reason: input.reason?.trim() || null };
  const { trace, stays } = await withoutCirclesAtLast(tx, async () => {
    const moved = await moveReferences(tx, input);
    const gone = await moveOn(tx, store, loser, { status: 'withdrawn' });
    await recordRevision(act, step, store, gone.state, gone.values);
    const taken = await takeOver(act, step, store, winner, loser, input.take);
    return { trace: moved, stays: taken };
  });
  const led = isOpen(loser.state) ? await redirect(tx, store, loser, input.winner.id) : { moved: [], redirects: [] };
  await reviseOwners(act, step, owners);

  // What the one that goes said, and where it was cited, comes to be read at the one that stays; names are noted by themselves.
  if (isOpen(stays.state) && !isOpen(loser.state)) {
    const references = await countExposed(tx, trace.moved);
    const { id } = stays.state;
    const title = String(stays.values[store.noun.title]);
    const opened = { noun, id, title, who: null, country: null, from: null };
    if (references + stays.changed.length > 0)
      act.opened.push({ kind: 'merged', ...opened, references, fields: stays.changed });
  }
  const loserStatus = loser.state.status as Trace['loserStatus'];
  const { redirects } = led;
  const kept: Trace = { ...trace, moved: [...trace.moved, ...led.moved], loserStatus, winner: stays.trace, redirects };
  const { id } = await tx.merge.create({
    data: {
      noun,
      winnerId: input.winner.id,
      loserId: input.loser.id,
      byId: authorOf(viewer),
      trace: kept as object,
    },
    select: { id: true },
  });
  return id;
}

function refuse(path: string, code: string, params?: Record<string, number>): never {
  throw new Rollback(invalid({ path, code, params }).failure);
}

/** Locks what names the record that goes, then the two, then what came to name it in between. */
async function lockAround(tx: Tx, { noun, winner, loser }: MergeInput): Promise<Owners> {
  const find = async () => {
    const owners: Owners = new Map();
    for (const reference of referencesTo(noun)) {
      const rows = (await rowsNaming(tx, reference, [loser.id])).filter(({ id }) => id !== winner.id);
      for (const [id, of] of await ownersOf(tx, reference, rows)) owners.set(id, of);
    }
    return owners;
  };
  await lock(tx, await find());
  await lock(tx, new Map([winner, loser].map(({ id }) => [id, noun])));
  const owners = await find();
  await lock(tx, owners);
  return owners;
}

async function openFor(tx: Tx, viewer: Viewer, store: RecordStore, at: { id: string; version: number }) {
  const saved = await store.load(tx, at.id);
  if (!saved || !can(viewer, 'read', saved.state)) return null;
  if (!can(viewer, 'merge', saved.state)) return orRollback<never>(forbidden());
  if (saved.state.version === at.version) return saved;
  const { id, version: baseVersion } = at;
  return orRollback<never>(await conflict(tx, viewer, store, { id, baseVersion }, saved, saved.values));
}

async function moveReferences(tx: Tx, { noun, winner, loser }: MergeInput) {
  const trace: Pick<Trace, 'moved' | 'dropped' | 'changed'> = { moved: [], dropped: [], changed: [] };
  // All are found before any is moved: a session takes what was said in it along by itself.
  const found: { reference: Reference; rows: Row[] }[] = [];
  for (const reference of referencesTo(noun)) {
    const rows = await rowsNaming(tx, reference, [loser.id]);
    found.push({ reference, rows: rows.filter(({ id }) => id !== winner.id) });
  }
  for (const { reference, rows } of found) {
    const { moved, dropped, changed } = await moveRows(tx, reference, rows, winner.id);
    trace.moved.push(...moved);
    trace.dropped.push(...dropped);
    trace.changed.push(...changed);
  }
  return trace;
}

/** Writes a record on top of itself and reads it back. */
async function moveOn(
  tx: Tx,
  store: RecordStore,
  { state: { id, version } }: SavedRecord,
  lifecycle: { status?: SavedRecord['state']['status'] },
  values: Values = {},
): Promise<SavedRecord> {
  await store.update(tx, { id, version }, values, lifecycle);
  const saved = await store.load(tx, id);
  if (!saved) throw new Error(`${store.noun.name} ${id} vanished within its own transaction`);
  return saved;
}

/** Gives the record that stays what it takes over, with its revision and, in public, a correction note. */
async function takeOver(
  act: Act,
  step: Step,
  store: RecordStore,
  winner: SavedRecord,
  loser: SavedRecord,
  take: readonly string[],
) {
  const { tx } = act;
  const wanted = united(store.noun, winner, loser, take);
  for (const name of ofItself(store.noun))
    if ([winner.state.id, loser.state.id].includes(String(wanted[name]))) wanted[name] = null;
  const { slug: _, ...parsed } = orRollback(parseValues(store.noun, wanted));
  const changed = changedFields(winner.values, { ...winner.values, ...parsed });
  const after = await moveOn(
    tx,
    store,
    winner,
    {},
    Object.fromEntries(changed.map((name) => [name, parsed[name as keyof typeof parsed]])),
  );
  const { version } = after.state;
  await recordRevision(act, { ...step, changed }, store, after.state, after.values);
  if (isOpen(winner.state) && changed.length > 0) {
    await tx.correction.create({
      data: { ...pointTo(store, after.state.id), version, fields: changed, note: step.reason },
    });
  }
  const before: Values = {};
  const since: Values = {};
  const added: Record<string, string[]> = {};
  for (const name of changed) {
    [before[name], since[name]] = [winner.values[name], after.values[name]];
    if (store.noun.fields[name]?.kind === 'parts')
      added[name] = idsIn(after, name).filter((id) => !idsIn(winner, name).includes(id));
  }
  return { state: after.state, values: after.values, changed, trace: { before, after: since, added } };
}

/** References to records of the same noun: what a record belongs to or follows. */
const ofItself = ({ name, fields }: RecordStore['noun']): string[] =>
  Object.keys(fields).filter((key) => fields[key]?.noun === name);

const idsIn = ({ values }: SavedRecord, name: string) => ((values[name] ?? []) as { id: string }[]).map(({ id }) => id);

/** Makes the addresses of a record that was public lead to the one that stays: its former slugs, its slug, its id. */
async function redirect(tx: Tx, store: RecordStore, loser: SavedRecord, winnerId: string) {
  const address = { table: 'SlugRedirect', column: 'recordId' };
  const former = (await rowsNaming(tx, address, [loser.state.id])).map(({ id }) => id);
  await repoint(tx, address, former, winnerId);
  const { slug } = loser.values;
  const made = await tx.slugRedirect.createManyAndReturn({
    data: [loser.state.id, ...(typeof slug === 'string' ? [slug] : [])].map((one) => ({
      ...pointTo(store, winnerId),
      slug: one,
    })),
    select: { id: true },
  });
  return { moved: [{ ...address, ids: former }], redirects: made.map(({ id }) => id) };
}

/** How many of the rows that were moved the public can read now. The wall's own conditions, asked of rows that are not committed yet. */
async function countExposed(tx: Tx, moved: Trace['moved'], now = new Date()): Promise<number> {
  let count = 0;
  for (const { table, ids } of moved) {
    const rows = await rowsNaming(tx, { table, column: 'id' }, ids);
    count += rows.filter((row) => isReadable(table, row, now)).length;
  }
  return count;
}

const ORGANISING = ['organiser', 'co_organiser', 'host'];

function isReadable(table: string, row: Row, now: Date): boolean {
  const { effectiveVisibility, effectiveEmbargoUntil: until, effectiveRule, role, personId } = row;
  if (effectiveVisibility !== 'public' || (typeof until === 'string' && new Date(until) > now)) return false;
  const mayName = effectiveRule === 'on_the_record';
  if (table === 'Attribution') return mayName;
  if (table === 'Participation') return mayName || (personId === null && ORGANISING.includes(String(role)));
  return true;
}
