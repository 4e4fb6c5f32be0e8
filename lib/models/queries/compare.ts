import { publicDb } from '@/lib/db';
import { isSlug } from '@/lib/names';
import { meetingBrief, organizationBrief, type Told } from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

/** Most models that are read side by side: a fifth column fits no screen. */
export const MOST_COMPARED = 4;

/** Most models that the choice lists. */
const MOST_LISTED = 200;

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
  pillars: { select: { id: true, name: true, kind: true, ...cited }, orderBy: order },
  institutions: {
    select: { id: true, role: true, organization: { select: organizationBrief }, ...cited },
    orderBy: order,
  },
  programmes: {
    select: { slug: true, name: true, evidence: { select: { independence: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  },
  presentations: { select: { meeting: { select: meetingBrief } }, orderBy: { id: 'asc' } },
  evidence: {
    select: { id: true, title: true, design: true, independence: true, ...cited },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
  },
  claims: { select: { id: true, standing: true } },
  conditions: { select: { id: true, text: true, ...cited }, orderBy: order },
  redirects: { select: { slug: true } },
} satisfies Prisma.PresentedModelSelect;

export type ComparedModel = Told<Prisma.PresentedModelGetPayload<{ select: typeof column }>>;

/**
 * What a page that compares models needs, through the public role: those asked for, and every model there is to choose from.
 *
 * @param asked slugs in the order in which their columns shall stand, present or former ones; what leads to no public model
 *   and whatever comes after the fourth is left out
 * @returns the models in that order, the choice by name, and whether all that was asked for is there
 */
export async function publicComparison(asked: readonly string[]) {
  const slugs = [...new Set(asked)].filter(isSlug);
  const wanted = slugs.slice(0, MOST_COMPARED);
  const [found, choice] = await Promise.all([
    publicDb().presentedModel.findMany({
      where: {
        AND: [
          visibleTo(anonymous),
          { OR: [{ slug: { in: wanted } }, { redirects: { some: { slug: { in: wanted } } } }] },
        ],
      },
      take: MOST_COMPARED,
      select: column,
    }),
    publicDb().presentedModel.findMany({
      where: visibleTo(anonymous),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_LISTED,
      select: { slug: true, name: true, countryCode: true },
    }),
  ]);
  const at = (model: ComparedModel) => wanted.findIndex((slug) => leadsTo(slug, model));
  const models = (await tellWithdrawn(found)).sort((a, b) => at(a) - at(b));
  return { models, choice, complete: asked.every((slug) => models.some((model) => leadsTo(slug, model))) };
}

/** Whether a slug is a model's, or was. */
const leadsTo = (slug: string, model: ComparedModel) =>
  slug === model.slug || model.redirects.some((redirect) => redirect.slug === slug);

export type Comparison = Awaited<ReturnType<typeof publicComparison>>;
