import { publicDb } from '@/lib/db';
import { aliasesSelect, correctionsSelect, MOST, meetingBrief } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const named = { select: { slug: true, name: true } };
const titled = { select: { slug: true, title: true } };

const page = {
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
  assignments: {
    select: {
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
    },
    orderBy: { id: 'desc' },
    take: MOST,
  },
} satisfies Prisma.TopicSelect;

/**
 * Everything on a topic's public page, in one round trip, through the public role: its place in the vocabulary and what
 * stands under it (the `MOST` entries assigned last).
 *
 * @returns null where there is no such topic or it is not public
 */
export async function publicTopicPage(slug: string) {
  return publicDb().topic.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
}

export type TopicPage = NonNullable<Awaited<ReturnType<typeof publicTopicPage>>>;
