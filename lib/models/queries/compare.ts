import { publicDb } from '@/lib/db';
import { isSlug } from '@/lib/names';
import { KEYSET_PAGE, nameKeyset } from '@/lib/parts/keyset';
import {
  independenceSelect,
  latestPresented,
  MOST_STATED,
  organizationBrief,
  type WithWithdrawn,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { figureOf } from '@/lib/parts/queries/figures';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

/** Most models that are read side by side: a fifth column fits no screen. */
export const MOST_COMPARED = 4;

/** Most meetings that a column names: the latest at which the model was presented. */
const MOST_PRESENTED = 20;

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
const cited = { citations: { select: { id: true }, take: 1 } };

const column = {
  id: true,
  slug: true,
  name: true,
  countryCode: true,
  sinceOn: true,
  preventionTier: true,
  setting: true,
  targetGroup: true,
  legalBasis: true,
  safeguards: true,
  voluntariness: true,
  pillars: { select: { id: true, name: true, kind: true, ...cited }, orderBy: order, take: MOST_STATED },
  institutions: {
    select: { id: true, role: true, organization: { select: organizationBrief }, ...cited },
    orderBy: order,
    take: MOST_STATED,
  },
  programmes: {
    select: { slug: true, name: true, evidence: independenceSelect },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_STATED,
  },
  presentations: { ...latestPresented, take: MOST_PRESENTED },
  evidence: {
    select: { id: true, title: true, design: true, independence: true, ...cited },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
    take: MOST_STATED,
  },
  conditions: { select: { id: true, text: true, ...cited }, orderBy: order, take: MOST_STATED },
} satisfies Prisma.PresentedModelSelect;

/** Of the former addresses only those that were asked for: a model may have had many. */
const columnOf = (wanted: string[]) =>
  ({
    ...column,
    redirects: { select: { slug: true }, where: { slug: { in: wanted } } },
  }) satisfies Prisma.PresentedModelSelect;

type Column = WithWithdrawn<Prisma.PresentedModelGetPayload<{ select: ReturnType<typeof columnOf> }>>;
/** With the figures of what a column does not name one by one. */
export type ComparedModel = Column & { presentedAt: number } & Claims;

/** How many claims there are about a model and how many of them are corroborated, each counted up to `MOST_COUNTED`. */
interface Claims {
  claims: number;
  corroborated: number;
}

async function claimsOf(ids: string[]): Promise<Map<string, Claims>> {
  if (ids.length === 0) return new Map();
  const of = (which: Prisma.Sql) =>
    figureOf(Prisma.sql`SELECT FROM "Claim" WHERE "modelId" = m."id" AND ${which} ORDER BY "position", "id"`);
  const rows = await publicDb().$queryRaw<(Claims & { id: string })[]>`
    SELECT m."id", ${of(Prisma.sql`true`)} AS "claims", ${of(Prisma.sql`"standing" = 'corroborated'`)} AS "corroborated"
    FROM unnest(${ids}::uuid[]) AS m("id")`;
  return new Map(rows.map(({ id, ...claims }) => [id, claims]));
}

/**
 * What a page that compares models needs, through the public role: those asked for, and a page of the others to choose from.
 *
 * @param asked slugs in the order in which their columns shall stand, present or former ones; what leads to no public model
 *   and whatever comes after the fourth is left out
 * @param place where the choice goes on: models after a place, or before it, by name
 * @returns the models in that order, a page of the choice, and whether all that was asked for is there
 */
export async function publicComparison(asked: readonly string[], place: { after?: string; before?: string } = {}) {
  const slugs = [...new Set(asked)].filter(isSlug);
  const wanted = slugs.slice(0, MOST_COMPARED);
  const { where, orderBy, read } = nameKeyset(place);
  const [found, others] = await Promise.all([
    publicDb().presentedModel.findMany({
      where: {
        AND: [
          visibleTo(anonymous),
          { OR: [{ slug: { in: wanted } }, { redirects: { some: { slug: { in: wanted } } } }] },
        ],
      },
      take: MOST_COMPARED,
      select: columnOf(wanted),
    }),
    publicDb().presentedModel.findMany({
      where: { AND: [visibleTo(anonymous), where] },
      orderBy,
      take: KEYSET_PAGE + 1,
      select: { id: true, slug: true, name: true, countryCode: true },
    }),
  ]);
  const ids = found.map(({ id }) => id);
  const [told, countOf, claims] = await Promise.all([tellAbsent(found), presentedCounts(ids), claimsOf(ids)]);
  const at = (model: Column) => wanted.findIndex((slug) => leadsTo(slug, model));
  const models = told
    .sort((a, b) => at(a) - at(b))
    .map(
      (model): ComparedModel => ({
        ...model,
        presentedAt: countOf(model.id),
        ...(claims.get(model.id) ?? { claims: 0, corroborated: 0 }),
      }),
    );
  return {
    models,
    choice: read(others),
    complete: asked.every((slug) => models.some((model) => leadsTo(slug, model))),
  };
}

/** Whether a slug is a model's, or was. */
const leadsTo = (slug: string, model: Column) =>
  slug === model.slug || model.redirects.some((redirect) => redirect.slug === slug);

export type Comparison = Awaited<ReturnType<typeof publicComparison>>;
