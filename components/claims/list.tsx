import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import type { ClaimBrief } from '@/lib/parts/queries';
import { ClaimItem } from './item';
import styles from './list.module.css';
import { SideBySide } from './side-by-side';

type Props = {
  claims: readonly ClaimBrief[];
  numbers: SourceNumbers;
  rule?: 'on_the_record' | 'chatham_house' | 'closed';
};

/** Measures for which more than one claim gives a figure, in the order in which they first appear. */
function measuresInDispute(claims: readonly ClaimBrief[]): Map<string, ClaimBrief[]> {
  const groups = new Map<string, ClaimBrief[]>();
  for (const claim of claims) {
    if (claim.measure && claim.figure !== null)
      groups.set(claim.measure, [...(groups.get(claim.measure) ?? []), claim]);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

/** Claims under each other; those that give a figure for the same measure stand side by side in a table instead. */
export function ClaimList({ claims, numbers, rule }: Props) {
  const disputed = measuresInDispute(claims);
  const alone = claims.filter(({ measure, figure }) => figure === null || !measure || !disputed.has(measure));
  return (
    <div className={styles.claims}>
      {[...disputed].map(([measure, group]) => (
        <SideBySide key={measure} measure={measure} claims={group} numbers={numbers} />
      ))}
      {alone.length > 0 ? (
        <Statements>
          {alone.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} numbers={numbers} rule={rule} />
          ))}
        </Statements>
      ) : null}
    </div>
  );
}
