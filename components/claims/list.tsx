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

/** Claims under each other; where several give a figure for the same measure, these also stand side by side. */
export function ClaimList({ claims, numbers, rule }: Props) {
  return (
    <div className={styles.claims}>
      {[...measuresInDispute(claims)].map(([measure, group]) => (
        <SideBySide key={measure} measure={measure} claims={group} numbers={numbers} />
      ))}
      <Statements>
        {claims.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} numbers={numbers} rule={rule} />
        ))}
      </Statements>
    </div>
  );
}
