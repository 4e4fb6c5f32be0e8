import type { ClaimBrief } from '@/lib/parts/queries';

type ClaimFigure = Pick<ClaimBrief, 'measure' | 'figure' | 'asOf'>;

type DatedClaim = { asOf?: string | null };

/** Earliest first; what has no date has no place among the others and comes last. */
const byDate = (a: DatedClaim, b: DatedClaim): number =>
  a.asOf && b.asOf ? a.asOf.localeCompare(b.asOf) : Number(!a.asOf) - Number(!b.asOf);

/** Claims, or what is said beside them, by date. */
export const earliestFirst = <C extends DatedClaim>(claims: readonly C[]): C[] => claims.toSorted(byDate);

/** Claims by the measure for which they and others give a figure, in the order in which measures first appear; and those that stand alone. */
export function inGroups<C extends ClaimFigure>(claims: readonly C[]): { disputed: Map<string, C[]>; alone: C[] } {
  const measures = new Map<string, C[]>();
  for (const claim of claims) {
    if (claim.measure && claim.figure !== null)
      measures.set(claim.measure, [...(measures.get(claim.measure) ?? []), claim]);
  }
  const disputed = new Map(
    [...measures].filter(([, group]) => group.length > 1).map(([measure, group]) => [measure, earliestFirst(group)]),
  );
  return { disputed, alone: claims.filter(({ measure, figure }) => figure === null || !disputed.has(measure ?? '')) };
}

/** Claims in the order in which a list shows them. */
export function inOrder<C extends ClaimFigure>(claims: readonly C[]): C[] {
  const { disputed, alone } = inGroups(claims);
  return [alone, ...disputed.values()].flat();
}
