import { publicDb } from '@/lib/db';
import { idKeyset, KEYSET_PAGE } from '@/lib/parts/keyset';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { assignmentIds, assignmentPart, type TopicList, topicNouns } from './parts';

/**
 * One page of what stands under a topic, of one list, by keyset, what was assigned last first, through the public role.
 *
 * @param place where to continue: rows after a place, or before it; from the top without one
 * @returns null where there is no such topic or it is not public
 */
export async function publicTopicList(slug: string, list: TopicList, place: { after?: string; before?: string } = {}) {
  const topic = await publicDb().topic.findFirst({
    where: { slug, ...visibleTo(anonymous) },
    select: { id: true, slug: true, name: true },
  });
  if (!topic) return null;
  const { where, orderBy, read } = idKeyset(place);
  const [found, { count }] = await Promise.all([
    publicDb().topicAssignment.findMany({
      where: { AND: [{ topicId: topic.id, noun: topicNouns[list] }, where] },
      orderBy,
      take: KEYSET_PAGE + 1,
      select: assignmentPart,
    }),
    figuresOf({ count: assignmentIds(topic.id, list) }),
  ]);
  return { topic, count, ...read(found) };
}

export type TopicListPage = NonNullable<Awaited<ReturnType<typeof publicTopicList>>>;
