import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import type { ClaimBrief } from '@/lib/parts/queries';
import { inGroups } from './in-order';
import { ClaimItem } from './item';
import styles from './list.module.css';
import { SideBySide } from './side-by-side';

type Props = {
  claims: readonly ClaimBrief[];
  numbers: SourceNumbers;
  /** The day of the meeting at which all of them were made. */
  on?: string | null;
};

/** Claims under each other, then those that give a figure for the same measure, side by side in a table for each. */
export function ClaimList({ claims, numbers, on }: Props) {
  const { disputed, alone } = inGroups(claims);
  return (
    <div className={styles.claims}>
      {alone.length > 0 ? (
        <Statements>
          {alone.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} numbers={numbers} on={on} />
          ))}
        </Statements>
      ) : null}
      {[...disputed].map(([measure, group]) => (
        <SideBySide key={measure} measure={measure} claims={group} numbers={numbers} on={on} />
      ))}
    </div>
  );
}
