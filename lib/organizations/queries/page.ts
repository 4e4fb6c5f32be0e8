import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  attributedOf,
  attributionIds,
  citationsSelect,
  correctionsSelect,
  MOST,
  organizationBrief,
  participationIds,
  participationsOf,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];
const named = { select: { slug: true, name: true } };

const byId = { id: 'asc' as const };
const ids = { id: true } as const;

const head = {
  id: true,
  slug: true,
  name: true,
  acronym: true,
  kind: true,
  countryCode: true,
  url: true,
  description: true,
  version: true,
  publishedAt: true,
  origin: true,
  parent: { select: organizationBrief },
  children: { select: organizationBrief, orderBy: byName, take: MOST },
  people: { select: { slug: true, name: true, publicRole: true }, orderBy: byName, take: MOST },
  leads: { select: { slug: true, name: true, model: named }, orderBy: byName, take: MOST },
  institutions: { select: ids, orderBy: byId, take: MOST },
  partnerOf: { select: { id: true, programme: named }, orderBy: byId, take: MOST },
  evaluations: { select: ids, orderBy: byId, take: MOST },
  participations: participationIds,
  attributions: attributionIds,
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.OrganizationSelect;

type Lists = Record<'institutions' | 'evaluations' | 'participations' | 'attributions', { id: string }[]>;

const detailsOf = (shown: Lists) =>
  ({
    institutions: {
      select: { id: true, role: true, model: named, citations: citationsSelect },
      where: among(shown.institutions, MOST),
      orderBy: byId,
    },
    evaluations: {
      select: { id: true, title: true, independence: true, model: named, programme: named, citations: citationsSelect },
      where: among(shown.evaluations, MOST),
      orderBy: byId,
    },
    participations: participationsOf(shown.participations),
    attributions: attributedOf(shown.attributions),
  }) satisfies Prisma.OrganizationSelect;

/**
 * Everything on an organisation's public page, through the public role; each list has at most `MOST`
 * entries. Who took part or said something is there only where the rule of the meeting lets it be named.
 *
 * @returns null where there is no such organisation or it is not public
 */
export async function publicOrganizationPage(slug: string) {
  const body = await publicDb().organization.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!body) return null;
  const where = { id: body.id, ...visibleTo(anonymous) };
  const details = await publicDb().organization.findFirst({ where, select: detailsOf(body) });
  return details && tellWithdrawn({ ...body, ...details });
}

export type OrganizationPage = NonNullable<Awaited<ReturnType<typeof publicOrganizationPage>>>;
