import {
  aboutSelect,
  aliasesSelect,
  citationsSelect,
  claimBrief,
  correctionsSelect,
  independenceSelect,
  latestPresented,
  MOST_BESIDE,
  organizationBrief,
  personBrief,
  takeawayBrief,
  toClaim,
  topicsSelect,
} from '@/lib/parts/queries';
import { discussedElsewhere } from '@/lib/parts/queries/discussed';
import type { Prisma } from '@/prisma/generated/client';

/** The order in which a meeting's statements stand, by the index that every such list has. */
export const inPlace = [{ position: 'asc' as const }, { id: 'asc' as const }];

export const participationPart = {
  id: true,
  position: true,
  role: true,
  capacity: true,
  countryCode: true,
  organization: { select: organizationBrief },
  person: { select: personBrief },
} satisfies Prisma.ParticipationSelect;

export const sessionPart = {
  id: true,
  position: true,
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
} satisfies Prisma.MeetingSessionSelect;

export const takeawayPart = {
  id: true,
  position: true,
  headline: true,
  text: true,
  kind: true,
  sessionId: true,
  citations: citationsSelect,
  corrections: correctionsSelect,
  ...takeawayBrief,
  about: aboutSelect,
  topics: topicsSelect,
} satisfies Prisma.TakeawaySelect;

export const claimPart = {
  ...claimBrief,
  position: true,
  model: { select: { slug: true, name: true } },
  programme: { select: { slug: true, name: true } },
  corrections: correctionsSelect,
} satisfies Prisma.ClaimSelect;

export const commitmentPart = {
  id: true,
  position: true,
  verb: true,
  deliverable: true,
  dueOn: true,
  citations: citationsSelect,
  corrections: correctionsSelect,
  ...takeawayBrief,
  about: aboutSelect,
  assessments: {
    select: { id: true, assessedOn: true, progress: true, note: true, citations: citationsSelect },
    orderBy: { assessedOn: 'desc' },
    take: MOST_BESIDE,
  },
} satisfies Prisma.CommitmentSelect;

export const presentationPart = {
  id: true,
  position: true,
  emphasis: true,
  citations: citationsSelect,
  corrections: correctionsSelect,
  ...takeawayBrief,
  model: {
    select: {
      id: true,
      slug: true,
      name: true,
      countryCode: true,
      sinceOn: true,
      aliases: aliasesSelect,
      pillars: { select: { id: true, name: true }, orderBy: inPlace, take: MOST_BESIDE },
      evidence: independenceSelect,
      presentations: latestPresented,
    },
  },
} satisfies Prisma.PresentationSelect;

type PresentationRow = Prisma.PresentationGetPayload<{ select: typeof presentationPart }>;

/** Presentations with the figure of meetings at which each model was presented. */
export const toPresentations = (rows: readonly PresentationRow[], countOf: (modelId: string) => number) =>
  rows.map((row) => ({ ...row, model: { ...row.model, presentedAt: countOf(row.model.id) } }));

/** Claims as pages show them, with their notes. */
export const toClaims = (rows: readonly Prisma.ClaimGetPayload<{ select: typeof claimPart }>[]) =>
  rows.map((claim) => ({ ...claim, ...toClaim(claim) }));

type CommitmentRow = Prisma.CommitmentGetPayload<{ select: typeof commitmentPart }>;

/** Commitments with whether something that was said at another meeting shares their place in a document. */
export async function toCommitments(rows: readonly CommitmentRow[]) {
  const elsewhere = await discussedElsewhere(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, isElsewhere: elsewhere.has(row.id) }));
}
