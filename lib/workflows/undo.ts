import { notFound, orRollback } from '../errors';
import type { NounName } from '../field';
import type { Act } from '../history/act';
import { readState } from '../history/queries/states';
import { pick } from '../history/rebase';
import { changedFields } from '../history/revision';
import { editRecord } from '../history/save';
import { savedSeenBy } from '../history/seen';
import { storeOf } from '../nouns';
import type { Once } from '../once';
import { can } from '../policy';
import type { Viewer } from '../viewer';
import { inAct } from './act';
import { restoreIn } from './lifecycle/withdraw';

/** A record and the version whose making is to be undone. */
export type Written = { noun: NounName; id: string; version: number };
/** What became of one record: `why` is null where it says again what it said before. */
export type UndoResult = { id: string; why: 'stale' | 'published' | null };

/** Milliseconds that undoing may take: a few hundred records, each with its history. */
const LONGEST = 120_000;

/**
 * Undoes what wrote these versions, all of it in one act: an edit by the values from before, who may read it among them, a removal by a
 * restoration. A record that somebody has saved since stays as it is (`stale`), as does one that was published by it. Fails as
 * forbidden or not found where the viewer may not change one of them, and then nothing is undone.
 */
export const undoTogether = (viewer: Viewer, records: readonly Written[], once?: Once) =>
  inAct(
    viewer,
    async (act) => {
      const results: UndoResult[] = [];
      for (const record of records) results.push({ id: record.id, why: await undoOne(act, record) });
      return results;
    },
    once,
    LONGEST,
  );

async function undoOne(act: Act, { noun, id, version }: Written): Promise<UndoResult['why']> {
  const { tx, viewer } = act;
  const store = storeOf(noun);
  const now = await store.load(tx, id);
  if (!now || !can(viewer, 'read', now.state)) return orRollback<never>(notFound());
  if (now.state.version !== version) return 'stale';
  const wrote = await tx.revision.findUnique({
    where: { recordId_version: { recordId: id, version } },
    select: { action: true },
  });
  if (wrote?.action === 'discard' || wrote?.action === 'withdraw') {
    await restoreIn(act, noun, { id, version });
    return null;
  }
  const before = wrote?.action === 'edit' ? await readState(viewer, store, id, version - 1, tx) : null;
  if (!before) return 'published';
  const { values } = await savedSeenBy(tx, viewer, store, now);
  const former = { ...values, ...pick(before, changedFields(values, before)) };
  orRollback(await editRecord(act, store, { id, baseVersion: version, values: former, action: 'restore' }));
  return null;
}
