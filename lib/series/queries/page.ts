import { publicDb } from '@/lib/db';
import { aliasesSelect, correctionsSelect, MOST, meetingBrief } from '@/lib/parts/queries';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

const page = {
  id: true,
  slug: true,
  name: true,
  description: true,
  version: true,
  publishedAt: true,
  origin: true,
  aliases: aliasesSelect,
  corrections: correctionsSelect,
  meetings: {
    select: meetingBrief,
    orderBy: [{ startOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST,
  },
} satisfies Prisma.MeetingSeriesSelect;

/**
 * Everything on the public page of a series of meetings, through the public role: its `MOST` latest
 * meetings, undated ones last, with the figure of all.
 *
 * @returns null where there is no such series or it is not public
 */
export async function publicSeriesPage(slug: string) {
  const series = await publicDb().meetingSeries.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  if (!series) return null;
  const counts = await figuresOf({
    meetings: Prisma.sql`SELECT FROM "Meeting" WHERE "seriesId" = ${series.id}::uuid`,
  });
  return { ...series, counts };
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof publicSeriesPage>>>;
