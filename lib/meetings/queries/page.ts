import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  citationsSelect,
  claimBrief,
  correctionsSelect,
  meetingBrief,
  organizationBrief,
  personBrief,
  saidSelect,
  toClaim,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

const page = {
  ...meetingBrief,
  timeZone: true,
  venue: true,
  languages: true,
  documentSymbol: true,
  summary: true,
  effectiveRule: true,
  version: true,
  publishedAt: true,
  origin: true,
  topics: { select: { topic: { select: { slug: true, name: true } } } },
  series: { select: { slug: true, name: true } },
  followUpOf: { select: meetingBrief },
  followUps: { select: meetingBrief, orderBy: { startOn: 'asc' } },
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  participantCounts: {
    select: { id: true, kind: true, value: true, hedge: true, asOf: true, citations: citationsSelect },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  },
  participations: {
    select: {
      id: true,
      role: true,
      capacity: true,
      countryCode: true,
      organization: { select: organizationBrief },
      person: { select: personBrief },
    },
    orderBy: order,
  },
  sessions: {
    select: {
      id: true,
      title: true,
      type: true,
      scheduledStart: true,
      scheduledEnd: true,
      actualStart: true,
      actualEnd: true,
      room: true,
      summary: true,
      effectiveRule: true,
      citations: citationsSelect,
      corrections: correctionsSelect,
    },
    orderBy: order,
  },
  takeaways: {
    select: {
      id: true,
      headline: true,
      text: true,
      kind: true,
      sessionId: true,
      citations: citationsSelect,
      corrections: correctionsSelect,
      ...saidSelect,
      topics: { select: { topic: { select: { slug: true, name: true } } } },
    },
    orderBy: order,
  },
  claims: { select: { ...claimBrief, corrections: correctionsSelect }, orderBy: order },
  commitments: {
    select: {
      id: true,
      verb: true,
      deliverable: true,
      dueOn: true,
      citations: citationsSelect,
      corrections: correctionsSelect,
      ...saidSelect,
      assessments: {
        select: { id: true, assessedOn: true, progress: true, note: true, citations: citationsSelect },
        orderBy: { assessedOn: 'desc' },
      },
    },
    orderBy: order,
  },
  presentations: {
    select: {
      id: true,
      emphasis: true,
      citations: citationsSelect,
      corrections: correctionsSelect,
      ...saidSelect,
      model: {
        select: {
          slug: true,
          name: true,
          countryCode: true,
          sinceOn: true,
          aliases: aliasesSelect,
          pillars: { select: { id: true, name: true }, orderBy: order },
          evidence: { select: { independence: true } },
          presentations: { select: { meeting: { select: meetingBrief } }, orderBy: { id: 'asc' } },
        },
      },
    },
    orderBy: order,
  },
} satisfies Prisma.MeetingSelect;

/**
 * Everything on a meeting's public page, through the public role.
 *
 * @returns null where there is no such meeting or it is not public: the two cannot be told apart
 */
export async function publicMeetingPage(slug: string) {
  const meeting = await publicDb().meeting.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  return (
    meeting &&
    tellWithdrawn({
      ...meeting,
      claims: meeting.claims.map((claim) => ({
        ...toClaim(claim),
        corrections: claim.corrections,
      })),
    })
  );
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof publicMeetingPage>>>;
