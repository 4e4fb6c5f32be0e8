import type { Prisma } from '@/prisma/generated/client';
import type { SourceKind } from '@/prisma/generated/enums';
import type { WithGone } from './queries/gone';

/** Most entries of one list on a page that is not about that list; the page says where it stopped. */
export const MOST = 100;

/** Most statements of one list, each with its passages, on a page that has other lists too. */
export const MOST_STATED = 25;

/** Most that is counted of one list: of more a page says "at least" or "more than" so many (decision 0059). */
export const MOST_COUNTED = 1_000;

/** Most of what stands beside one statement: its passages, names, terms and notes. */
export const MOST_BESIDE = 50;

/** Of a model that is one of several on a page, this many meetings at which it was presented are named: the latest. */
const LATEST_PRESENTED = 10;

/** The id of no record. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Exactly these rows, at most `most`. Pages that read the first of a long list ask for the ids first and for what hangs on them afterwards:
 * in one statement PostgreSQL would gather that for the whole list before it takes the first. The statement has one shape, however many
 * rows there are: one of another shape would be planned anew (decision 0049).
 */
export const among = (rows: readonly { id: string }[], most: number) =>
  amongIds(
    rows.map(({ id }) => id),
    most,
  );
/** The same, of ids. */
export const amongIds = (ids: readonly string[], most: number) => ({
  id: { in: Array.from({ length: most }, (_, at) => ids[at] ?? NOBODY) },
});

/** What every announcement of a record says: which version it is, and since when the public reads it. */
export const announced = { id: true, version: true, publishedAt: true } as const;

const sourceBrief = {
  id: true,
  title: true,
  kind: true,
  authors: true,
  publisher: true,
  containerTitle: true,
  issuedOn: true,
  accessedOn: true,
  symbol: true,
  language: true,
  url: true,
  archiveUrl: true,
  doi: true,
} satisfies Prisma.SourceSelect;

/** Enough of a body to name it and link to it. */
export const organizationBrief = { slug: true, name: true, acronym: true } satisfies Prisma.OrganizationSelect;

/** Enough of a person to name them and link to them. */
export const personBrief = { slug: true, name: true } satisfies Prisma.PersonSelect;

/** The roles that somebody held, earliest first. */
export const rolesSelect = {
  select: { role: true, fromOn: true, toOn: true },
  orderBy: [{ fromOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  take: MOST_BESIDE,
} satisfies Prisma.Person$rolesArgs;

/** What supports a statement, in the order in which it was entered. */
export const citationsSelect = {
  select: { id: true, quote: true, locator: true, source: { select: sourceBrief } },
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  take: MOST_BESIDE,
} satisfies Prisma.Meeting$citationsArgs;

const attributionsSelect = {
  select: {
    id: true,
    wording: true,
    capacity: true,
    countryCode: true,
    organization: { select: organizationBrief },
    person: { select: { ...personBrief, roles: rolesSelect } },
  },
  orderBy: { id: 'asc' },
  // One more tells that there are others: an exact list must not end in "and others", nor a cut one without.
  take: MOST_BESIDE + 1,
} satisfies Prisma.Takeaway$attributionsArgs;

/**
 * Who said something, with the rule in force for the statement itself, which may be stricter than its meeting's. Through the public
 * client there are attributions only where that rule is on the record, so without it nobody can tell "not reported" from "withheld". And the
 * language of its words, where somebody said which.
 */
export const takeawayBrief = {
  effectiveRule: true,
  language: true,
  attributions: attributionsSelect,
} satisfies Prisma.TakeawaySelect;

/** Public notes that a published record was changed, newest first. */
export const correctionsSelect = {
  select: { id: true, at: true, version: true, fields: true, note: true },
  orderBy: [{ at: 'desc' }, { id: 'desc' }],
  take: MOST_BESIDE,
} satisfies Prisma.Meeting$correctionsArgs;

/** Other names of a record. */
export const aliasesSelect = {
  select: { id: true, name: true, language: true },
  orderBy: { id: 'asc' },
  take: MOST_BESIDE,
} satisfies Prisma.Meeting$aliasesArgs;

/** The terms of the vocabulary under which a record stands. */
export const topicsSelect = {
  select: { topic: { select: { slug: true, name: true } } },
  orderBy: { id: 'asc' },
  take: MOST_BESIDE,
} satisfies Prisma.Meeting$topicsArgs;

/** What a statement is about, each with what links to it. Through the public client only what is public. */
export const aboutSelect = {
  select: {
    id: true,
    model: { select: { slug: true, name: true } },
    programme: { select: { slug: true, name: true } },
    organization: { select: organizationBrief },
  },
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  take: MOST_BESIDE,
} satisfies Prisma.Takeaway$aboutArgs;

/** What a page needs of a claim wherever it is listed. */
export const claimBrief = {
  id: true,
  text: true,
  measure: true,
  hedge: true,
  figure: true,
  unit: true,
  asOf: true,
  standing: true,
  about: aboutSelect,
  citations: citationsSelect,
  ...takeawayBrief,
} satisfies Prisma.ClaimSelect;

/** How independent the evidence on a model is, in one word each: the most independent first, so that none of these is cut off. */
export const independenceSelect = {
  select: { independence: true },
  orderBy: [{ independence: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  take: MOST,
} satisfies Prisma.PresentedModel$evidenceArgs;

/** What a page needs of an evaluation or study. */
export const evidenceBrief = {
  id: true,
  title: true,
  design: true,
  independence: true,
  finding: true,
  limits: true,
  issuedOn: true,
  language: true,
  evaluator: { select: organizationBrief },
  citations: citationsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.EvidenceItemSelect;

/** Enough of a meeting to name it, date it, say whether it takes place and link to it. */
export const meetingBrief = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  schedule: true,
  startOn: true,
  endOn: true,
  plannedOn: true,
  plannedEndOn: true,
  city: true,
  countryCode: true,
  attendanceMode: true,
} satisfies Prisma.MeetingSelect;

/** The meetings at which a model was presented last, undated ones after these; one at which it was presented twice comes twice. */
export const latestPresented = {
  select: { meeting: { select: meetingBrief } },
  orderBy: [{ meeting: { startOn: { sort: 'desc', nulls: 'last' } } }, { id: 'desc' }],
  take: LATEST_PRESENTED,
} satisfies Prisma.PresentedModel$presentationsArgs;

type Ids = readonly { id: string }[];
const ids = { id: true } as const;

const byMeeting = [
  { meeting: { startOn: { sort: 'desc', nulls: 'last' } } },
  { id: 'asc' },
] satisfies Prisma.ParticipationOrderByWithRelationInput[];

/** Where somebody took part, latest first, by ids alone. Through the public client only rows that the rule leaves. */
export const participationIds = {
  select: ids,
  orderBy: byMeeting,
  take: MOST_STATED,
} satisfies Prisma.Organization$participationsArgs;

/** What a page needs of somebody's part in a meeting. */
export const participationPart = {
  id: true,
  role: true,
  capacity: true,
  meeting: { select: meetingBrief },
} satisfies Prisma.ParticipationSelect;

/** The meetings of these participations. */
export const participationsOf = (rows: Ids) =>
  ({
    select: participationPart,
    where: among(rows, MOST),
    orderBy: byMeeting,
  }) satisfies Prisma.Organization$participationsArgs;

/** A passage of a source that supports a statement. */
export type Passage = Prisma.CitationGetPayload<{ select: typeof citationsSelect.select }>;
/** Stands in the place of a citation whose source was withdrawn in public: the passage is gone, that there was one is not. */
export interface WithdrawnCitation {
  id: string;
  withdrawn: { sourceId: string; at: Date };
}
/** Stands for a citation under a rule whose source names somebody: the editors know which it is, the public only of what kind and date. */
export interface Withheld {
  id: string;
  withheld: { kind: SourceKind; issuedOn: string | null };
}
/** A passage that the public may not read. */
export type Absent = WithdrawnCitation | Withheld;
/** What supports a statement, or did until its source was withdrawn. */
export type Cited = Passage | Absent;
/** The data of a page in which every statement may rest on what cannot be read, and every record may point to what was withdrawn (`tellAbsent`). */
export type WithWithdrawn<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? WithWithdrawn<Item>[]
    : T extends object
      ? WithGone & {
          [K in keyof T]: K extends 'citations'
            ? T[K] extends (infer C)[]
              ? (C | Absent)[]
              : T[K]
            : WithWithdrawn<T[K]>;
        }
      : T;

export const isWithdrawn = (cited: object): cited is WithdrawnCitation => 'withdrawn' in cited;
export const isWithheld = (cited: object): cited is Withheld => 'withheld' in cited;
export const isAbsent = (cited: object): cited is Absent => isWithdrawn(cited) || isWithheld(cited);

/** Those of a statement's citations that can be read. */
export const passagesOf = (citations: readonly Cited[]): Passage[] =>
  citations.flatMap((cited) => (isAbsent(cited) ? [] : [cited]));

export type ParticipationBrief = WithWithdrawn<Prisma.ParticipationGetPayload<{ select: typeof participationPart }>>;

export type AttributionBrief = Prisma.AttributionGetPayload<{ select: typeof attributionsSelect.select }>;
export type AboutBrief = Prisma.SaidAboutGetPayload<{ select: typeof aboutSelect.select }>;
export type TakeawayBrief = WithGone & Prisma.TakeawayGetPayload<{ select: typeof takeawayBrief }>;
export type CorrectionNote = Prisma.CorrectionGetPayload<{ select: typeof correctionsSelect.select }>;
export type SourceBrief = Passage['source'];
export type MeetingBrief = Prisma.MeetingGetPayload<{ select: typeof meetingBrief }>;
export type EvidenceBrief = WithWithdrawn<Prisma.EvidenceItemGetPayload<{ select: typeof evidenceBrief }>>;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimBrief }>;
/** A claim as pages show it: the figure is text, so that nothing is rounded on the way. */
export type ClaimBrief = WithWithdrawn<Omit<ClaimRow, 'figure'> & { figure: string | null }>;

export const toClaim = (row: ClaimRow): ClaimBrief => ({ ...row, figure: row.figure?.toFixed() ?? null });
