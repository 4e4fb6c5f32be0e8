import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  citationsSelect,
  claimBrief,
  correctionsSelect,
  evidenceBrief,
  organizationBrief,
  toClaim,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const page = {
  id: true,
  slug: true,
  name: true,
  sinceOn: true,
  description: true,
  version: true,
  publishedAt: true,
  origin: true,
  topics: { select: { topic: { select: { slug: true, name: true } } } },
  model: {
    select: {
      slug: true,
      name: true,
      countryCode: true,
      presentations: { select: { meeting: { select: { id: true } } } },
    },
  },
  leadOrganization: { select: organizationBrief },
  partners: {
    select: { id: true, organization: { select: organizationBrief } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  claims: { select: claimBrief, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  evidence: { select: evidenceBrief, orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }] },
} satisfies Prisma.ProgrammeSelect;

/**
 * Everything on a programme's public page, through the public role.
 *
 * @returns null where there is no such programme or it is not public
 */
export async function publicProgrammePage(slug: string) {
  const programme = await publicDb().programme.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  return programme && tellWithdrawn({ ...programme, claims: programme.claims.map(toClaim) });
}

export type ProgrammePage = NonNullable<Awaited<ReturnType<typeof publicProgrammePage>>>;
