import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { NounName } from '../field';
import { leavesNote, type Touched } from '../history/act';
import { everything } from '../viewer';
import { isOfMeeting, type RecordRow, rowsOfMany } from '../workspace/tables';

const { sql } = Prisma;

/** A record by what tells which meeting it is of. */
export type Known = Pick<RecordRow, 'noun' | 'id' | 'meetingId'>;
/** A value where it is a text. */
export const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
const idsOf = (records: readonly Pick<Known, 'noun' | 'id'>[], ...nouns: NounName[]): string[] =>
  records.filter(({ noun }) => nouns.includes(noun)).map(({ id }) => id);

/** The meetings of which something is bound by a rule and that `touched` has to do with; always in one order, for they are locked. */
export async function meetingsUnderRule(
  tx: Tx,
  touched: readonly Touched[],
  open: readonly Known[],
): Promise<string[]> {
  const found: (string | null)[] = [
    ...open.map(({ noun, id, meetingId }) => (noun === 'meeting' ? id : meetingId)),
    ...touched
      .filter(leavesNote)
      .map(({ noun, id, values }) => (noun === 'meeting' ? id : textOrNull(values.meetingId))),
    ...(await meetingsOfClaims(tx, touched)),
    ...(await meetingsProtecting(tx, idsOf(touched, 'person'), idsOf(touched, 'organization'))),
    ...(await meetingsBeside(tx, touched, open)),
  ];
  const ids = [...new Set(found)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const ruled = sql`r."effectiveRule" <> 'on_the_record'`;
  const rows = rowsOfMany(everything, (noun) => {
    if (noun === 'meeting') return sql`r."id" = ANY(${ids}::uuid[]) AND ${ruled}`;
    return isOfMeeting(noun) ? sql`r."meetingId" = ANY(${ids}::uuid[]) AND ${ruled}` : null;
  });
  const meetings = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(m."meetingId", m."id") AS "id" FROM (${rows}) m ORDER BY 1`;
  return meetings.map(({ id }) => id);
}

/** Evidence is bound by the rule of the claim that it is about. */
async function meetingsOfClaims(tx: Tx, touched: readonly Touched[]): Promise<(string | null)[]> {
  const claims = touched.map(({ values }) => values.claimId).filter((id) => typeof id === 'string');
  if (claims.length === 0) return [];
  return (await tx.claim.findMany({ where: { id: { in: claims } }, select: { meetingId: true } })).map(
    ({ meetingId }) => meetingId,
  );
}

/** The meetings under a rule at which these people, those of these bodies, or the bodies spoke or took part. */
async function meetingsProtecting(tx: Tx, people: string[], bodies: string[]): Promise<(string | null)[]> {
  if (people.length + bodies.length === 0) return [];
  const theirs = sql`(x."personId" = ANY(${people}::uuid[]) OR x."organizationId" = ANY(${bodies}::uuid[])
    OR x."personId" IN (SELECT "id" FROM "Person" WHERE "organizationId" = ANY(${bodies}::uuid[])))
    AND x."effectiveRule" <> 'on_the_record'`;
  const found = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT r."meetingId" AS "id" FROM "Attribution" x JOIN "Record" r ON r."id" = x."recordId" WHERE ${theirs}
    UNION SELECT coalesce(x."meetingId", s."meetingId") FROM "Participation" x
      LEFT JOIN "MeetingSession" s ON s."id" = x."sessionId" WHERE ${theirs}`;
  return found.map(({ id }) => id);
}

/**
 * The meetings on whose pages something under a rule stands beside what was saved: a source that it cites, a term, the series, a model with
 * all that is part of it, a programme, a meeting before or after.
 */
async function meetingsBeside(tx: Tx, touched: readonly Touched[], open: readonly Known[]): Promise<string[]> {
  const [sources, topics, series] = [idsOf(open, 'source'), idsOf(open, 'topic'), idsOf(open, 'series')];
  const shown = new Set(open.map(({ id }) => id));
  const saved = touched.filter(({ id, noun }) => shown.has(id) && !isOfMeeting(noun));
  const pointed = (field: string) => saved.map(({ values }) => values[field]).filter((id) => typeof id === 'string');
  const models = [...idsOf(open, 'model'), ...pointed('modelId')];
  const programmes = [...idsOf(open, 'programme'), ...pointed('programmeId')];
  const meetings = idsOf(open, 'meeting');
  const ruled = (ids: string[], from: Prisma.Sql) => (ids.length === 0 ? [] : [from]);
  const bySubject = sql`JOIN "Record" r ON r."id" = x."recordId" JOIN "Record" o ON o."id" = coalesce(r."partOfId", r."id")
    LEFT JOIN "Record" h ON h."id" = o."homeId" WHERE x."effectiveRule" <> 'on_the_record'`;
  const of = sql`SELECT coalesce(o."meetingId", h."meetingId", o."id") AS "id"`;
  const selects = [
    ...ruled(sources, sql`${of} FROM "Citation" x ${bySubject} AND x."sourceId" = ANY(${sources}::uuid[])`),
    ...ruled(topics, sql`${of} FROM "TopicAssignment" x ${bySubject} AND x."topicId" = ANY(${topics}::uuid[])`),
    ...ruled(series, sql`SELECT "id" FROM "Meeting" WHERE "seriesId" = ANY(${series}::uuid[])`),
    ...ruled(
      models,
      sql`SELECT "meetingId" AS "id" FROM "Presentation" WHERE "modelId" = ANY(${models}::uuid[]) AND "effectiveRule" <> 'on_the_record'
        UNION SELECT "meetingId" FROM "Claim" WHERE "modelId" = ANY(${models}::uuid[]) AND "effectiveRule" <> 'on_the_record'
        UNION ${of} FROM "SaidAbout" x ${bySubject} AND x."modelId" = ANY(${models}::uuid[])`,
    ),
    ...ruled(
      programmes,
      sql`SELECT "meetingId" AS "id" FROM "Claim" WHERE "programmeId" = ANY(${programmes}::uuid[]) AND "effectiveRule" <> 'on_the_record'
        UNION ${of} FROM "SaidAbout" x ${bySubject} AND x."programmeId" = ANY(${programmes}::uuid[])`,
    ),
    ...ruled(
      meetings,
      sql`SELECT "followUpOfId" AS "id" FROM "Meeting" WHERE "id" = ANY(${meetings}::uuid[]) AND "followUpOfId" IS NOT NULL
        UNION SELECT "id" FROM "Meeting" WHERE "followUpOfId" = ANY(${meetings}::uuid[])`,
    ),
  ];
  if (selects.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string | null }[]>`${Prisma.join(selects, ' UNION ')}`;
  return rows.flatMap(({ id }) => id ?? []);
}
