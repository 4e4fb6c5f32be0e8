import { db, type Tx } from '../../db';
import { done, notFound, type Outcome, orRollback } from '../../errors';
import type { NounName } from '../../field';
import type { Pointer } from '../../history/describe';
import { type Restoration, type RestoreInput, restorationOf, restoreVersion } from '../../history/restore';
import { storeOf } from '../../nouns';
import type { Sending } from '../../once';
import type { Viewer } from '../../viewer';
import { titlesOf } from '../../workspace/search';
import { inAct } from '../act';
import { type WriteResult, writeResult } from '../records';

/** Which records are there for `viewer`. */
const knownTo = (viewer: Viewer) => async (pointers: readonly Pointer[], tx: Tx) =>
  new Set(Object.keys(await titlesOf(viewer, pointers, tx)));

/** What bringing back a version would change; nothing is written. */
export async function previewRestore(
  viewer: Viewer,
  noun: NounName,
  at: Pick<RestoreInput, 'id' | 'version'>,
): Promise<Outcome<Restoration>> {
  const restoration = await restorationOf(db(), viewer, storeOf(noun), at, knownTo(viewer));
  return restoration ? done(restoration) : notFound();
}

/** Restores a version in a transaction of its own, with `once` at most once; see `restoreVersion`. */
export const restoreVersionOf = (
  viewer: Viewer,
  noun: NounName,
  input: RestoreInput,
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(
    viewer,
    async (act) => writeResult(orRollback(await restoreVersion(act, storeOf(noun), input, knownTo(viewer)))),
    once,
  );
