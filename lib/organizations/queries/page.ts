import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  among,
  announced,
  citationsSelect,
  correctionsSelect,
  MOST,
  organizationBrief,
  participationIds,
  participationsOf,
} from '@/lib/parts/queries';
import { saidAbout } from '@/lib/parts/queries/about';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { attributedIds, attributedLists, meetingLists, whose } from '@/lib/parts/queries/actor';
import { figuresOf } from '@/lib/parts/queries/figures';
import { NONE_BEYOND, sourcesBeyond } from '@/lib/parts/queries/sources';
import {
  attributedOf,
  attributionIds,
  citationsOfStatements,
  saidAboutIds,
  saidAboutOf,
} from '@/lib/parts/queries/statements';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];
const named = { select: { slug: true, name: true } };

const byId = { id: 'asc' as const };
const ids = { id: true } as const;

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
  kind: true,
  countryCode: true,
} satisfies Prisma.OrganizationSelect;

const head = {
  ...announcement,
  acronym: true,
  url: true,
  description: true,
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
  saidAbout: saidAboutIds,
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.OrganizationSelect;

type Lists = Record<'institutions' | 'evaluations' | 'participations' | 'attributions' | 'saidAbout', { id: string }[]>;

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
    saidAbout: saidAboutOf(shown.saidAbout),
  }) satisfies Prisma.OrganizationSelect;

/**
 * Everything on an organisation's public page, through the public role; what was said and the meetings have at most
 * `MOST_STATED` entries, other lists `MOST`. Who took part or said something is there only where the rule of the meeting lets it be named.
 *
 * @returns null where there is no such organisation or it is not public
 */
export async function publicOrganization(slug: string) {
  const body = await publicDb().organization.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!body) return null;
  const { id } = body;
  const where = { id, ...visibleTo(anonymous) };
  const [details, counts] = await Promise.all([
    publicDb().organization.findFirst({ where, select: detailsOf(body) }),
    figuresOf(listsOf(id)),
  ]);
  if (!details) return null;
  const told = await tellAbsent({ ...body, ...details });
  const { citations, institutions, evaluations, attributions, saidAbout: about } = told;
  const isLong =
    counts.statements > attributions.length ||
    counts.about > about.length ||
    counts.institutions > institutions.length ||
    counts.evaluations > evaluations.length;
  const shown = [
    ...citations,
    ...[...institutions, ...evaluations].flatMap((one) => one.citations),
    ...citationsOfStatements([...attributions, ...about]),
  ];
  return { ...told, counts, beyond: isLong ? await sourcesBeyond(statementsOf(id), shown) : NONE_BEYOND };
}

/** What to count of all that a body has a part in. */
function listsOf(id: string) {
  const who = whose('organizationId', id);
  const rows = (table: Prisma.ModelName, column: string) =>
    Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.raw(`"${column}"`)} = ${id}::uuid`;
  return {
    ...meetingLists(who),
    ...attributedLists(who),
    about: saidAbout('organization', id),
    institutions: rows('ModelInstitution', 'organizationId'),
    models: Prisma.sql`SELECT DISTINCT "modelId" FROM "ModelInstitution" WHERE ${who}`,
    leads: rows('Programme', 'leadOrganizationId'),
    partnerOf: rows('ProgrammePartner', 'organizationId'),
    programmes: Prisma.sql`SELECT "id" FROM "Programme" WHERE "leadOrganizationId" = ${id}::uuid
      UNION SELECT "programmeId" FROM "ProgrammePartner" WHERE ${who}`,
    evaluations: rows('EvidenceItem', 'evaluatorId'),
    people: rows('Person', 'organizationId'),
    children: rows('Organization', 'parentId'),
  };
}

/** The ids of all that a body said, presented or promised, runs or evaluated. */
const statementsOf = (id: string) => Prisma.sql`(${attributedIds(whose('organizationId', id))})
  UNION ALL (SELECT "id" FROM "ModelInstitution" WHERE "organizationId" = ${id}::uuid)
  UNION ALL (SELECT "id" FROM "EvidenceItem" WHERE "evaluatorId" = ${id}::uuid)
  UNION ALL (${saidAbout('organization', id)})`;

/**
 * An organisation as the public may read it, with the first of what it took part in, said, leads and evaluated, and the figures of all
 * (`counts`).
 */
export type PublicOrganization = NonNullable<Awaited<ReturnType<typeof publicOrganization>>>;
