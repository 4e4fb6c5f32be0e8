import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  announced,
  citationsSelect,
  correctionsSelect,
  MOST_BESIDE,
  MOST_STATED,
  meetingBrief,
  topicsSelect,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { figuresOf, listed } from '@/lib/parts/queries/figures';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { NONE_BEYOND, sourcesBeyond } from '@/lib/parts/queries/sources';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import {
  claimPart,
  commitmentPart,
  inPlace,
  participationPart,
  presentationPart,
  sessionPart,
  takeawayPart,
  toClaims,
  toCommitments,
  toPresentations,
} from './parts';

/** The first of each list, by their ids: what hangs on them is read afterwards. */
const first = { select: { id: true }, orderBy: inPlace, take: MOST_STATED };

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  title: true,
  kind: true,
  startOn: true,
  endOn: true,
  city: true,
  countryCode: true,
  attendanceMode: true,
} satisfies Prisma.MeetingSelect;

const head = {
  ...announcement,
  ...meetingBrief,
  timeZone: true,
  venue: true,
  languages: true,
  documentSymbol: true,
  summary: true,
  effectiveRule: true,
  origin: true,
  topics: topicsSelect,
  series: { select: { slug: true, name: true } },
  followUpOf: { select: meetingBrief },
  followUps: { select: meetingBrief, orderBy: [{ startOn: 'asc' }, { id: 'asc' }], take: MOST_BESIDE },
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  participantCounts: {
    select: { id: true, kind: true, value: true, hedge: true, asOf: true, citations: citationsSelect },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    take: MOST_BESIDE,
  },
  participations: first,
  sessions: first,
  takeaways: first,
  claims: first,
  commitments: first,
  presentations: first,
} satisfies Prisma.MeetingSelect;

type Ids = { id: string }[];
type Lists = Record<
  'participations' | 'sessions' | 'takeaways' | 'caveats' | 'claims' | 'commitments' | 'presentations',
  Ids
>;

const detailsOf = (shown: Lists) => {
  const only = (rows: Ids, most = MOST_STATED) => ({ where: among(rows, most), orderBy: inPlace });
  return {
    participations: { select: participationPart, ...only(shown.participations, 2 * MOST_STATED) },
    sessions: { select: sessionPart, ...only(shown.sessions) },
    takeaways: { select: takeawayPart, ...only([...shown.takeaways, ...shown.caveats], 2 * MOST_STATED) },
    claims: { select: claimPart, ...only(shown.claims) },
    commitments: { select: commitmentPart, ...only(shown.commitments) },
    presentations: { select: presentationPart, ...only(shown.presentations) },
  } satisfies Prisma.MeetingSelect;
};

// The words stand in the statement and are no parameters of it, or the index that holds the caveats alone would not be used.
const isCaveat = Prisma.sql`"kind" = 'caveat'`;
const isNone = Prisma.sql`"kind" <> 'caveat'`;

const takeawaysOf = (meetingId: string, kind: Prisma.Sql, columns = Prisma.empty) =>
  Prisma.sql`SELECT ${columns} FROM "Takeaway" WHERE "meetingId" = ${meetingId}::uuid AND ${kind} ORDER BY "position", "id"`;

/** Of a meeting with more takeaways than a page shows: the first, and the first of the caveats, which would else come too late to be read. */
async function longTakeaways(meetingId: string) {
  const of = (kind: Prisma.Sql) =>
    publicDb().$queryRaw<Ids>`${takeawaysOf(meetingId, kind, Prisma.sql`"id"`)} LIMIT ${MOST_STATED}`;
  const [takeaways, caveats] = await Promise.all([of(isNone), of(isCaveat)]);
  return { takeaways, caveats };
}

/** How much of each list there is, as far as it is counted; of takeaways the caveats and the others. */
async function countsOf(id: string) {
  const of = (table: Prisma.ModelName) => listed(table, 'meetingId', id);
  const { others, ...counts } = await figuresOf({
    others: takeawaysOf(id, isNone),
    caveats: takeawaysOf(id, isCaveat),
    claims: of('Claim'),
    commitments: of('Commitment'),
    sessions: of('MeetingSession'),
    presentations: of('Presentation'),
    participations: of('Participation'),
  });
  return { ...counts, others, takeaways: others + counts.caveats };
}

/** Of a meeting with more names than a page shows: who called it and hosted it, then the others by role; those whom sources only name apart. */
async function longParticipations(meetingId: string) {
  const of = (role: Prisma.EnumParticipationRoleFilter) =>
    publicDb().participation.findMany({ ...first, where: { meetingId, role }, orderBy: [{ role: 'asc' }, ...inPlace] });
  return (await Promise.all([of({ not: 'mentioned' }), of({ equals: 'mentioned' })])).flat();
}

type CitingStatement = { citations: Parameters<typeof sourcesBeyond>[1] };

/**
 * Everything on a meeting's public page, through the public role: at most `MOST_STATED` of each list, with the figures of all. The others
 * have addresses of their own (`publicMeetingList`).
 *
 * @returns null where there is no such meeting or it is not public: the two cannot be told apart
 */
export async function publicMeeting(slug: string) {
  const found = await publicDb().meeting.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!found) return null;
  const { id } = found;
  const isFull = (list: Ids) => list.length === MOST_STATED;
  const [counts, { takeaways, caveats }, participations] = await Promise.all([
    countsOf(id),
    isFull(found.takeaways) ? longTakeaways(id) : { takeaways: found.takeaways, caveats: [] },
    isFull(found.participations) ? longParticipations(id) : found.participations,
  ]);
  const details = await publicDb().meeting.findFirst({
    where: { id, ...visibleTo(anonymous) },
    select: detailsOf({ ...found, takeaways, caveats, participations }),
  });
  if (!details) return null;
  const [countOf, commitmentsTold] = await Promise.all([
    presentedCounts(details.presentations.map(({ model }) => model.id)),
    toCommitments(details.commitments),
  ]);
  const told = await tellAbsent({
    ...found,
    ...details,
    claims: toClaims(details.claims),
    commitments: commitmentsTold,
    presentations: toPresentations(details.presentations, countOf),
  });
  const { claims, commitments, sessions, presentations } = told;
  const stated: CitingStatement[] = [told, ...told.takeaways, ...claims, ...commitments, ...sessions, ...presentations];
  const isLong = (['takeaways', 'claims', 'commitments', 'sessions', 'presentations'] as const).some(
    (list) => counts[list] > told[list].length,
  );
  const statements = Prisma.sql`SELECT "id" FROM "Record" WHERE "meetingId" = ${id}::uuid AND "cited" ORDER BY "id"`;
  const shown = stated.flatMap(({ citations }) => citations);
  return { ...told, counts, beyond: isLong ? await sourcesBeyond(statements, shown) : NONE_BEYOND };
}

/**
 * A meeting as the public may read it: its own fields, the first of each of its lists with the figures of all (`counts`), and the kinds
 * of the sources that are not shown (`beyond`).
 */
export type PublicMeeting = NonNullable<Awaited<ReturnType<typeof publicMeeting>>>;
