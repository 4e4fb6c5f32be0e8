import { randomUUID } from 'node:crypto';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { invalid, notFound, type Outcome, orRollback } from '../errors';
import type { NounName } from '../field';
import { editRecord } from '../history/save';
import { storeOf } from '../nouns';
import { can } from '../policy';
import type { Viewer } from '../viewer';
import { inAct } from './act';
import { tableOf, visibleRow } from './tables';

const { raw } = Prisma;

/** The place of a record among the others of its parent; equal places are told apart by id. */
export interface Placed {
  id: string;
  position: number;
}
/** A move: which record, and the one that it is to follow; null puts it first. */
export interface Move {
  id: string;
  after: string | null;
}
/** A record whose place a move has changed, as it stands now. */
export type Moved = Pick<Placed, 'id' | 'position'> & { version: number };

/** Room left between neighbours, so that a later move writes one record and not all of them. */
const STEP = 16;
const LAST = 10_000;
const MOST_TRIES = 5;

/** The place after the last of `list`. */
export const placeAtEnd = (list: readonly Pick<Placed, 'position'>[]): number =>
  Math.min(LAST, Math.max(0, ...list.map(({ position }) => position)) + STEP);

/**
 * The places that have to change for a move. Between two neighbours with room that is the moved record's alone; where there
 * is none, all are spaced anew.
 *
 * @param list in its present order
 * @returns nothing where the record stands there already; null where `id` or `after` is not of the list
 */
export function placesFor(list: readonly Placed[], { id, after }: Move): Placed[] | null {
  const from = list.findIndex((one) => one.id === id);
  const moved = list[from];
  const rest = list.filter((one) => one.id !== id);
  const at = after === null ? 0 : rest.findIndex((one) => one.id === after) + 1;
  if (!moved || (after !== null && at === 0)) return null;
  if (at === from) return [];
  const low = rest[at - 1]?.position ?? -1;
  const high = rest[at]?.position ?? low + 2 * STEP;
  const between = Math.floor((low + high) / 2);
  if (between > low && between < high && between <= LAST) return [{ id, position: between }];
  const step = Math.max(1, Math.min(STEP, Math.floor(LAST / list.length)));
  const before = new Map(list.map((one) => [one.id, one.position]));
  return [...rest.slice(0, at), moved, ...rest.slice(at)]
    .map((one, index) => ({ id: one.id, position: (index + 1) * step }))
    .filter((one) => before.get(one.id) !== one.position);
}

/**
 * Moves a record among those of its parent, as one act in one transaction: each record whose place changes is saved like any
 * other edit, policy and revision included. Moves within one list follow each other; records added meanwhile keep their places.
 * Fails with `not_of_list` where the two do not belong together (any more), and as forbidden where the viewer may not change
 * a record that would have to make room.
 */
export async function moveRecord(viewer: Viewer, noun: NounName, move: Move): Promise<Outcome<Moved[]>> {
  // A save in between makes a version stale. A place is no text that could be lost, so the move is simply made again.
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await inAct(viewer, (tx) => makeMove(tx, viewer, noun, move));
    if (outcome.ok || outcome.failure.kind !== 'conflict' || attempt === MOST_TRIES) return outcome;
  }
}

async function makeMove(tx: Tx, viewer: Viewer, noun: NounName, move: Move): Promise<Moved[]> {
  const store = storeOf(noun);
  const { parent } = store.noun;
  const record = await store.load(tx, move.id);
  if (!record || !can(viewer, 'read', record.state)) return orRollback<never>(notFound());
  const parentId = parent && 'position' in store.noun.fields ? record.values[parent] : null;
  if (!parent || typeof parentId !== 'string') return orRollback<never>(invalid({ path: 'id', code: 'not_of_list' }));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${noun}:${parentId}`}, 0))`;
  const list = await tx.$queryRaw<Placed[]>`
    SELECT r."id", r."position" FROM ${tableOf(noun)} r
    WHERE r.${raw(`"${parent}"`)} = ${parentId}::uuid AND ${visibleRow(viewer)} ORDER BY r."position", r."id"`;
  const places = placesFor(list, move);
  if (!places) return orRollback<never>(invalid({ path: 'after', code: 'not_of_list' }));
  const actId = randomUUID();
  const moved: Moved[] = [];
  for (const { id, position } of places) {
    const now = await store.load(tx, id);
    if (!now) return orRollback<never>(notFound());
    const edit = { id, baseVersion: now.state.version, values: { ...now.values, position }, actId };
    const { version } = orRollback(await editRecord(tx, viewer, store, edit));
    moved.push({ id, position, version });
  }
  return moved;
}
