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
  /** The meeting's records that are under a rule. */
  ruled: readonly string[];
  /** The sources, of those that were read, that name somebody. */
  sources: readonly string[];
  /** The records that were read; all where it is not given. */
  only: ReadonlySet<string> | undefined;
  isNamed(text: string): boolean;
}

/**
 * Keeps back what names somebody and cannot be reworded: which source it is that a statement under a rule rests on, a former address, the words of
 * an earlier correction or withdrawal. The wall withholds every new citation and redirect under a rule; here those are let through that name nobody.
 * The words stay in the history, from which they were copied.
 */
export async function withhold(tx: Tx, { meeting, ruled, sources, only, isNamed }: Withholding): Promise<void> {
  if (ruled.length === 0) return;
  const read = only ? sql`AND c."sourceId" = ANY(${[...only]}::uuid[])` : empty;
  await tx.$executeRaw`
    UPDATE "Citation" c SET "withheld" = (c."sourceId" = ANY(${sources}::uuid[]))
    WHERE c."effectiveRule" <> 'on_the_record' AND c."noun" <> 'participation' ${read}
      AND c."withheld" <> (c."sourceId" = ANY(${sources}::uuid[]))
      AND c."recordId" IN (SELECT "id" FROM "Record" WHERE "id" = ANY(${ruled}::uuid[])
        UNION ALL SELECT "id" FROM "Record" WHERE "partOfId" = ANY(${ruled}::uuid[]))`;
  const words = await wordsBeside(tx, only ? [] : ruled, !only || only.has(meeting) ? [meeting] : []);
  const named = words.filter(({ words }) => isNamed(words));
  await withholdAddresses(tx, words, named);
  const idsOf = (kind: Words['kind']) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const [notes, tombstones] = [idsOf('note'), idsOf('tombstone')];
  if (notes.length > 0) await tx.correction.updateMany({ where: { id: { in: notes } }, data: { note: null } });
  if (tombstones.length > 0)
    await tx.tombstone.updateMany({ where: { recordId: { in: tombstones } }, data: { title: null, reason: '' } });
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
  const asked = earlier.flatMap(({ id, recordId, fields }) => {
    const piece = known.get(recordId);
    if (!piece) return [];
    const now = new Set(names.givenBy(piece, piece.values).map(({ about }) => about));
    return names.givenBy(piece, fields).flatMap((one) => (now.has(one.about) ? [] : { id, remark: one }));
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
  const ruled = new Map(names.read.filter(({ rule }) => rule !== 'on_the_record').map((piece) => [piece.id, piece]));
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

/** What stands beside records and can't be reworded: a former address, the note of a correction, a tombstone by its record. */
interface Words {
  kind: 'address' | 'note' | 'tombstone';
  id: string;
  words: string;
  /** Whether it is kept back already. */
  withheld: boolean;
}

/** The words beside `records`, and the former addresses of `meetings` as far as a rule applies to them. */
const wordsBeside = (tx: Tx, records: readonly string[], meetings: readonly string[]): Promise<Words[]> =>
  records.length + meetings.length === 0
    ? Promise.resolve([])
    : tx.$queryRaw<Words[]>`
        SELECT 'address' AS "kind", "id", "slug" AS "words", "withheld" FROM "SlugRedirect"
          WHERE "recordId" = ANY(${[...meetings]}::uuid[]) AND "effectiveRule" <> 'on_the_record'
        UNION ALL SELECT 'note', "id", "note", FALSE FROM "Correction" WHERE "recordId" = ANY(${[...records]}::uuid[]) AND "note" IS NOT NULL
        UNION ALL SELECT 'tombstone', "recordId", coalesce("title", '') || ' · ' || "reason", FALSE FROM "Tombstone"
          WHERE "recordId" = ANY(${[...records]}::uuid[])`;

/** An address that names somebody is kept back, and one that does not is let through. */
async function withholdAddresses(tx: Tx, words: readonly Words[], named: readonly Words[]): Promise<void> {
  const addresses = words.filter(({ kind }) => kind === 'address');
  for (const withheld of [true, false]) {
    const ids = addresses
      .filter((one) => one.withheld !== withheld && named.includes(one) === withheld)
      .map(({ id }) => id);
    if (ids.length > 0) await tx.slugRedirect.updateMany({ where: { id: { in: ids } }, data: { withheld } });
  }
}
