import { publicDb } from '@/lib/db';
import { aliasesSelect, among, announced, correctionsSelect, MOST, MOST_STATED } from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import { assignmentIds, assignmentPart, TOPIC_LISTS, type TopicList } from './parts';

const named = { select: { slug: true, name: true } };

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
} satisfies Prisma.TopicSelect;

const head = {
  ...announcement,
  scopeNote: true,
  origin: true,
  broader: named,
  narrower: { ...named, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MOST },
  aliases: aliasesSelect,
  corrections: correctionsSelect,
} satisfies Prisma.TopicSelect;

/**
 * Everything on a topic's public page, through the public role: its place in the vocabulary and what stands under it, of each list the
 * `MOST_STATED` entries assigned last, with the figures of all.
 *
 * @returns null where there is no such topic or it is not public
 */
export async function publicTopic(slug: string) {
  const topic = await publicDb().topic.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!topic) return null;
  const of = (list: TopicList) => assignmentIds(topic.id, list);
  const first = TOPIC_LISTS.map((list) => Prisma.sql`(${of(list)} LIMIT ${MOST_STATED})`);
  const [ids, counts] = await Promise.all([
    publicDb().$queryRaw<{ id: string }[]>`${Prisma.join(first, ' UNION ALL ')}`,
    figuresOf(Object.fromEntries(TOPIC_LISTS.map((list) => [list, of(list)])) as Record<TopicList, Prisma.Sql>),
  ]);
  const assignments = await publicDb().topicAssignment.findMany({
    where: among(ids, TOPIC_LISTS.length * MOST_STATED),
    orderBy: { id: 'desc' },
    select: assignmentPart,
  });
  return { ...(await tellAbsent(topic)), assignments, counts };
}

/**
 * A term of the vocabulary as the public may read it, with its place among the others and the first of what stands under it
 * (`assignments`), with the figures of all (`counts`).
 */
export type PublicTopic = NonNullable<Awaited<ReturnType<typeof publicTopic>>>;
