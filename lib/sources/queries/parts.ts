import { Prisma } from '@/prisma/generated/client';

const meeting = { select: { slug: true, title: true } };
const model = { select: { slug: true, name: true } };
const programme = { select: { slug: true, name: true } };

/** What a page needs of a passage: its words, and what cites them. */
export const passagePart = {
  id: true,
  position: true,
  quote: true,
  locator: true,
  takeaway: { select: { id: true, headline: true } },
  claim: { select: { id: true, text: true } },
  meeting,
  session: { select: { id: true, title: true, meeting } },
  participantCount: { select: { meeting } },
  participation: { select: { meeting } },
  presentation: { select: { meeting, model } },
  model,
  pillar: { select: { name: true, model } },
  condition: { select: { text: true, model } },
  institution: { select: { model, organization: { select: { name: true } } } },
  programme,
  organization: { select: { slug: true, name: true } },
  person: { select: { slug: true, name: true } },
  commitment: { select: { id: true, deliverable: true, meeting } },
  evidenceItem: { select: { title: true, model, programme } },
} satisfies Prisma.CitationSelect;

export type Passage = Prisma.CitationGetPayload<{ select: typeof passagePart }>;

/** A passage that names somebody belongs to no statement, and so to no meeting whose rule could guard it. */
export const ofStatements = { noun: { notIn: ['person', 'organization'] } } satisfies Prisma.CitationWhereInput;

/** What to count of a source's passages: those that statements cite, of these all or some. */
export const passagesFigure = (sourceId: string, some = Prisma.empty) =>
  Prisma.sql`SELECT FROM "Citation" WHERE "sourceId" = ${sourceId}::uuid AND "noun" NOT IN ('person', 'organization') ${some} ORDER BY "position", "id"`;
