import { publicDb } from '@/lib/db';
import { KEYSET_PAGE, positionKeyset } from '@/lib/parts/keyset';
import { correctionsSelect, meetingBrief } from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { figuresOf, listed } from '@/lib/parts/queries/figures';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';
import type { PublicMeeting } from './page';
import {
  claimPart,
  commitmentPart,
  participationPart,
  presentationPart,
  sessionPart,
  takeawayPart,
  toClaims,
  toCommitments,
  toPresentations,
} from './parts';

const head = {
  ...meetingBrief,
  timeZone: true,
  effectiveRule: true,
  version: true,
  publishedAt: true,
  origin: true,
  corrections: correctionsSelect,
} satisfies Prisma.MeetingSelect;

interface ListPlace {
  meetingId: string;
  place: { after?: string; before?: string };
}

/** What a page of one list asks for: of the meeting, public, beyond the place. */
function ask({ meetingId, place }: ListPlace) {
  const { where, orderBy, read } = positionKeyset(place);
  const of = { AND: [{ meetingId }, where] };
  return { query: { orderBy, take: KEYSET_PAGE + 1 }, of, open: { AND: [of, visibleTo(anonymous)] }, read };
}

const readers = {
  takeaways: async (asked: ListPlace) => {
    const { query, open, read } = ask(asked);
    const { rows: takeaways, ...beside } = read(
      await publicDb().takeaway.findMany({ where: open, select: takeawayPart, ...query }),
    );
    return { ...nothing, takeaways, ...beside };
  },
  claims: async (asked: ListPlace) => {
    const { query, open, read } = ask(asked);
    const { rows, ...beside } = read(await publicDb().claim.findMany({ where: open, select: claimPart, ...query }));
    return { ...nothing, claims: toClaims(rows), ...beside };
  },
  commitments: async (asked: ListPlace) => {
    const { query, open, read } = ask(asked);
    const { rows, ...beside } = read(
      await publicDb().commitment.findMany({ where: open, select: commitmentPart, ...query }),
    );
    return { ...nothing, commitments: await toCommitments(rows), ...beside };
  },
  models: async (asked: ListPlace) => {
    const { query, open, read } = ask(asked);
    const { rows, ...beside } = read(
      await publicDb().presentation.findMany({ where: open, select: presentationPart, ...query }),
    );
    const countOf = await presentedCounts(rows.map(({ model }) => model.id));
    return { ...nothing, presentations: toPresentations(rows, countOf), ...beside };
  },
  sessions: async (asked: ListPlace) => {
    const { query, open, read } = ask(asked);
    const { rows: sessions, ...beside } = read(
      await publicDb().meetingSession.findMany({ where: open, select: sessionPart, ...query }),
    );
    return { ...nothing, sessions, ...beside };
  },
  participants: async (asked: ListPlace) => {
    const { query, of, read } = ask(asked);
    const { rows: participations, ...beside } = read(
      await publicDb().participation.findMany({ where: of, select: participationPart, ...query }),
    );
    return { ...nothing, participations, ...beside };
  },
};

/** A page of one list holds nothing of the others, so that whatever counts its sources and notes looks at that list alone. */
const nothing = {
  citations: [],
  participantCounts: [],
  takeaways: [],
  claims: [],
  commitments: [],
  presentations: [],
  sessions: [],
  participations: [],
};

/** The lists of a meeting that have an address of their own. */
export type MeetingList = keyof typeof readers;
export const MEETING_LISTS = Object.keys(readers) as MeetingList[];

/** The table that each list is of. */
const TABLES = {
  takeaways: 'Takeaway',
  claims: 'Claim',
  commitments: 'Commitment',
  models: 'Presentation',
  sessions: 'MeetingSession',
  participants: 'Participation',
} as const satisfies Record<MeetingList, Prisma.ModelName>;

/** What the parts of a meeting's page need to show one list of it. */
export type MeetingParts = Pick<PublicMeeting, keyof typeof head | keyof typeof nothing | 'gone'>;

/**
 * One page of one list of a meeting, by keyset, in the meeting's own order, through the public role.
 *
 * @param place where to continue: rows after a place, or before it; from the first without one
 * @returns the meeting with that list alone, how long it is as far as it is counted (`MOST_COUNTED`), and the places from which to go on in either direction, undefined where the list ends; null
 *   where there is no such meeting or it is not public
 */
export async function publicMeetingList(slug: string, list: MeetingList, place: ListPlace['place'] = {}) {
  const meeting = await publicDb().meeting.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!meeting) return null;
  const [{ count }, { before, after, ...parts }] = await Promise.all([
    figuresOf({ count: listed(TABLES[list], 'meetingId', meeting.id) }),
    readers[list]({ meetingId: meeting.id, place }),
  ]);
  const told = await tellAbsent({ ...meeting, ...parts });
  return { meeting: told as MeetingParts, count, before, after };
}

export type MeetingListPage = NonNullable<Awaited<ReturnType<typeof publicMeetingList>>>;
