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
  MOST_BESIDE,
  MOST_STATED,
  organizationBrief,
  toClaim,
  topicsSelect,
} from '@/lib/parts/queries';
import { saidAbout } from '@/lib/parts/queries/about';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { discussedAt } from '@/lib/parts/queries/discussed';
import { figuresOf, listed } from '@/lib/parts/queries/figures';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { NONE_BEYOND, sourcesBeyond } from '@/lib/parts/queries/sources';
import { citationsOfStatements, saidAboutIds, saidAboutOf } from '@/lib/parts/queries/statements';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

const inPlace = [{ position: 'asc' as const }, { id: 'asc' as const }];
const byDate = [{ issuedOn: 'desc' as const }, { id: 'asc' as const }];

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
  sinceOn: true,
  model: { select: { name: true } },
} satisfies Prisma.ProgrammeSelect;

const head = {
  ...announcement,
  description: true,
  origin: true,
  topics: topicsSelect,
  model: { select: { id: true, slug: true, name: true, countryCode: true } },
  leadOrganization: { select: organizationBrief },
  partners: {
    select: { id: true, organization: { select: organizationBrief } },
    orderBy: inPlace,
    take: MOST_BESIDE + 1,
  },
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
  claims: { select: { id: true }, orderBy: inPlace, take: MOST_STATED },
  evidence: { select: { id: true }, orderBy: byDate, take: MOST_STATED },
  saidAbout: saidAboutIds,
} satisfies Prisma.ProgrammeSelect;

/**
 * Everything on a programme's public page, through the public role: at most `MOST_STATED` claims and as many studies, with the figures of all.
 *
 * @returns null where there is no such programme or it is not public
 */
export async function publicProgramme(slug: string) {
  const programme = await publicDb().programme.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!programme) return null;
  const { id, model } = programme;
  const studies = Prisma.sql`SELECT "id" FROM "EvidenceItem" WHERE "programmeId" = ${id}::uuid ORDER BY "id"`;
  const only = (rows: readonly { id: string }[]) => ({ AND: [among(rows, MOST_STATED), visibleTo(anonymous)] });
  const [counts, claims, evidence, said, countOf, independence] = await Promise.all([
    figuresOf({
      claims: listed('Claim', 'programmeId', id),
      evidence: studies,
      about: saidAbout('programme', id),
      discussed: discussedAt('programme', id),
    }),
    publicDb().claim.findMany({ where: only(programme.claims), select: claimBrief, orderBy: inPlace }),
    publicDb().evidenceItem.findMany({ where: only(programme.evidence), select: evidenceBrief, orderBy: byDate }),
    publicDb().saidAbout.findMany(saidAboutOf(programme.saidAbout)),
    presentedCounts(model ? [model.id] : []),
    // The word on the evidence is about all of it.
    programme.evidence.length === MOST_STATED
      ? publicDb().evidenceItem.findMany({ ...independenceSelect, where: { programmeId: id } })
      : null,
  ]);
  const told = await tellAbsent({ ...programme, claims: claims.map(toClaim), evidence, saidAbout: said });
  const isLong =
    counts.claims > told.claims.length ||
    counts.evidence > told.evidence.length ||
    counts.about > told.saidAbout.length;
  const statements = Prisma.sql`(SELECT "id" FROM "Claim" WHERE "programmeId" = ${id}::uuid ORDER BY "position", "id") UNION ALL (${studies})
    UNION ALL (${saidAbout('programme', id)})`;
  const own = [told, ...told.claims, ...told.evidence].flatMap(({ citations }) => citations);
  const shown = [...own, ...citationsOfStatements(told.saidAbout)];
  return {
    ...told,
    counts,
    beyond: isLong ? await sourcesBeyond(statements, shown) : NONE_BEYOND,
    independence: independence ?? told.evidence,
    presentedAt: model ? countOf(model.id) : 0,
  };
}

/** A programme as the public may read it, with the first of its claims and evaluations and the figures of all (`counts`). */
export type PublicProgramme = NonNullable<Awaited<ReturnType<typeof publicProgramme>>>;
