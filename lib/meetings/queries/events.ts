import { publicDb } from '@/lib/db';
import { amongIds, meetingBrief } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { today } from '@/lib/time';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

/**
 * What a calendar holds at most, so that it does not grow for ever: of the meetings that are coming or under way the nearest, of the others the
 * latest, those that were put off without another date, and sessions.
 */
export const MOST_EVENTS = { coming: 150, past: 100, putOff: 50, sessions: 300 };

const MOST_MEETINGS = MOST_EVENTS.coming + MOST_EVENTS.past + MOST_EVENTS.putOff;

const event = {
  ...meetingBrief,
  version: true,
  updatedAt: true,
  timeZone: true,
  venue: true,
  latitude: true,
  longitude: true,
  series: { select: { name: true } },
} satisfies Prisma.MeetingSelect;

const session = {
  id: true,
  version: true,
  updatedAt: true,
  meetingId: true,
  title: true,
  scheduledStart: true,
  scheduledEnd: true,
  actualStart: true,
  actualEnd: true,
  room: true,
} satisfies Prisma.MeetingSessionSelect;

export type MeetingEvent = Prisma.MeetingGetPayload<{ select: typeof event }>;
export type SessionEvent = Prisma.MeetingSessionGetPayload<{ select: typeof session }>;

/** The meetings in order of their dates; what has none is ordered by that for which it was planned. */
const inOrder = (a: MeetingEvent, b: MeetingEvent) =>
  (a.startOn ?? a.plannedOn ?? '').localeCompare(b.startOn ?? b.plannedOn ?? '') || a.id.localeCompare(b.id);

async function meetingsOf(of: Prisma.MeetingWhereInput): Promise<MeetingEvent[]> {
  // Where the day begins last of all: what was over there is over everywhere.
  const day = today('Etc/GMT+12');
  const some = (where: Prisma.MeetingWhereInput, orderBy: Prisma.MeetingOrderByWithRelationInput, take: number) =>
    publicDb().meeting.findMany({
      where: { AND: [visibleTo(anonymous), of, where] },
      orderBy: [orderBy, { id: 'asc' }],
      take,
      select: event,
    });
  const found = await Promise.all([
    some({ OR: [{ startOn: { gte: day } }, { endOn: { gte: day } }] }, { startOn: 'asc' }, MOST_EVENTS.coming),
    some(
      { startOn: { lt: day }, OR: [{ endOn: null }, { endOn: { lt: day } }] },
      { startOn: 'desc' },
      MOST_EVENTS.past,
    ),
    some(
      { startOn: null, plannedOn: { not: null }, schedule: { in: ['postponed', 'cancelled'] } },
      { plannedOn: 'desc' },
      MOST_EVENTS.putOff,
    ),
  ]);
  return found.flat().sort(inOrder);
}

/** The sessions of these meetings of which somebody reported a time, earliest first; of too many the latest. */
async function sessionsOf(meetings: readonly MeetingEvent[]): Promise<SessionEvent[]> {
  const { id: among } = amongIds(
    meetings.map(({ id }) => id),
    MOST_MEETINGS,
  );
  const found = await publicDb().meetingSession.findMany({
    where: {
      AND: [
        visibleTo(anonymous),
        { meetingId: among },
        { OR: [{ scheduledStart: { not: null } }, { actualStart: { not: null } }] },
      ],
    },
    orderBy: [{ scheduledStart: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST_EVENTS.sessions,
    select: session,
  });
  return found.reverse();
}

/**
 * Meetings as a calendar shows them, through the public role: those with a date of whatever precision, and those that were put off or called off
 * and have the date for which they were planned, at most `MOST_EVENTS` of each kind, in the order of their dates.
 *
 * @param of which meetings
 * @param withSessions whether to read their sessions, too
 */
export async function publicEvents(of: Prisma.MeetingWhereInput, withSessions: boolean) {
  const meetings = await meetingsOf(of);
  return { meetings, sessions: withSessions ? await sessionsOf(meetings) : [] };
}

export type PublicEvents = Awaited<ReturnType<typeof publicEvents>>;
