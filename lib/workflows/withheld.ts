import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { Values } from '../field';
import { pointersIn } from '../history/describe';
import { withholdStates } from '../history/published';
import type { Piece } from '../review/checklist';
import type { NamesOut } from '../review/names';
import { standingPieces } from '../workspace/draft';
import { answeredBefore } from '../workspace/names';

const { sql, empty } = Prisma;

interface Withholding {
  meeting: string;
  /** All of the meeting and what stands beside it. */
  pieces: readonly Piece[];
  names: NamesOut;
  /** The records that were read; all where it is not given. */
  only: ReadonlySet<string> | undefined;
}

const isRuled = ({ rule }: Piece) => rule !== 'on_the_record';

/**
 * Keeps back what names somebody and cannot be reworded: which source it is that a statement under a rule rests on, a former address, the words of
 * an earlier correction or withdrawal, of what is under a rule and of what stands beside it. The wall withholds every new citation and redirect under
 * a rule; here those are let through that name nobody. The words stay in the history, from which they were copied.
 */
export async function withhold(tx: Tx, { meeting, pieces, names, only }: Withholding): Promise<void> {
  const ruled = pieces.filter(isRuled).map(({ id }) => id);
  if (ruled.length === 0) return;
  const read = only ? sql`AND c."sourceId" = ANY(${[...only]}::uuid[])` : empty;
  await tx.$executeRaw`
    UPDATE "Citation" c SET "withheld" = (c."sourceId" = ANY(${names.sources}::uuid[]))
    WHERE c."effectiveRule" <> 'on_the_record' AND c."noun" <> 'participation' ${read}
      AND c."withheld" <> (c."sourceId" = ANY(${names.sources}::uuid[]))
      AND c."recordId" IN (SELECT "id" FROM "Record" WHERE "id" = ANY(${ruled}::uuid[])
        UNION ALL SELECT "id" FROM "Record" WHERE "partOfId" = ANY(${ruled}::uuid[]))`;
  if (!only || only.has(meeting)) await withholdAddresses(tx, meeting, names);
  if (!only) await withholdNotes(tx, names);
}

/** An earlier state that is told still, with the fields of its public shape. */
interface Earlier {
  id: string;
  recordId: string;
  fields: Values;
}

/** The earlier states of records that somebody reads still. */
async function earlierOf(tx: Tx, records: readonly Piece[]): Promise<Earlier[]> {
  if (records.length === 0) return [];
  const states = await tx.$queryRaw<{ id: string; recordId: string; shape: string }[]>`
    SELECT s."id", s."recordId", s."shape" FROM "PublishedState" s JOIN "Record" r ON r."id" = s."recordId"
    WHERE s."recordId" = ANY(${records.map(({ id }) => id)}::uuid[]) AND s."version" < r."version"
      AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" = 'withheld')`;
  return states.map(({ shape, ...state }) => ({ ...state, fields: (JSON.parse(shape) as { fields: Values }).fields }));
}

/**
 * Withholds for good the earlier states, of what is under a rule and of all that is read beside it, that name somebody whom it protects where the
 * present words do not: who took part may have come to be known after the words were corrected. What somebody has answered for stays, and so does
 * whatever only a common word would be.
 */
export async function withholdNaming(tx: Tx, names: NamesOut): Promise<void> {
  const known = new Map(names.read.map((piece) => [piece.id, piece]));
  const earlier = await earlierOf(tx, names.read);
  const named = new Map<string, ReadonlySet<string | null>>();
  for (const id of new Set(earlier.map(({ recordId }) => recordId))) {
    const piece = known.get(id);
    if (piece) named.set(id, new Set(names.givenBy(piece, piece.values).map(({ about }) => about)));
  }
  const asked = earlier.flatMap(({ id, recordId, fields }) => {
    const piece = known.get(recordId);
    const then = piece ? names.givenBy(piece, fields) : [];
    return then.flatMap((one) => (named.get(recordId)?.has(one.about) ? [] : { id, remark: one }));
  });
  const answered = await answeredBefore(
    tx,
    asked.map(({ remark }) => remark),
  );
  const naming = asked.filter(({ remark }) => !answered.has(remark.key)).map(({ id }) => id);
  const pointing = await pointingToTelling(tx, names, earlier);
  await withholdStates(tx, [...new Set([...naming, ...pointing])]);
}

/** The earlier states under a rule that lead to a record which names somebody, or did, where the present words lead there no more. */
async function pointingToTelling(tx: Tx, names: NamesOut, earlier: readonly Earlier[]): Promise<string[]> {
  const ruled = new Map(names.read.filter(isRuled).map((piece) => [piece.id, piece]));
  const pointed = earlier.flatMap(({ id, recordId, fields }) => {
    const piece = ruled.get(recordId);
    if (!piece) return [];
    const now = new Set(pointersIn(piece.fields, piece.values).map((pointer) => pointer.id));
    return pointersIn(piece.fields, fields).flatMap((to) => (now.has(to.id) ? [] : { id, to }));
  });
  const found = await standingPieces(
    tx,
    pointed.map(({ to }) => to),
  );
  const once = await earlierOf(tx, found);
  const telling = new Set(
    found
      .filter((piece) =>
        [piece.values, ...once.filter(({ recordId }) => recordId === piece.id).map(({ fields }) => fields)].some(
          (values) => names.isTellingBeside({ ...piece, values }),
        ),
      )
      .map(({ id }) => id),
  );
  return pointed.filter(({ to }) => telling.has(to.id)).map(({ id }) => id);
}

/** A former address of a meeting under a rule that names somebody is kept back, and one that does not is let through. */
async function withholdAddresses(tx: Tx, meeting: string, { find }: NamesOut): Promise<void> {
  const former = await tx.slugRedirect.findMany({
    where: { recordId: meeting, effectiveRule: { not: 'on_the_record' } },
    select: { id: true, slug: true, withheld: true },
  });
  const isNaming = (slug: string) => find(slug).some(({ common }) => !common);
  for (const withheld of [true, false]) {
    const ids = former
      .filter((one) => one.withheld !== withheld && isNaming(one.slug) === withheld)
      .map(({ id }) => id);
    if (ids.length > 0) await tx.slugRedirect.updateMany({ where: { id: { in: ids } }, data: { withheld } });
  }
}

/** The note of a correction or the tombstone of a withdrawal that names somebody loses its words, unless somebody has answered for them. */
async function withholdNotes(tx: Tx, { read, givenByNote }: NamesOut): Promise<void> {
  const known = new Map(read.map((piece) => [piece.id, piece]));
  const where = { recordId: { in: [...known.keys()] } };
  const corrections = await tx.correction.findMany({
    where: { ...where, note: { not: null } },
    select: { id: true, recordId: true, note: true },
  });
  const tombstones = await tx.tombstone.findMany({ where, select: { recordId: true, title: true, reason: true } });
  const notes = [
    ...corrections.map(({ id, recordId, note }) => ({ id, recordId, words: note ?? '' })),
    // Each by itself, as an answer holds the words of one.
    ...tombstones.flatMap(({ recordId, title, reason }) =>
      [title ?? '', reason].map((words) => ({ id: recordId, recordId, words })),
    ),
  ].flatMap(({ id, recordId, words }) => {
    const piece = known.get(recordId);
    return piece ? givenByNote(piece, words).map((told) => ({ id, told })) : [];
  });
  const answered = await answeredBefore(
    tx,
    notes.map(({ told }) => told),
  );
  const naming = notes.filter(({ told }) => !answered.has(told.key)).map(({ id }) => id);
  if (naming.length === 0) return;
  await tx.correction.updateMany({ where: { id: { in: naming }, note: { not: null } }, data: { note: null } });
  await tx.tombstone.updateMany({ where: { recordId: { in: naming } }, data: { title: null, reason: '' } });
}
