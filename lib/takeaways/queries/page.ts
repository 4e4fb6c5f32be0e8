import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { citationsSelect, correctionsSelect, MOST, meetingBrief, saidSelect } from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const page = {
  id: true,
  headline: true,
  text: true,
  kind: true,
  version: true,
  publishedAt: true,
  origin: true,
  meeting: {
    select: {
      ...meetingBrief,
      takeaways: { select: { id: true, headline: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MOST },
    },
  },
  session: { select: { id: true, title: true } },
  topics: { select: { topic: { select: { slug: true, name: true } } } },
  citations: citationsSelect,
  ...saidSelect,
  corrections: correctionsSelect,
} satisfies Prisma.TakeawaySelect;

/**
 * Everything on a takeaway's public page, through the public role.
 *
 * @returns null where there is no such takeaway, it is not public, or `id` is no UUID
 */
export async function publicTakeawayPage(id: string) {
  if (!isUuid(id)) return null;
  const takeaway = await publicDb().takeaway.findFirst({ where: { id, ...visibleTo(anonymous) }, select: page });
  return takeaway && tellWithdrawn(takeaway);
}

export type TakeawayPage = NonNullable<Awaited<ReturnType<typeof publicTakeawayPage>>>;
