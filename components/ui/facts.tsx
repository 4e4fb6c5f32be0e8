import type { ReactNode } from 'react';
import styles from './facts.module.css';
import { own } from './isolated';
import { Unknown } from './unknown';

type Fact = { label: ReactNode; value: ReactNode | undefined; note?: ReactNode };

type Props = {
  facts: readonly Fact[];
  /** What stands where a value is missing, such as "not reported". */
  unknown: ReactNode;
  /** `lines` beside running text, `grid` across the page. */
  layout?: 'lines' | 'grid';
};

/** Facts with their names; one that nobody reported says so in its place. */
export function Facts({ facts, unknown, layout = 'lines' }: Props) {
  return (
    <dl className={styles[layout]}>
      {facts.map(({ label, value, note }, position) => (
        <div key={position}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === null || value === '' ? <Unknown>{unknown}</Unknown> : own(value)}</dd>
          {note ? <dd className={styles.note}>{own(note)}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
