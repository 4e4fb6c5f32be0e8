import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { forbidden, invalid, notFound, type Outcome, orRollback } from '../errors';
import type { NounName } from '../field';
import type { Act } from '../history/act';
import { storeOf } from '../nouns';
import type { Once } from '../once';
import { type Move, placesFor, type RecordPosition } from '../parts/places';
import { PLACE } from '../place';
import { can, editOf } from '../policy';
import { authorOf, type Viewer } from '../viewer';
import { type RecordRow, rowsOf, tableOf, visibleRow } from '../workspace/tables';
import { inAct } from './act';

const { join, raw, sql } = Prisma;

/** Most records of one list that a screen takes. */
const MOST = 500;

/**
 * Moves a record among those of its parent. A place is nothing that a record says: what is written is the place of the record, or where there is
 * no room the places of the whole list in one statement, and an audit row; no record gets another version. Moves within one list follow
 * each other; records added meanwhile keep their places. Answers with the places that changed, as far as the viewer sees them. Fails with
 * `not_of_list` where the two do not belong together (any more), and as forbidden where the viewer may not change the record.
 */
export const moveRecord = (
  viewer: Viewer,
  noun: NounName,
  move: Move,
  once?: Once,
): Promise<Outcome<RecordPosition[]>> => inAct(viewer, (act) => makeMove(act, noun, move), once);

async function makeMove({ tx, viewer }: Act, noun: NounName, move: Move): Promise<RecordPosition[]> {
  const store = storeOf(noun);
  const [state] = await store.states(tx, [move.id]);
  if (!state || !can(viewer, 'read', state)) return orRollback<never>(notFound());
  const { parent, fields } = store.noun;
  if (!parent || !(PLACE in fields)) return orRollback<never>(invalid({ path: 'id', code: 'not_of_list' }));
  if (!can(viewer, editOf(state), state)) return orRollback<never>(forbidden());
  const [table, of] = [tableOf(noun), raw(`r."${parent}"`)];
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT ${of} AS "id" FROM ${table} r WHERE r."id" = ${move.id}::uuid`;
  if (!row?.id) return orRollback<never>(invalid({ path: 'id', code: 'not_of_list' }));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${noun}:${row.id}`}, 0))`;
  const list = await tx.$queryRaw<(RecordPosition & { seen: boolean })[]>`
    SELECT r."id", r."position", ${visibleRow(viewer)} AS "seen" FROM ${table} r
    WHERE ${of} = ${row.id}::uuid ORDER BY r."position", r."id"`;
  const seen = new Set(list.flatMap((one) => (one.seen ? [one.id] : [])));
  const places = move.after === null || seen.has(move.after) ? placesFor(list, move) : null;
  if (!places) return orRollback<never>(invalid({ path: 'after', code: 'not_of_list' }));
  if (places.length === 0) return [];
  await tx.$executeRaw`
    UPDATE ${table} r SET "position" = w."position"
    FROM (VALUES ${join(places.map(({ id, position }) => sql`(${id}::uuid, ${position}::int)`))}) w("id", "position") WHERE r."id" = w."id"`;
  await tx.auditEntry.create({ data: { action: 'move', noun, recordId: move.id, actorId: authorOf(viewer) } });
  return places.filter(({ id }) => seen.has(id));
}

/** The records of `noun` that belong to a parent, in their order, as far as the viewer sees them; withdrawn ones are left out. */
export async function readList(viewer: Viewer, noun: NounName, parentId: string): Promise<RecordRow[]> {
  const { parent } = storeOf(noun).noun;
  if (!parent) return [];
  const where = sql`r.${raw(`"${parent}"`)} = ${parentId}::uuid AND r."status" <> 'withdrawn'`;
  return db().$queryRaw<RecordRow[]>(rowsOf(viewer, noun, where, sql`ORDER BY r."position", r."id" LIMIT ${MOST}`));
}
