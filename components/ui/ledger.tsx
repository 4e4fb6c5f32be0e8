import type { ReactNode } from 'react';
import { own } from './isolated';
import styles from './ledger.module.css';
import { Unknown } from './unknown';

type Entry = { label: ReactNode; value: ReactNode | undefined; note?: ReactNode };

/** The few facts that tell what a page is about, ruled off between its title and its text. */
export function Ledger({ entries, unknown }: { entries: readonly Entry[]; unknown: ReactNode }) {
  return (
    <div className={styles.frame}>
      <dl className={styles.ledger}>
        {entries.map(({ label, value, note }, position) => (
          <div key={position}>
            <dt>{label}</dt>
            <dd>{value === undefined || value === null || value === '' ? <Unknown>{unknown}</Unknown> : own(value)}</dd>
            {note ? <dd className={styles.note}>{own(note)}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}
