import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { type Issue, invalid, Rollback } from '../errors';
import type { NounName } from '../field';
import type { Touched } from '../history/act';
import { storeOf } from '../nouns';
import { checklist, copiedFields, protectedIn } from '../review/checklist';
import { nameFinder } from '../review/naming';
import { isAtLeast, type Viewer } from '../viewer';
import { readDraft } from '../workspace/draft';
import { isOfMeeting, type RecordRow, rowsOfMany } from '../workspace/tables';

const { sql } = Prisma;

/** A rule binds whoever saves, so the check reads what they may not. */
const everything: Viewer = { kind: 'program', role: 'editor' };

/**
 * Refuses an act after which a text that the public reads passes a passage off as our own, or names somebody whom the Chatham House Rule
 * or a closed meeting protects. An act answers for what it saved; where it changes who is protected, for every public text of the meeting.
 * Issues name the field where one record was saved, and the record where several were.
 */
export async function refuseLeaks(tx: Tx, viewer: Viewer, touched: readonly Touched[]): Promise<void> {
  const open = await publicOf(tx, touched);
  const saved = touched.filter(({ id }) => open.some((row) => row.id === id));
  const meetings = await meetingsUnderRule(tx, [
    ...open.map(({ noun, id, meetingId }) => (noun === 'meeting' ? id : meetingId)),
    ...touched
      .filter(isWithdrawal)
      .map(({ noun, id, values }) => (noun === 'meeting' ? id : textOrNull(values.meetingId))),
    ...(await meetingsOfClaims(tx, touched)),
    ...(await meetingsProtecting(tx, renamed(touched, 'person'), renamed(touched, 'organization'))),
  ]);
  const report = reporter(viewer, touched);
  const issues = saved.flatMap(({ noun, id, values }) =>
    copiedFields(storeOf(noun).noun.fields, values).map((field) => report(id, field, 'copied_passage')),
  );
  for (const meeting of meetings) issues.push(...(await namesOut(tx, meeting, touched, report)));
  if (issues.length > 0) throw new Rollback(invalid(...issues).failure);
}

/** Those of `records` that the public reads, now or when an embargo ends. */
const publicOf = (tx: Tx, records: readonly Pick<RecordRow, 'noun' | 'id'>[]): Promise<RecordRow[]> =>
  tx.$queryRaw<RecordRow[]>(
    rowsOfMany(everything, (noun) => {
      const ids = records.filter((record) => record.noun === noun).map(({ id }) => id);
      return ids.length === 0 ? null : sql`r."id" = ANY(${ids}::uuid[]) AND r."effectiveVisibility" = 'public'`;
    }),
  );

/** Those of `meetings` of which something is bound by a rule; always in one order, for they are locked. */
async function meetingsUnderRule(tx: Tx, meetings: readonly (string | null)[]): Promise<string[]> {
  const ids = [...new Set(meetings)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const ruled = sql`r."effectiveRule" <> 'on_the_record'`;
  const rows = rowsOfMany(everything, (noun) => {
    if (noun === 'meeting') return sql`r."id" = ANY(${ids}::uuid[]) AND ${ruled}`;
    return isOfMeeting(noun) ? sql`r."meetingId" = ANY(${ids}::uuid[]) AND ${ruled}` : null;
  });
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(m."meetingId", m."id") AS "id" FROM (${rows}) m ORDER BY 1`;
  return found.map(({ id }) => id);
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

const isWithdrawal = ({ action }: Touched) => action === 'withdraw';
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
/** Whether an act changed who is protected, or which texts the public reads: of a body or a person, how they can be told. */
const reachesFar = ({ noun, changed }: Touched) =>
  changed === null ||
  changed.some((name) => {
    const field = storeOf(noun).noun.fields[name];
    return isNamed(noun) ? field?.identifies : name === 'status' || field?.reaches;
  });
const renamed = (touched: readonly Touched[], sought: NounName): string[] =>
  touched.filter((one) => one.noun === sought && reachesFar(one)).map(({ id }) => id);

const isNamed = (noun: NounName) => noun === 'person' || noun === 'organization';

type Report = (id: string, field: string, code: string, params?: Issue['params']) => Issue;

/** Whoever may not read every record is not told which of them is in the way. */
function reporter(viewer: Viewer, touched: readonly Touched[]): Report {
  const [only] = touched.length === 1 ? touched : [];
  return (id, field, code, params) => {
    if (only?.id === id) return { path: field, code, params };
    if (touched.some((one) => one.id === id)) return { path: id, code, params };
    const path = only?.changed?.[0] ?? '';
    return isAtLeast(viewer, 'editor')
      ? { path, code: 'named_elsewhere', params }
      : { path, code: 'named_out_of_sight' };
  };
}

/** The names that a meeting's public texts give away after what `touched` changed. */
async function namesOut(tx: Tx, meeting: string, touched: readonly Touched[], report: Report): Promise<Issue[]> {
  // One act after another: two that are harmless by themselves may not be so together.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${meeting}, 0))`;
  const pieces = (await readDraft(everything, meeting, tx)) ?? [];
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const reaches = touched.some((one) => known.has(one.id) && reachesFar(one));
  const own = new Set(touched.map(({ id }) => id));
  const bound = pieces.filter(({ id, rule }) => rule !== 'on_the_record' && (reaches || own.has(id)));
  const asked = new Set((await publicOf(tx, bound)).map(({ id }) => id));
  const named = checklist(pieces, asked).filter(({ code }) => code === 'named_under_rule');
  const find = nameFinder(protectedIn(pieces));
  // The note of a correction and the reason for a withdrawal are read by the public.
  const withdrawn = new Set(
    touched.filter((one) => isWithdrawal(one) && known.get(one.id)?.rule !== 'on_the_record').map(({ id }) => id),
  );
  const reasons = touched.flatMap(({ id, reason }) =>
    reason && (asked.has(id) || withdrawn.has(id))
      ? find(reason)
          .filter(({ sure }) => sure)
          .map(({ name }) => report(id, 'reason', 'named_under_rule', { name }))
      : [],
  );
  return [
    ...named.map(({ id, field, about }) =>
      report(id, field ?? '', 'named_under_rule', { name: about ?? '', title: known.get(id)?.title ?? '' }),
    ),
    ...reasons,
  ];
}
