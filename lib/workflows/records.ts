import { done, notFound, type Outcome, orRollback } from '../errors';
import type { NounName, Values } from '../field';
import { createRecord } from '../history/create';
import { readState } from '../history/queries/states';
import { pick } from '../history/rebase';
import { changedFields } from '../history/revision';
import { type EditInput, type EditResult, editRecord, publishRecord } from '../history/save';
import { storeOf } from '../nouns';
import type { Sending } from '../once';
import type { Viewer } from '../viewer';
import { openRecord } from '../workspace/record';
import { inAct } from './act';

/** How a record stands after an act. */
export type WriteResult = Pick<EditResult, 'id' | 'version' | 'status' | 'meanwhile'>;
/** What of a state an act answers with. */
export const writeResult = ({ id, version, status, meanwhile }: EditResult): WriteResult => ({
  id,
  version,
  status,
  meanwhile,
});

/** A saved state of a record, to go on editing from: `values` are those of `version`. */
export interface SavedState extends WriteResult {
  values: Values;
}

/**
 * What an act left behind: the version that it wrote and the values of just that version, whatever others have saved since. Items of
 * lists keep their ids where the record still says the same.
 */
export async function stateAfter(viewer: Viewer, noun: NounName, act: WriteResult): Promise<Outcome<SavedState>> {
  const opened = await openRecord(viewer, noun, act.id);
  if (!opened.ok) return opened;
  const said = await readState(viewer, storeOf(noun), act.id, act.version);
  if (!said) return notFound();
  const { values: now } = opened.value;
  return done({ ...act, values: { ...now, ...pick(said, changedFields(now, said)) } });
}

/** Makes a draft of `noun` in a transaction of its own. */
export const createOne = (
  viewer: Viewer,
  noun: NounName,
  values: unknown,
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(viewer, async (act) => writeResult(orRollback(await createRecord(act, storeOf(noun), values))), once);

/** Saves one record in a transaction of its own; see `editRecord`. */
export const editOne = (
  viewer: Viewer,
  noun: NounName,
  input: EditInput,
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(viewer, async (act) => writeResult(orRollback(await editRecord(act, storeOf(noun), input))), once);

/** Publishes one record in a transaction of its own; see `publishRecord`. */
export const publishOne = (
  viewer: Viewer,
  noun: NounName,
  at: { id: string; version: number },
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(viewer, async (act) => writeResult(orRollback(await publishRecord(act, storeOf(noun), at))), once);
