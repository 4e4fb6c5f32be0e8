import type { NounName } from '@/lib/field';
import { meetingBrief } from '@/lib/parts/queries';
import { Prisma } from '@/prisma/generated/client';

/** What stands under a topic, list by list, by the noun that each is of. */
export const topicNouns = {
  meetings: 'meeting',
  takeaways: 'takeaway',
  claims: 'claim',
  commitments: 'commitment',
  sessions: 'session',
  models: 'model',
  programmes: 'programme',
  sources: 'source',
} as const satisfies Record<string, NounName>;

export type TopicList = keyof typeof topicNouns;
export const TOPIC_LISTS = Object.keys(topicNouns) as TopicList[];

const named = { select: { slug: true, name: true } };
const titled = { select: { slug: true, title: true } };

/** What a page needs of something that stands under a topic. */
export const assignmentPart = {
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

export type Assignment = Prisma.TopicAssignmentGetPayload<{ select: typeof assignmentPart }>;

/** The ids of one list of a topic, what was assigned last first. */
export const assignmentIds = (topicId: string, list: TopicList) =>
  Prisma.sql`SELECT "id" FROM "TopicAssignment" WHERE "topicId" = ${topicId}::uuid AND "noun" = ${topicNouns[list]} ORDER BY "id" DESC`;
