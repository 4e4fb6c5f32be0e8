import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  announced,
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
import { saidAbout } from '@/lib/parts/queries/about';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { discussedAt } from '@/lib/parts/queries/discussed';
import { figuresOf } from '@/lib/parts/queries/figures';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { NONE_BEYOND, sourcesBeyond } from '@/lib/parts/queries/sources';
import { citationsOfStatements, saidAboutIds, saidAboutOf } from '@/lib/parts/queries/statements';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];
const byDate = [{ issuedOn: 'desc' as const }, { id: 'asc' as const }];
/** The first of a list, by their ids: what hangs on them is read afterwards. */
const ids = { id: true } as const;

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
  countryCode: true,
  sinceOn: true,
} satisfies Prisma.PresentedModelSelect;

const head = {
  ...announcement,
  preventionTier: true,
  setting: true,
  targetGroup: true,
  legalBasis: true,
  voluntariness: true,
  safeguards: true,
  summary: true,
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
  saidAbout: saidAboutIds,
} satisfies Prisma.PresentedModelSelect;

type Ids = readonly { id: string }[];
type Lists = Record<
  'pillars' | 'institutions' | 'conditions' | 'programmes' | 'presentations' | 'claims' | 'evidence',
  Ids
>;

const detailsOf = (shown: Lists & { saidAbout: Ids }) => {
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
      select: { id: true, text: true, language: true, citations: citationsSelect, corrections: correctionsSelect },
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
    saidAbout: saidAboutOf(shown.saidAbout),
  } satisfies Prisma.PresentedModelSelect;
};

/** How often a model was presented in each year, ISO 8601 (YYYY), each meeting once; null is the year of those without a date. */
async function yearsOf(modelId: string) {
  return publicDb().$queryRaw<{ year: string | null; count: number }[]>`
    SELECT left(m."startOn", 4) AS "year", count(DISTINCT m."id")::int AS "count"
    FROM "Presentation" p JOIN "Meeting" m ON m."id" = p."meetingId" WHERE p."modelId" = ${modelId}::uuid GROUP BY 1 ORDER BY 1`;
}

const TABLES = {
  pillars: 'Pillar',
  institutions: 'ModelInstitution',
  programmes: 'Programme',
  presentations: 'Presentation',
  claims: 'Claim',
  evidence: 'EvidenceItem',
  conditions: 'TransferabilityCondition',
} as const satisfies Record<keyof Lists, Prisma.ModelName>;

const LISTS = Object.keys(TABLES) as (keyof Lists)[];

/** The ids of all that is said of a model, list by list. */
function statementsOf(modelId: string) {
  const of = (list: keyof Lists) => {
    // Of claims alone there may be so many that it matters to stop early.
    const order = list === 'claims' ? Prisma.sql`ORDER BY "position", "id"` : Prisma.empty;
    return Prisma.sql`(SELECT "id" FROM ${Prisma.raw(`"${TABLES[list]}"`)} WHERE "modelId" = ${modelId}::uuid ${order})`;
  };
  const lists = Object.fromEntries(LISTS.map((list) => [list, of(list)])) as Record<keyof Lists, Prisma.Sql>;
  return { ...lists, about: Prisma.sql`(${saidAbout('model', modelId)})` };
}

/**
 * Everything on a model's public page, through the public role: at most `MOST_STATED` of each list, of presentations the latest, with the
 * figures of all.
 *
 * @returns null where there is no such model or it is not public
 */
export async function publicModel(slug: string) {
  const model = await publicDb().presentedModel.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!model) return null;
  const { id } = model;
  const isCut = model.presentations.length >= MOST_STATED;
  const statements = statementsOf(id);
  const [counts, details, countOf, years, independence] = await Promise.all([
    figuresOf({ ...statements, discussed: discussedAt('model', id) }),
    publicDb().presentedModel.findFirst({ where: { id, ...visibleTo(anonymous) }, select: detailsOf(model) }),
    presentedCounts([id]),
    isCut ? yearsOf(id) : [],
    // The word on the evidence is about all of it.
    model.evidence.length === MOST_STATED
      ? publicDb().evidenceItem.findMany({ ...independenceSelect, where: { modelId: id } })
      : null,
  ]);
  if (!details) return null;
  const told = await tellAbsent({ ...model, ...details, claims: details.claims.map(toClaim) });
  const presentedAt = countOf(id);
  const shown = new Set(told.presentations.map(({ meeting }) => meeting.id)).size;
  const cited = [told, ...LISTS.flatMap((list): { citations: typeof told.citations }[] => told[list])];
  const isLong = LISTS.some((list) => counts[list] > told[list].length) || counts.about > told.saidAbout.length;
  return {
    ...told,
    counts,
    beyond: isLong
      ? await sourcesBeyond(Prisma.join(Object.values(statements), ' UNION ALL '), [
          ...cited.flatMap(({ citations }) => citations),
          ...citationsOfStatements(told.saidAbout),
        ])
      : NONE_BEYOND,
    presentedAt,
    years: presentedAt > shown ? years : [],
    independence: independence ?? told.evidence,
  };
}

/**
 * A presented model as the public may read it: its own fields, the first of each of its lists with the figures of all (`counts`), at how
 * many meetings it was presented (`presentedAt`, by year in `years`), and what its evaluations are worth (`independence`).
 */
export type PublicModel = NonNullable<Awaited<ReturnType<typeof publicModel>>>;
