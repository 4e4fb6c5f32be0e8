import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  citationsSelect,
  correctionsSelect,
  MOST_BESIDE,
  MOST_STATED,
  meetingBrief,
  passagesOf,
  topicsSelect,
} from '@/lib/parts/queries';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';
import type { SourceKind } from '@/prisma/generated/enums';
import {
  claimPart,
  commitmentPart,
  inPlace,
  participationPart,
  presentationPart,
  sessionPart,
  takeawayPart,
  toClaims,
  toPresentations,
} from './parts';

/** The first of each list, by their ids: what hangs on them is read afterwards. */
const first = { select: { id: true }, orderBy: inPlace, take: MOST_STATED };

const head = {
  ...meetingBrief,
  timeZone: true,
  venue: true,
  languages: true,
  documentSymbol: true,
  summary: true,
  effectiveRule: true,
  version: true,
  publishedAt: true,
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
  _count: {
    select: {
      participations: true,
      sessions: true,
      takeaways: true,
      claims: true,
      commitments: true,
      presentations: true,
    },
  },
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

/** Of a meeting with more takeaways than a page shows: the first, and the first of the caveats, which would else come too late to be read. */
async function longTakeaways(meetingId: string) {
  const of = (kind: Prisma.EnumTakeawayKindFilter): Prisma.TakeawayWhereInput => ({
    AND: [{ meetingId, kind }, visibleTo(anonymous)],
  });
  const [takeaways, caveats, caveatCount] = await Promise.all([
    publicDb().takeaway.findMany({ where: of({ not: 'caveat' }), ...first }),
    publicDb().takeaway.findMany({ where: of({ equals: 'caveat' }), ...first }),
    publicDb().takeaway.count({ where: of({ equals: 'caveat' }) }),
  ]);
  return { takeaways, caveats, caveatCount };
}

/** Of a meeting with more names than a page shows: who called it and hosted it, then the others by role; those whom sources only name apart. */
async function longParticipations(meetingId: string) {
  const of = (role: Prisma.EnumParticipationRoleFilter) =>
    publicDb().participation.findMany({ ...first, where: { meetingId, role }, orderBy: [{ role: 'asc' }, ...inPlace] });
  return (await Promise.all([of({ not: 'mentioned' }), of({ equals: 'mentioned' })])).flat();
}

/**
 * The sources on which a long meeting's statements rest and that its page does not show: how many there are of each kind.
 *
 * @param shown the ids of those that the page shows
 */
async function sourcesBeyond(meetingId: string, shown: string[]) {
  return publicDb().$queryRaw<{ kind: SourceKind; count: number }[]>`
    SELECT s."kind", count(*)::int AS "count" FROM "Source" s WHERE s."id" <> ALL(${shown}::uuid[]) AND s."id" IN (
      SELECT c."sourceId" FROM "Record" r JOIN "Citation" c ON c."recordId" = r."id" WHERE r."meetingId" = ${meetingId}::uuid
    ) GROUP BY s."kind"`;
}

type Cites = { citations: Parameters<typeof passagesOf>[0] };

/**
 * Everything on a meeting's public page, through the public role: at most `MOST_STATED` of each list, with the figures of all. The others
 * have addresses of their own (`publicMeetingList`).
 *
 * @returns null where there is no such meeting or it is not public: the two cannot be told apart
 */
export async function publicMeetingPage(slug: string) {
  const found = await publicDb().meeting.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!found) return null;
  const { _count: counts, ...meeting } = found;
  const { id } = meeting;
  const [long, participations] = await Promise.all([
    counts.takeaways > MOST_STATED ? longTakeaways(id) : null,
    counts.participations > MOST_STATED ? longParticipations(id) : meeting.participations,
  ]);
  const { takeaways, caveats } = long ?? { takeaways: meeting.takeaways, caveats: [] };
  const details = await publicDb().meeting.findFirst({
    where: { id, ...visibleTo(anonymous) },
    select: detailsOf({ ...meeting, takeaways, caveats, participations }),
  });
  if (!details) return null;
  const countOf = await presentedCounts(details.presentations.map(({ model }) => model.id));
  const told = await tellWithdrawn({
    ...meeting,
    ...details,
    claims: toClaims(details.claims),
    presentations: toPresentations(details.presentations, countOf),
  });
  const { claims, commitments, sessions, presentations } = told;
  const stated: Cites[] = [told, ...told.takeaways, ...claims, ...commitments, ...sessions, ...presentations];
  const isLong = (['takeaways', 'claims', 'commitments', 'sessions', 'presentations'] as const).some(
    (list) => counts[list] > told[list].length,
  );
  const shown = stated.flatMap(({ citations }) => passagesOf(citations).map(({ source }) => source.id));
  return {
    ...told,
    counts: { ...counts, caveats: long?.caveatCount ?? told.takeaways.filter(({ kind }) => kind === 'caveat').length },
    beyond: isLong ? await sourcesBeyond(meeting.id, [...new Set(shown)]) : [],
  };
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof publicMeetingPage>>>;
