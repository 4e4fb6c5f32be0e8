import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  citationsSelect,
  claimBrief,
  correctionsSelect,
  evidenceBrief,
  independenceSelect,
  latestPresented,
  MOST_STATED,
  meetingBrief,
  organizationBrief,
  toClaim,
  topicsSelect,
} from '@/lib/parts/queries';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];
const byDate = [{ issuedOn: 'desc' as const }, { id: 'asc' as const }];
/** The first of a list, by their ids: what hangs on them is read afterwards. */
const ids = { id: true } as const;

const head = {
  id: true,
  slug: true,
  name: true,
  countryCode: true,
  sinceOn: true,
  preventionTier: true,
  setting: true,
  targetGroup: true,
  legalBasis: true,
  voluntariness: true,
  safeguards: true,
  summary: true,
  version: true,
  publishedAt: true,
  origin: true,
  topics: topicsSelect,
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  pillars: { select: ids, orderBy: order, take: MOST_STATED },
  institutions: { select: ids, orderBy: order, take: MOST_STATED },
  conditions: { select: ids, orderBy: order, take: MOST_STATED },
  programmes: { select: ids, orderBy: byName, take: MOST_STATED },
  presentations: { ...latestPresented, select: ids, take: MOST_STATED },
  claims: { select: ids, orderBy: order, take: MOST_STATED },
  evidence: { select: ids, orderBy: byDate, take: MOST_STATED },
  _count: {
    select: { pillars: true, institutions: true, conditions: true, programmes: true, claims: true, evidence: true },
  },
} satisfies Prisma.PresentedModelSelect;

type Ids = readonly { id: string }[];
type Lists = Record<
  'pillars' | 'institutions' | 'conditions' | 'programmes' | 'presentations' | 'claims' | 'evidence',
  Ids
>;

const detailsOf = (shown: Lists) => {
  const only = (rows: Ids) => among(rows, MOST_STATED);
  return {
    pillars: {
      select: {
        id: true,
        name: true,
        kind: true,
        description: true,
        citations: citationsSelect,
        corrections: correctionsSelect,
      },
      where: only(shown.pillars),
      orderBy: order,
    },
    institutions: {
      select: { id: true, role: true, organization: { select: organizationBrief }, citations: citationsSelect },
      where: only(shown.institutions),
      orderBy: order,
    },
    conditions: {
      select: { id: true, text: true, citations: citationsSelect, corrections: correctionsSelect },
      where: only(shown.conditions),
      orderBy: order,
    },
    programmes: {
      select: {
        id: true,
        slug: true,
        name: true,
        sinceOn: true,
        leadOrganization: { select: organizationBrief },
        citations: citationsSelect,
      },
      where: only(shown.programmes),
      orderBy: byName,
    },
    presentations: {
      select: { id: true, meeting: { select: meetingBrief }, citations: citationsSelect },
      where: only(shown.presentations),
      orderBy: { id: 'asc' },
    },
    claims: { select: claimBrief, where: only(shown.claims), orderBy: order },
    evidence: { select: evidenceBrief, where: only(shown.evidence), orderBy: byDate },
  } satisfies Prisma.PresentedModelSelect;
};

/** How often a model was presented in each year, ISO 8601 (YYYY), each meeting once; null is the year of those without a date. */
async function yearsOf(modelId: string) {
  return publicDb().$queryRaw<{ year: string | null; count: number }[]>`
    SELECT left(m."startOn", 4) AS "year", count(DISTINCT m."id")::int AS "count"
    FROM "Presentation" p JOIN "Meeting" m ON m."id" = p."meetingId" WHERE p."modelId" = ${modelId}::uuid GROUP BY 1 ORDER BY 1`;
}

/**
 * Everything on a model's public page, through the public role: at most `MOST_STATED` of each list, of presentations the latest, with the
 * figures of all.
 *
 * @returns null where there is no such model or it is not public
 */
export async function publicModelPage(slug: string) {
  const found = await publicDb().presentedModel.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!found) return null;
  const { _count: counts, ...model } = found;
  const { id } = model;
  const isCut = model.presentations.length >= MOST_STATED;
  const [details, countOf, years, independence] = await Promise.all([
    publicDb().presentedModel.findFirst({ where: { id, ...visibleTo(anonymous) }, select: detailsOf(model) }),
    presentedCounts([id]),
    isCut ? yearsOf(id) : [],
    // The word on the evidence is about all of it.
    counts.evidence > MOST_STATED
      ? publicDb().evidenceItem.findMany({ ...independenceSelect, where: { modelId: id } })
      : null,
  ]);
  if (!details) return null;
  const told = await tellWithdrawn({ ...model, ...details, claims: details.claims.map(toClaim) });
  const presentedAt = countOf(id);
  const shown = new Set(told.presentations.map(({ meeting }) => meeting.id)).size;
  return {
    ...told,
    counts,
    presentedAt,
    years: presentedAt > shown ? years : [],
    independence: independence ?? told.evidence,
  };
}

export type ModelPage = NonNullable<Awaited<ReturnType<typeof publicModelPage>>>;
