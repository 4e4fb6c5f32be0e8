import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { invalid, notFound, type Outcome, orRollback } from '../errors';
import type { NounName } from '../field';
import type { Act } from '../history/act';
import { editRecord } from '../history/save';
import { savedSeenBy } from '../history/seen';
import { storeOf } from '../nouns';
import type { Once } from '../once';
import { type Move, placesFor, type RecordPosition } from '../parts/places';
import { can } from '../policy';
import type { Viewer } from '../viewer';
import { type RecordRow, rowsOf, tableOf, visibleRow } from '../workspace/tables';
import { inAct } from './act';

const { raw, sql } = Prisma;

/** A record whose place a move has changed, as it stands now. */
export type MovedRecord = Pick<RecordPosition, 'id' | 'position'> & { version: number };

const MOST_TRIES = 5;
/** Most records of one list that a screen takes. */
const MOST = 500;

/**
 * Moves a record among those of its parent, as one act in one transaction: each record whose place changes is saved like any
 * other edit, policy and revision included. Moves within one list follow each other; records added meanwhile keep their places.
 * Fails with `not_of_list` where the two do not belong together (any more), and as forbidden where the viewer may not change
 * a record that would have to make room.
 */
export async function moveRecord(
  viewer: Viewer,
  noun: NounName,
  move: Move,
  once?: Once,
): Promise<Outcome<MovedRecord[]>> {
  // A save in between makes a version stale. A place is no text that could be lost, so the move is simply made again.
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await inAct(viewer, (act) => makeMove(act, noun, move), once);
    if (outcome.ok || outcome.failure.kind !== 'conflict' || attempt === MOST_TRIES) return outcome;
  }
}

async function makeMove(act: Act, noun: NounName, move: Move): Promise<MovedRecord[]> {
  const { tx, viewer } = act;
  const store = storeOf(noun);
  const { parent } = store.noun;
  const record = await store.load(tx, move.id);
  if (!record || !can(viewer, 'read', record.state)) return orRollback<never>(notFound());
  const parentId = parent && 'position' in store.noun.fields ? record.values[parent] : null;
  if (!parent || typeof parentId !== 'string') return orRollback<never>(invalid({ path: 'id', code: 'not_of_list' }));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${noun}:${parentId}`}, 0))`;
  const list = await tx.$queryRaw<RecordPosition[]>`
    SELECT r."id", r."position" FROM ${tableOf(noun)} r
    WHERE r.${raw(`"${parent}"`)} = ${parentId}::uuid AND ${visibleRow(viewer)} ORDER BY r."position", r."id"`;
  const places = placesFor(list, move);
  if (!places) return orRollback<never>(invalid({ path: 'after', code: 'not_of_list' }));
  const moved: MovedRecord[] = [];
  for (const { id, position } of places) {
    const now = await store.load(tx, id);
    if (!now) return orRollback<never>(notFound());
    const { values } = await savedSeenBy(tx, viewer, store, now);
    const edit = { id, baseVersion: now.state.version, values: { ...values, position } };
    const { version } = orRollback(await editRecord(act, store, edit));
    moved.push({ id, position, version });
  }
  return moved;
}

/** The records of `noun` that belong to a parent, in their order, as far as the viewer sees them; withdrawn ones are left out. */
export async function readList(viewer: Viewer, noun: NounName, parentId: string): Promise<RecordRow[]> {
  const { parent } = storeOf(noun).noun;
  if (!parent) return [];
  const where = sql`r.${raw(`"${parent}"`)} = ${parentId}::uuid AND r."status" <> 'withdrawn'`;
  return db().$queryRaw<RecordRow[]>(rowsOf(viewer, noun, where, sql`ORDER BY r."position", r."id" LIMIT ${MOST}`));
}
