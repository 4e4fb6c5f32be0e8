import { publicDb } from '@/lib/db';
import { amongIds } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { isReducedDate, today } from '@/lib/time';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';
import { type DatedMeeting, dated } from './list';

/** Most meetings that a month shows. */
const MOST_HELD = 150;

/** When the first session of a meeting is planned, as its clocks say it, by the meeting's id. */
export type Beginnings = Record<string, string>;

interface Held {
  id: string;
  startOn: string | null;
  endOn: string | null;
  timeZone: string | null;
}

/** The first planned session of each of these meetings that is not over and has a zone, where its time is reported. One statement. */
export async function publicBeginnings(meetings: readonly Held[]): Promise<Beginnings> {
  const day = today('Etc/GMT+12');
  const coming = meetings.filter(
    ({ startOn, endOn, timeZone }) => timeZone !== null && (endOn ?? startOn ?? '') >= day,
  );
  if (coming.length === 0) return {};
  const { id: among } = amongIds(
    coming.slice(0, MOST_HELD).map(({ id }) => id),
    MOST_HELD,
  );
  const found = await publicDb().meetingSession.groupBy({
    by: ['meetingId'],
    where: { AND: [visibleTo(anonymous), { meetingId: among, scheduledStart: { not: null } }] },
    _min: { scheduledStart: true },
  });
  return Object.fromEntries(found.map(({ meetingId, _min }) => [meetingId, _min.scheduledStart ?? '']));
}

/** Whether an address asks for a month: YYYY-MM. */
export const isMonth = (month: string | undefined): month is string => month?.length === 7 && isReducedDate(month);

/** The month of a day or month; of a year alone there is none. */
const monthOf = (meeting: { startOn: string | null } | null) => meeting?.startOn?.slice(0, 7);

/**
 * The meetings of a month, through the public role: all that are held on one of its days, or in it on days that nobody reported.
 *
 * @param month YYYY-MM
 * @returns `earlier` and `later` are the nearest months before and after it in which a meeting begins
 */
export async function publicMonth(month: string) {
  const last = `${month}-31`;
  const some = (where: Prisma.MeetingWhereInput) => ({ AND: [visibleTo(anonymous), where] });
  const nearest = (where: Prisma.MeetingWhereInput, startOn: 'asc' | 'desc') =>
    publicDb().meeting.findFirst({
      where: some(where),
      orderBy: [{ startOn }, { id: 'asc' }],
      select: { startOn: true },
    });
  const [found, earlier, later] = await Promise.all([
    publicDb().meeting.findMany({
      where: some({ startOn: { lte: last }, OR: [{ startOn: { gte: month } }, { endOn: { gte: month } }] }),
      orderBy: [{ startOn: 'asc' }, { id: 'asc' }],
      take: MOST_HELD + 1,
      select: dated,
    }),
    // A year alone has four figures: what begins in it may be of any month.
    nearest({ startOn: { lt: month, contains: '-' } }, 'desc'),
    nearest({ startOn: { gt: last, contains: '-' } }, 'asc'),
  ]);
  const meetings: DatedMeeting[] = found.slice(0, MOST_HELD);
  const begins = await publicBeginnings(meetings);
  return { month, meetings, more: found.length > MOST_HELD, earlier: monthOf(earlier), later: monthOf(later), begins };
}

export type Month = Awaited<ReturnType<typeof publicMonth>>;
