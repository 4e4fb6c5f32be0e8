import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  citationsSelect,
  claimBrief,
  correctionsSelect,
  evidenceBrief,
  meetingBrief,
  organizationBrief,
  toClaim,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

const page = {
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
  topics: { select: { topic: { select: { slug: true, name: true } } } },
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  pillars: {
    select: {
      id: true,
      name: true,
      kind: true,
      description: true,
      citations: citationsSelect,
      corrections: correctionsSelect,
    },
    orderBy: order,
  },
  institutions: {
    select: {
      id: true,
      role: true,
      organization: { select: organizationBrief },
      citations: citationsSelect,
    },
    orderBy: order,
  },
  conditions: {
    select: { id: true, text: true, citations: citationsSelect, corrections: correctionsSelect },
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
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  },
  presentations: {
    select: {
      id: true,
      meeting: { select: meetingBrief },
      citations: citationsSelect,
    },
    orderBy: { id: 'asc' },
  },
  claims: { select: claimBrief, orderBy: order },
  evidence: { select: evidenceBrief, orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }] },
} satisfies Prisma.PresentedModelSelect;

/**
 * Everything on a model's public page, through the public role.
 *
 * @returns null where there is no such model or it is not public
 */
export async function publicModelPage(slug: string) {
  const model = await publicDb().presentedModel.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  return model && tellWithdrawn({ ...model, claims: model.claims.map(toClaim) });
}

export type ModelPage = NonNullable<Awaited<ReturnType<typeof publicModelPage>>>;
