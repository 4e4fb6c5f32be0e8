import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../db';
import { NOUN_NAMES, type NounName, type Values } from '../field';
import { type Pointer, pointersIn, viewOf } from '../history/describe';
import { allSeenBy } from '../history/seen';
import { BY_REFERENCE, storeOf } from '../nouns';
import { PLACE } from '../place';
import type { Piece } from '../review/checklist';
import { everything, type Viewer } from '../viewer';
import { isOfMeeting, type RecordRow, rowsOfMany } from './tables';

const { sql } = Prisma;

export interface DraftPiece extends Piece {
  note: string | null;
}
const views = new Map(NOUN_NAMES.map((noun) => [noun, viewOf(storeOf(noun).noun.fields)]));
type Row = RecordRow & { values: Values | null };

/** Rows with their values, as far as the viewer may read these: a record's last revision holds the state in force. */
async function readPieces(tx: Tx, viewer: Viewer, where: (noun: NounName) => Prisma.Sql | null): Promise<DraftPiece[]> {
  if (NOUN_NAMES.every((noun) => where(noun) === null)) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.*, s."fields" AS "values" FROM (${rowsOfMany(viewer, where)}) v
    LEFT JOIN "Revision" s ON s."recordId" = v."id" AND s."version" = v."version" ORDER BY v."id"`;
  const pieces = await Promise.all(
    rows.map(async ({ noun, id, version, status, rule, title, note, position, values }) => {
      const { parent } = storeOf(noun).noun;
      const fields = views.get(noun) ?? {};
      const state = values ?? (await storeOf(noun).load(tx, id))?.values ?? {};
      const placed = position === null ? state : { ...state, [PLACE]: position };
      return { noun, id, version, status, rule, title, note, values: placed, fields, parent };
    }),
  );
  return allSeenBy(tx, viewer, pieces);
}

/** That a column holds one of `ids`; null, no condition at all, where there are none. */
const holdsOneOf = (column: Prisma.Sql, ids: readonly string[]) =>
  ids.length === 0 ? null : sql`${column} = ANY(${[...ids]}::uuid[])`;

/** That a record is one of those pointed to, and no meeting nor of one. */
const isStanding = (pointers: readonly Pointer[]) => (noun: NounName) =>
  noun === 'meeting' || isOfMeeting(noun)
    ? null
    : holdsOneOf(sql`r."id"`, [...new Set(pointers.filter((one) => one.noun === noun).map(({ id }) => id))]);

/** What pieces point to and the draft does not hold yet; other meetings and what is theirs stay out. */
const pointedTo = (pieces: readonly Piece[], held: ReadonlyMap<string, Piece>) =>
  isStanding(pieces.flatMap(({ fields, values }) => pointersIn(fields, values)).filter(({ id }) => !held.has(id)));

/** The records of no meeting that these point to, as the program sees them. */
export const standingPieces = (tx: Tx, pointers: readonly Pointer[]): Promise<DraftPiece[]> =>
  readPieces(tx, everything, isStanding(pointers));

/** The drafts that the imports of these pieces made beside them and nothing points to: documents, bodies and people that a text only mentions. */
async function madeWith(tx: Tx, viewer: Viewer, pieces: readonly Piece[]): Promise<DraftPiece[]> {
  const ids = pieces.map(({ id }) => id);
  const made = await tx.$queryRaw<{ noun: NounName; id: string }[]>`
    SELECT r."noun", r."id" FROM "Record" r WHERE r."status" = 'draft' AND r."id" IN (
      SELECT m."recordId" FROM "Revision" m WHERE m."version" = 1 AND m."actId" IN (
        SELECT i."actId" FROM "Revision" i WHERE i."recordId" = ANY(${ids}::uuid[]) AND i."version" = 1 AND i."action" = 'import'))`;
  const standing = made.filter(({ noun }) => noun !== 'meeting' && !isOfMeeting(noun));
  return readPieces(tx, viewer, (noun) =>
    holdsOneOf(
      sql`r."id"`,
      standing.filter((one) => one.noun === noun).map(({ id }) => id),
    ),
  );
}

/**
 * Everything that a meeting's draft touches: its sessions, presentations and statements, the models with their pillars, conditions,
 * programmes and evidence, the sources, organisations and people that all of these name, and what its imports made beside them. Null where the
 * viewer sees no such meeting.
 *
 * @param beside whether what its imports made beside it belongs to it
 */
export async function readDraft(
  viewer: Viewer,
  meetingId: string,
  tx: Tx = db(),
  beside = true,
): Promise<DraftPiece[] | null> {
  const held = new Map<string, DraftPiece>();
  const keep = (pieces: DraftPiece[]) => {
    for (const piece of pieces) held.set(piece.id, piece);
    return pieces;
  };
  const own = keep(
    await readPieces(tx, viewer, (noun) => {
      if (noun === 'meeting') return sql`r."id" = ${meetingId}::uuid`;
      return isOfMeeting(noun) ? sql`r."meetingId" = ${meetingId}::uuid` : null;
    }),
  );
  if (!held.has(meetingId)) return null;
  const made = beside ? keep(await madeWith(tx, viewer, own)) : [];
  const named = [...made, ...keep(await readPieces(tx, viewer, pointedTo([...own, ...made], held)))];
  const ids = (noun: NounName) => [...held.values()].filter((piece) => piece.noun === noun).map(({ id }) => id);
  const [models, programmes, claims] = [ids('model'), ids('programme'), ids('claim')];
  const ofModels = holdsOneOf(sql`r."modelId"`, models);
  const evidenceOf = [
    ofModels,
    holdsOneOf(sql`r."programmeId"`, programmes),
    holdsOneOf(sql`r."claimId"`, claims),
  ].filter((condition) => condition !== null);
  const parts = keep(
    (
      await readPieces(tx, viewer, (noun) => {
        if (noun === 'pillar' || noun === 'condition' || noun === 'programme') return ofModels;
        return noun === 'evidence' && evidenceOf.length > 0 ? sql`(${Prisma.join(evidenceOf, ' OR ')})` : null;
      })
    ).filter(({ id }) => !held.has(id)),
  );
  keep(await readPieces(tx, viewer, pointedTo([...named, ...parts], held)));
  return [...held.values()].sort(
    (a, b) => BY_REFERENCE.indexOf(a.noun) - BY_REFERENCE.indexOf(b.noun) || byPosition(a, b),
  );
}

const byPosition = (a: Piece, b: Piece) => Number(a.values.position ?? 0) - Number(b.values.position ?? 0);

/** The meetings that a meeting's page leads to, because they follow it or it follows them. */
export const linkedMeetings = (tx: Tx, meetingId: string): Promise<DraftPiece[]> =>
  readPieces(tx, everything, (noun) =>
    noun === 'meeting'
      ? sql`(r."followUpOfId" = ${meetingId}::uuid OR r."id" = (SELECT "followUpOfId" FROM "Meeting" WHERE "id" = ${meetingId}::uuid))`
      : null,
  );
