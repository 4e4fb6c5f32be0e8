import { publicDb } from '@/lib/db';
import { aliasesSelect, announced, correctionsSelect, MOST_STATED, meetingBrief } from '@/lib/parts/queries';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

/** What to count of the meetings of a series. */
export const meetingsFigure = (id: string) => Prisma.sql`SELECT FROM "Meeting" WHERE "seriesId" = ${id}::uuid`;

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
} satisfies Prisma.MeetingSeriesSelect;

const page = {
  ...announcement,
  description: true,
  origin: true,
  aliases: aliasesSelect,
  corrections: correctionsSelect,
  meetings: {
    select: meetingBrief,
    orderBy: [{ startOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST_STATED,
  },
} satisfies Prisma.MeetingSeriesSelect;

/**
 * Everything on the public page of a series of meetings, through the public role: its `MOST_STATED` latest
 * meetings, undated ones last, the date of the first (`since`, ISO 8601, as precise as it is reported), and the figure of all.
 *
 * @returns null where there is no such series or it is not public
 */
export async function publicSeries(slug: string) {
  const series = await publicDb().meetingSeries.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  if (!series) return null;
  const [counts, first] = await Promise.all([
    figuresOf({ meetings: meetingsFigure(series.id) }),
    publicDb().meeting.findFirst({
      where: { AND: [visibleTo(anonymous), { seriesId: series.id, startOn: { not: null } }] },
      orderBy: [{ startOn: 'asc' }, { id: 'asc' }],
      select: { startOn: true },
    }),
  ]);
  return { ...series, since: first?.startOn ?? null, counts };
}

/** A series of meetings as the public may read it, with the latest of its meetings and the figures of all (`counts`). */
export type PublicSeries = NonNullable<Awaited<ReturnType<typeof publicSeries>>>;
