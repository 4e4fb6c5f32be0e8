import type { Tx } from '../../db';
import { forbidden, invalid, notFound, type Outcome, orRollback, Rollback } from '../../errors';
import type { NounName, Values } from '../../field';
import type { Act, Step } from '../../history/act';
import { changedFields, recordRevision } from '../../history/revision';
import { pointTo, type RecordStore, type SavedRecord } from '../../history/store';
import { storeOf } from '../../nouns';
import type { Sending } from '../../once';
import { can } from '../../policy';
import type { Viewer } from '../../viewer';
import { NAMED, referencesTo } from '../../workspace/duplicates/references';
import { rowsNaming } from '../../workspace/duplicates/rows';
import { isOpen } from '../../workspace/duplicates/union';
import { inAct } from '../act';
import { lock, type Owners, ownersOf, reviseOwners } from './owners';
import { putBack, repoint, setColumn, type Trace, withoutCirclesAtLast } from './rows';

/**
 * Undoes a merge to the row: what was moved goes back, what was collapsed is there again, the record that went stands where it stood. What somebody
 * changed since stays as they left it. A merge that was undone already changes nothing. Fails as invalid (`merged_since`: a later merge into or of the
 * same record is undone first), forbidden or not found.
 */
export const unmerge = (viewer: Viewer, id: string, once?: Sending): Promise<Outcome<{ loserId: string }>> =>
  inAct(
    viewer,
    async (act) => {
      const { tx } = act;
      const merge = await tx.merge.findUnique({ where: { id } });
      if (!merge || !NAMED.includes(merge.noun as NounName)) return orRollback<never>(notFound());
      const { noun, winnerId, loserId } = { ...merge, noun: merge.noun as NounName };
      const store = storeOf(noun);
      await lock(tx, new Map([winnerId, loserId].map((one) => [one, noun])));
      const [winner, loser] = await Promise.all([winnerId, loserId].map((one) => openFor(tx, viewer, store, one)));
      if (!winner || !loser) return orRollback<never>(notFound());
      const now = await tx.merge.findUniqueOrThrow({ where: { id }, select: { undoneAt: true } });
      if (now.undoneAt) return { loserId };
      const later = await tx.merge.findFirst({
        where: { id: { gt: id }, undoneAt: null, OR: [{ winnerId }, { loserId: winnerId }] },
      });
      if (later) throw new Rollback(invalid({ path: 'id', code: 'merged_since' }).failure);

      const trace = merge.trace as unknown as Trace;
      const step: Step = { action: 'unmerge', reason: null };
      await tx.slugRedirect.deleteMany({ where: { id: { in: trace.redirects } } });
      const owners = await withoutCirclesAtLast(tx, async () => {
        const given = await giveBack(tx, noun, trace, { winnerId, loserId });
        await rewrite(act, step, store, loser, {}, trace.loserStatus);
        await rewrite(act, step, store, winner, undone(winner.values, trace.winner));
        return given;
      });
      await reviseOwners(act, step, owners);
      await tx.merge.update({ where: { id }, data: { undoneAt: new Date() } });
      return { loserId };
    },
    once,
  );

async function openFor(tx: Tx, viewer: Viewer, store: RecordStore, id: string): Promise<SavedRecord | null> {
  const saved = await store.load(tx, id);
  if (!saved || !can(viewer, 'read', saved.state)) return null;
  return can(viewer, 'merge', saved.state) ? saved : orRollback<never>(forbidden());
}

/** Rows first, then what hung on collapsed ones; in the end every touched row is there to tell its owner. */
async function giveBack(
  tx: Tx,
  noun: NounName,
  trace: Trace,
  { winnerId, loserId }: { winnerId: string; loserId: string },
): Promise<Owners> {
  for (const { table, column, ids } of trace.moved) await repoint(tx, { table, column }, ids, loserId, winnerId);
  for (const dropped of trace.dropped) await putBack(tx, dropped);
  for (const changed of trace.changed) await setColumn(tx, changed, changed.to, changed.from);
  const owners: Owners = new Map();
  for (const reference of referencesTo(noun)) {
    const { table } = reference;
    const ids = [
      ...trace.moved.filter((one) => one.table === table && one.column === reference.column).flatMap((one) => one.ids),
      ...trace.dropped.filter((one) => one.table === table).map(({ row }) => row.id),
    ];
    const rows = await rowsNaming(tx, { table, column: 'id' }, ids);
    for (const [id, of] of await ownersOf(tx, reference, rows)) owners.set(id, of);
  }
  return owners;
}

/** The values of the record that stayed, without what the merge gave it and nobody has changed since. */
function undone(values: Values, { before, after, added }: Trace['winner']): Values {
  const isAsMerged = (now: unknown, then: unknown) => changedFields({ it: now }, { it: then }).length === 0;
  const wanted: Values = {};
  for (const [name, value] of Object.entries(before))
    if (!(name in added) && isAsMerged(values[name], after[name])) wanted[name] = value;
  for (const [name, ids] of Object.entries(added)) {
    const item = (list: unknown, id: string) => itemsOf(list).find((one) => one.id === id);
    wanted[name] = itemsOf(values[name])
      .filter(({ id }) => !ids.includes(id))
      .map((now) => {
        const then = item(before[name], now.id);
        return then && isAsMerged(now, item(after[name], now.id)) ? then : now;
      });
  }
  return wanted;
}

const itemsOf = (list: unknown) => (Array.isArray(list) ? (list as { id: string }[]) : []);

async function rewrite(
  act: Act,
  step: Step,
  store: RecordStore,
  before: SavedRecord,
  values: Values,
  status?: Trace['loserStatus'],
): Promise<void> {
  const { tx } = act;
  const { id, version } = before.state;
  await store.update(tx, { id, version }, values, status ? { status } : {});
  const after = await store.load(tx, id);
  if (!after) throw new Error(`${store.noun.name} ${id} vanished within its own transaction`);
  await recordRevision(act, step, store, after.state, after.values);
  const changed = status ? ['status'] : changedFields(before.values, after.values);
  if (isOpen(after.state) && changed.length > 0) {
    await tx.correction.create({ data: { ...pointTo(store, id), version: after.state.version, fields: changed } });
  }
}
