import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../db';
import type { Piece, Remark } from '../review/checklist';
import { namesOut } from '../review/names';
import { everything } from '../viewer';
import { linkedMeetings } from './draft';
import { type RecordRow, rowsOfMany } from './tables';

const { sql } = Prisma;

/** Those of `records` that the public reads, now or when an embargo ends. */
export const publicOf = (tx: Tx, records: readonly Pick<RecordRow, 'noun' | 'id'>[]): Promise<RecordRow[]> =>
  tx.$queryRaw<RecordRow[]>(
    rowsOfMany(everything, (noun) => {
      const ids = records.filter((record) => record.noun === noun).map(({ id }) => id);
      return ids.length === 0 ? null : sql`r."id" = ANY(${ids}::uuid[]) AND r."effectiveVisibility" = 'public'`;
    }),
  );

/** The entry of the audit that keeps an answer: somebody has looked, and the words mean nobody whom a rule protects, or the likely twin is another one. */
export const ANSWERED = 'answer_on_name';

/** Those of these questions that somebody has answered before: a key holds the words in which the name stands, so that others are asked anew. */
export async function answeredBefore(tx: Tx, questions: readonly Remark[]): Promise<ReadonlySet<string>> {
  if (questions.length === 0) return new Set();
  const ids = [...new Set(questions.map(({ id }) => id))];
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT "detail" ->> 'key' AS "key" FROM "AuditEntry" WHERE "recordId" = ANY(${ids}::uuid[]) AND "action" = ${ANSWERED}`;
  return new Set(rows.map(({ key }) => key));
}

/** What there is to say of names before a meeting's draft is published, for a screen that asks before the act does: questions that nobody has answered among it. */
export async function questionsOf(pieces: readonly Piece[], meetingId: string): Promise<Remark[]> {
  const linked = await linkedMeetings(db(), meetingId);
  const open = new Set((await publicOf(db(), linked)).map(({ id }) => id));
  const { remarks } = namesOut(
    pieces,
    undefined,
    linked.filter(({ id }) => open.has(id)),
  );
  const questions = remarks.filter(({ level }) => level === 'confirm');
  const before = await answeredBefore(db(), questions);
  return remarks.filter(({ key }) => !before.has(key));
}
