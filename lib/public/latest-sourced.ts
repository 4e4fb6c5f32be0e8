import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { citationsSelect, MOST_STATED, takeawayBrief, topicsSelect } from '../parts/queries';

const { sql } = Prisma;

const common = {
  id: true,
  ...takeawayBrief,
  citations: { ...citationsSelect, take: 1 },
  topics: topicsSelect,
} as const;
const claim = { ...common, text: true, standing: true } satisfies Prisma.ClaimSelect;
const commitment = { ...common, verb: true, deliverable: true, dueOn: true } satisfies Prisma.CommitmentSelect;

const latest = (noun: 'claim' | 'commitment') => sql`
  (SELECT "id", "noun" FROM "Record" WHERE "noun" = ${noun} ORDER BY "id" DESC LIMIT ${MOST_STATED})`;

/**
 * Of the claims and commitments entered last, the last that rests on a source which anybody may read, with the first passage that it cites,
 * through the public role; null where there is none among `MOST_STATED` of each.
 */
export async function publicLatestSourced() {
  const [found] = await publicDb().$queryRaw<{ id: string; noun: 'claim' | 'commitment' }[]>`
    SELECT r."id", r."noun" FROM (${latest('claim')} UNION ALL ${latest('commitment')}) r
    WHERE EXISTS (SELECT FROM "Citation" c WHERE c."recordId" = r."id") ORDER BY r."id" DESC LIMIT 1`;
  if (!found) return null;
  const where = { id: found.id };
  return found.noun === 'claim'
    ? publicDb().claim.findUnique({ where, select: claim })
    : publicDb().commitment.findUnique({ where, select: commitment });
}

export type LatestSourced = NonNullable<Awaited<ReturnType<typeof publicLatestSourced>>>;
