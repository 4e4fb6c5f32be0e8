import { publicDb } from '@/lib/db';
import { KEYSET_PAGE, keysetOf } from '@/lib/parts/keyset';
import {
  aboutSelect,
  citationsSelect,
  meetingBrief,
  takeawayBrief,
  topicsSelect,
  type WithWithdrawn,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const row = {
  id: true,
  headline: true,
  text: true,
  kind: true,
  position: true,
  ...takeawayBrief,
  publishedAt: true,
  meeting: { select: meetingBrief },
  about: aboutSelect,
  topics: topicsSelect,
  // What a takeaway that is a passage word for word is set by.
  citations: { ...citationsSelect, select: { id: true, quote: true, source: { select: { language: true } } } },
} satisfies Prisma.TakeawaySelect;

export type TakeawayRow = WithWithdrawn<Prisma.TakeawayGetPayload<{ select: typeof row }>>;

/**
 * One page of the public list of takeaways by keyset, latest published first.
 *
 * @param place where to continue: rows older than a place, or newer than it; from the top without one
 * @returns the rows and the places from which to go on in either direction, undefined where the list ends
 */
export async function publicTakeaways(place: { older?: string; newer?: string } = {}) {
  const { direction, beyond, read } = keysetOf(place);
  const keyed = beyond && {
    OR: [{ publishedAt: { [beyond.step]: beyond.at } }, { publishedAt: beyond.at, id: { [beyond.step]: beyond.id } }],
  };
  const found = await publicDb().takeaway.findMany({
    where: { AND: [visibleTo(anonymous), { publishedAt: { not: null } }, keyed ?? {}] },
    orderBy: [{ publishedAt: direction }, { id: direction }],
    take: KEYSET_PAGE + 1,
    select: row,
  });
  return read(await tellAbsent(found), ({ publishedAt }) => publishedAt);
}
