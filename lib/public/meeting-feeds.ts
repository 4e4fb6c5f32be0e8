import type { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { publicDb } from '../db';
import { type PublicEvents, publicEvents } from '../meetings/queries/events';
import { isSlug } from '../names';
import { formerAddress } from './permalink';

/** Which meetings belong to a record, by its noun. */
const MEETINGS_OF = {
  meeting: (id: string) => ({ id }),
  series: (seriesId: string) => ({ seriesId }),
  topic: (topicId: string) => ({ topics: { some: { topicId } } }),
  // Whom a source only names took no part.
  organization: (organizationId: string) => ({
    participations: { some: { organizationId, role: { not: 'mentioned' as const } } },
  }),
} satisfies Record<string, (id: string) => Prisma.MeetingWhereInput>;

type Recorded = keyof typeof MEETINGS_OF;
/** What has a calendar of its own: some records, and the countries in which meetings are held. */
export type WithCalendar = Recorded | 'country';

/** What a calendar holds and what its record is called, null where it is of no record; or the present slug of a record that moved. */
type PublicCalendar = (PublicEvents & { name: string | null }) | { moved: string };

/** The calendar of all meetings. */
export const publicCalendarOfAll = async (withSessions: boolean): Promise<PublicCalendar> => ({
  name: null,
  ...(await publicEvents({}, withSessions)),
});

/**
 * The meetings of one record or of one country (its code), through the public role: what its calendar shows.
 *
 * @returns null where there is no such thing or it is not public
 */
export async function publicCalendarOf(
  of: WithCalendar,
  handle: string,
  withSessions: boolean,
): Promise<PublicCalendar | null> {
  if (of === 'country') {
    const countryCode = handle.toUpperCase();
    return isCountry(countryCode) ? { name: null, ...(await publicEvents({ countryCode }, withSessions)) } : null;
  }
  if (!isSlug(handle)) return null;
  const record = await publicDb().record.findFirst({ where: { noun: of, slug: handle }, select: titled });
  if (record)
    return { name: record.title ?? handle, ...(await publicEvents(MEETINGS_OF[of](record.id), withSessions)) };
  const former = await formerAddress(of, handle);
  return former?.kind === 'moved' ? { moved: former.slug } : null;
}

const titled = { id: true, title: true } as const;
