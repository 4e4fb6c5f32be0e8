import { publicDb } from '@/lib/db';
import { aliasesSelect, among, correctionsSelect, MOST, meetingBrief } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const named = { select: { slug: true, name: true } };
const titled = { select: { slug: true, title: true } };

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
  assignments: { select: { id: true }, orderBy: { id: 'desc' }, take: MOST },
} satisfies Prisma.TopicSelect;

const assignment = {
  id: true,
  meeting: { select: meetingBrief },
  model: { select: { slug: true, name: true, countryCode: true } },
  programme: named,
  takeaway: { select: { id: true, headline: true, kind: true, meeting: titled } },
  claim: {
    select: { id: true, text: true, asOf: true, standing: true, meeting: titled, model: named, programme: named },
  },
  session: { select: { id: true, title: true, meeting: titled } },
  commitment: { select: { id: true, deliverable: true, meeting: titled } },
  source: { select: { id: true, title: true, kind: true } },
} satisfies Prisma.TopicAssignmentSelect;

/**
 * Everything on a topic's public page, through the public role: its place in the vocabulary and what stands under it (the `MOST` entries
 * assigned last).
 *
 * @returns null where there is no such topic or it is not public
 */
export async function publicTopicPage(slug: string) {
  const topic = await publicDb().topic.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!topic) return null;
  const assignments = await publicDb().topicAssignment.findMany({
    where: among(topic.assignments, MOST),
    orderBy: { id: 'desc' },
    select: assignment,
  });
  return { ...topic, assignments };
}

export type TopicPage = NonNullable<Awaited<ReturnType<typeof publicTopicPage>>>;
