import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { citationsSelect, correctionsSelect, meetingBrief, saidSelect, topicsSelect } from '@/lib/parts/queries';
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
  position: true,
  meeting: { select: meetingBrief },
  session: { select: { id: true, title: true } },
  topics: topicsSelect,
  citations: citationsSelect,
  ...saidSelect,
  corrections: correctionsSelect,
} satisfies Prisma.TakeawaySelect;

/** The takeaway that stands next to one in its meeting's order, on either side. */
async function neighbour(of: { id: string; position: number; meeting: { id: string } }, side: 'before' | 'after') {
  const [step, from, direction] =
    side === 'before' ? (['lt', 'lte', 'desc'] as const) : (['gt', 'gte', 'asc'] as const);
  return publicDb().takeaway.findFirst({
    where: {
      AND: [
        visibleTo(anonymous),
        // The first part is one range of the index.
        { meetingId: of.meeting.id, position: { [from]: of.position } },
        { OR: [{ position: { [step]: of.position } }, { id: { [step]: of.id } }] },
      ],
    },
    orderBy: [{ position: direction }, { id: direction }],
    select: { id: true, headline: true },
  });
}

/**
 * Everything on a takeaway's public page, through the public role, with its neighbours in the order of its meeting.
 *
 * @returns null where there is no such takeaway, it is not public, or `id` is no UUID
 */
export async function publicTakeawayPage(id: string) {
  if (!isUuid(id)) return null;
  const takeaway = await publicDb().takeaway.findFirst({ where: { id, ...visibleTo(anonymous) }, select: page });
  if (!takeaway) return null;
  const [told, before, after] = await Promise.all([
    tellWithdrawn(takeaway),
    neighbour(takeaway, 'before'),
    neighbour(takeaway, 'after'),
  ]);
  return { ...told, before, after };
}

export type TakeawayPage = NonNullable<Awaited<ReturnType<typeof publicTakeawayPage>>>;
