import type { Opening, Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import type { Viewer } from '@/lib/viewer';
import { type MergeInput, mergeTwo } from '@/lib/workflows/duplicates/merge';
import { createOne, editOne, publishOne } from '@/lib/workflows/records';
import { openRecord } from '@/lib/workspace/record';
import { confirmed, value } from './confirmed';
import { visitor } from './database';

export { confirmed, value } from './confirmed';

export const editor: Viewer = { kind: 'program', role: 'editor' };
export const contributor: Viewer = { kind: 'program', role: 'contributor' };

/** What an act waits for to be confirmed. */
export function opening(outcome: Outcome<unknown>): Opening {
  if (outcome.ok || outcome.failure.kind !== 'opens') throw new Error(JSON.stringify(outcome));
  return outcome.failure;
}

/** A draft, made as an editor. */
export const create = async (noun: NounName, values: object) => value(await createOne(editor, noun, values));

/** A published record, made as an editor. */
export async function published(noun: NounName, values: object) {
  const draft = await create(noun, values);
  return value(await confirmed((once) => publishOne(editor, noun, draft, once)));
}

/** Whether the public role sees the row, with no filter of a query in the way. */
export const seen = async (table: string, id: string): Promise<boolean> =>
  (await visitor.query(`SELECT 1 FROM "${table}" WHERE id = $1`, [id])).rowCount === 1;

/** A record as it stands now, to act on. */
export const latest = async (noun: NounName, id: string) => {
  const { version } = value(await openRecord(editor, noun, id)).state;
  return { id, version };
};

/** Merges two records as they stand now, as an editor who confirms whatever becomes public. */
export async function join(noun: NounName, winner: string, loser: string, more: Partial<MergeInput> = {}) {
  const pair = { winner: await latest(noun, winner), loser: await latest(noun, loser) };
  return confirmed((once) => mergeTwo(editor, { noun, ...pair, take: [], ...more }, once));
}

/** Saves fields of a record over what stands there, as an editor who confirms whatever becomes public. */
export async function edit(noun: NounName, id: string, values: object) {
  const { state, values: now } = value(await openRecord(editor, noun, id));
  const input = { id, baseVersion: state.version, values: { ...now, ...values } };
  return value(await confirmed((once) => editOne(editor, noun, input, once)));
}
