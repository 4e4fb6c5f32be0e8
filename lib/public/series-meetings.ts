import { publicDb } from '../db';
import { publicMeetingsOf } from '../meetings/queries/list';
import { figuresOf } from '../parts/queries/figures';
import { visibleTo } from '../policy';
import { meetingsFigure } from '../series/queries/page';
import { anonymous } from '../viewer';

/** The lists of a series that have an address of their own. */
export const SERIES_LISTS = ['meetings'] as const;

/**
 * One page of the meetings of a series, by keyset, latest first, through the public role.
 *
 * @param place where to continue: meetings after a place, or before it; from the latest without one
 * @returns null where there is no such series or it is not public
 */
export async function publicSeriesMeetings(slug: string, place: { after?: string; before?: string } = {}) {
  const series = await publicDb().meetingSeries.findFirst({
    where: { slug, ...visibleTo(anonymous) },
    select: { id: true, slug: true, name: true },
  });
  if (!series) return null;
  const [{ rows, newer, older }, { count }] = await Promise.all([
    publicMeetingsOf({ seriesId: series.id }, { older: place.after, newer: place.before }),
    figuresOf({ count: meetingsFigure(series.id) }),
  ]);
  return { series, rows, count, before: newer, after: older };
}

export type SeriesMeetings = NonNullable<Awaited<ReturnType<typeof publicSeriesMeetings>>>;
