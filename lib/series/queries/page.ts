import { publicDb } from '@/lib/db';
import { aliasesSelect, correctionsSelect, MOST, meetingBrief } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

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
 * Everything on the public page of a series of meetings, in one round trip, through the public role: its `MOST` latest
 * meetings, undated ones last.
 *
 * @returns null where there is no such series or it is not public
 */
export async function publicSeriesPage(slug: string) {
  return publicDb().meetingSeries.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
}

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof publicSeriesPage>>>;
