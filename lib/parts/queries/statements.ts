import type { Prisma } from '@/prisma/generated/client';
import { among, type Cited, citationsSelect, MOST, MOST_STATED, type WithWithdrawn } from '../queries';

type Ids = readonly { id: string }[];
const ids = { id: true } as const;
const titled = { select: { slug: true, title: true } };
const named = { select: { slug: true, name: true } };

/** What somebody said, presented or promised, latest entered first, by ids alone. */
export const attributionIds = {
  select: ids,
  orderBy: { id: 'desc' },
  take: MOST_STATED,
} satisfies Prisma.Organization$attributionsArgs;

/** What a page needs of a statement in a list of statements of any kind, with the meeting or subject that it belongs to. */
const statementParts = {
  takeaway: { select: { id: true, headline: true, language: true, meeting: titled, citations: citationsSelect } },
  claim: {
    select: {
      id: true,
      text: true,
      language: true,
      asOf: true,
      standing: true,
      meeting: titled,
      model: named,
      programme: named,
      citations: citationsSelect,
    },
  },
  commitment: {
    select: { id: true, verb: true, deliverable: true, language: true, meeting: titled, citations: citationsSelect },
  },
};

/** What a page needs of what somebody said. */
export const attributedPart = {
  id: true,
  capacity: true,
  ...statementParts,
  presentation: { select: { id: true, model: named, meeting: titled, citations: citationsSelect } },
} satisfies Prisma.AttributionSelect;

/** What a page needs of what was said about a model, a programme or a body. */
export const saidAboutPart = { id: true, ...statementParts } satisfies Prisma.SaidAboutSelect;

/** What these attributions say. */
export const attributedOf = (rows: Ids) =>
  ({
    select: attributedPart,
    where: among(rows, MOST),
    orderBy: { id: 'desc' },
  }) satisfies Prisma.Organization$attributionsArgs;

/** What was said about something, latest entered first, by ids alone. */
export const saidAboutIds = attributionIds satisfies Prisma.PresentedModel$saidAboutArgs;

/** The statements that these ties lead to. */
export const saidAboutOf = (rows: Ids) =>
  ({
    select: saidAboutPart,
    where: among(rows, MOST_STATED),
    orderBy: { id: 'desc' },
  }) satisfies Prisma.PresentedModel$saidAboutArgs;

export type AttributedStatement = WithWithdrawn<Prisma.AttributionGetPayload<{ select: typeof attributedPart }>>;

/** A statement in a list of statements of any kind: who it was attributed to, or what it is about, led to it. */
export type ListedStatement = WithWithdrawn<Prisma.SaidAboutGetPayload<{ select: typeof saidAboutPart }>> &
  Partial<Pick<AttributedStatement, 'presentation' | 'capacity'>>;

/** Every citation behind listed statements. */
export const citationsOfStatements = (listed: readonly ListedStatement[]): Cited[] =>
  listed.flatMap(({ takeaway, claim, presentation, commitment }) =>
    [takeaway, claim, presentation, commitment].flatMap((said) => said?.citations ?? []),
  );
