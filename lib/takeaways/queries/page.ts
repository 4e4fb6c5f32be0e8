import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import {
  aboutSelect,
  announced,
  citationsSelect,
  correctionsSelect,
  meetingBrief,
  takeawayBrief,
  topicsSelect,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  headline: true,
  kind: true,
  meeting: { select: { title: true, startOn: true, endOn: true } },
} satisfies Prisma.TakeawaySelect;

const page = {
  ...announcement,
  text: true,
  origin: true,
  position: true,
  meeting: { select: meetingBrief },
  session: { select: { id: true, title: true } },
  about: aboutSelect,
  topics: topicsSelect,
  citations: citationsSelect,
  ...takeawayBrief,
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
export async function publicTakeaway(id: string) {
  if (!isUuid(id)) return null;
  const takeaway = await publicDb().takeaway.findFirst({ where: { id, ...visibleTo(anonymous) }, select: page });
  if (!takeaway) return null;
  const [told, before, after] = await Promise.all([
    tellAbsent(takeaway),
    neighbour(takeaway, 'before'),
    neighbour(takeaway, 'after'),
  ]);
  return { ...told, before, after };
}

/** A takeaway as the public may read it, with the meeting where it was noted and its neighbours there. */
export type PublicTakeaway = NonNullable<Awaited<ReturnType<typeof publicTakeaway>>>;
