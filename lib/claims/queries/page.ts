import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import {
  announced,
  claimBrief,
  correctionsSelect,
  evidenceBrief,
  MOST_STATED,
  meetingBrief,
  toClaim,
  topicsSelect,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { discussedAt } from '@/lib/parts/queries/discussed';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  text: true,
  standing: true,
  asOf: true,
} satisfies Prisma.ClaimSelect;

const page = {
  ...announcement,
  ...claimBrief,
  origin: true,
  programmeId: true,
  modelId: true,
  meeting: { select: meetingBrief },
  session: { select: { id: true, title: true } },
  model: { select: { slug: true, name: true } },
  programme: { select: { slug: true, name: true } },
  evidence: { select: evidenceBrief, orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }], take: MOST_STATED },
  topics: topicsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.ClaimSelect;

/**
 * Everything on a claim's public page, through the public role: one round trip, another for a figure, to find what others
 * say of the same measure, and another where a statement cites nothing that is public.
 *
 * @returns null where there is no such claim, it is not public, or `id` is no UUID
 */
export async function publicClaim(id: string) {
  if (!isUuid(id)) return null;
  const [found, { discussed }] = await Promise.all([
    publicDb().claim.findFirst({ where: { id, ...visibleTo(anonymous) }, select: page }),
    figuresOf({ discussed: discussedAt('claim', id) }),
  ]);
  if (!found) return null;
  const { programmeId, modelId, ...claim } = found;
  const subject = programmeId ? { programmeId } : { modelId };
  const rivals =
    claim.measure && found.figure !== null && (programmeId || modelId)
      ? await publicDb().claim.findMany({
          where: {
            measure: claim.measure,
            figure: { not: null },
            ...subject,
            id: { not: id },
            ...visibleTo(anonymous),
          },
          orderBy: [{ asOf: 'asc' }, { id: 'asc' }],
          take: MOST_STATED,
          select: claimBrief,
        })
      : [];
  return tellAbsent({ ...claim, figure: toClaim(found).figure, rivals: rivals.map(toClaim), discussed });
}

/**
 * A claim as the public may read it, with those that give another figure for the same measure (`rivals`) and the evidence behind it.
 */
export type PublicClaim = NonNullable<Awaited<ReturnType<typeof publicClaim>>>;
