import type { ReactNode } from 'react';
import type { Cited } from '@/lib/parts/queries';
import { Margin } from './margin';
import styles from './row.module.css';
import type { SourceNumbers } from './sources-of-page';

type Props = {
  children: ReactNode;
  citations: readonly Cited[];
  /** The texts that it states. */
  said?: readonly (string | null)[];
  numbers: SourceNumbers;
  /** A running number before a statement. */
  number?: number;
  id?: string;
};

/** The anatomy of every page of the record: what we say on the one side, what the source says in the margin beside it. */
export function Row({ children, citations, said, numbers, number, id }: Props) {
  return (
    <div className={styles.row} id={id}>
      <div className={number === undefined ? styles.plain : styles.numbered}>
        {number === undefined ? null : (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        <div className={styles.text}>{children}</div>
      </div>
      <Margin citations={citations} said={said} numbers={numbers} />
    </div>
  );
}
