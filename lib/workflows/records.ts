import { db, inTransaction } from '../db';
import { done, notFound, type Outcome, orRollback } from '../errors';
import type { NounName } from '../field';
import { createRecord, type EditInput, editRecord, publishRecord } from '../history/save';
import type { RowState, Saved } from '../history/store';
import { storeOf } from '../nouns';
import { can } from '../policy';
import type { Viewer } from '../viewer';

/** One record as a form shows it. A record that the viewer may not read is not there. */
export async function openRecord(viewer: Viewer, noun: NounName, id: string): Promise<Outcome<Saved>> {
  const saved = await storeOf(noun).load(db(), id);
  return saved && can(viewer, 'read', saved.state) ? done(saved) : notFound();
}

/** Makes a draft of `noun` in a transaction of its own. */
export const createOne = (viewer: Viewer, noun: NounName, values: unknown): Promise<Outcome<RowState>> =>
  inTransaction(async (tx) => orRollback(await createRecord(tx, viewer, storeOf(noun), values)));

/** Saves one record in a transaction of its own; see `editRecord`. */
export const editOne = (viewer: Viewer, noun: NounName, input: EditInput): Promise<Outcome<RowState>> =>
  inTransaction(async (tx) => orRollback(await editRecord(tx, viewer, storeOf(noun), input)));

/** Publishes one record in a transaction of its own; see `publishRecord`. */
export const publishOne = (
  viewer: Viewer,
  noun: NounName,
  at: { id: string; version: number },
): Promise<Outcome<RowState>> =>
  inTransaction(async (tx) => orRollback(await publishRecord(tx, viewer, storeOf(noun), at)));
