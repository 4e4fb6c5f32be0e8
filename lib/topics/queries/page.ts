import { publicDb } from '@/lib/db';
import { aliasesSelect, among, correctionsSelect, MOST, MOST_STATED } from '@/lib/parts/queries';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import { assignmentIds, assignmentPart, TOPIC_LISTS, type TopicList } from './parts';

const named = { select: { slug: true, name: true } };

const head = {
  id: true,
  slug: true,
  name: true,
  scopeNote: true,
  version: true,
  publishedAt: true,
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
export async function publicTopicPage(slug: string) {
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
  return { ...topic, assignments, counts };
}

export type TopicPage = NonNullable<Awaited<ReturnType<typeof publicTopicPage>>>;
