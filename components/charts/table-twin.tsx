import type { ReactNode } from 'react';
import styles from './table-twin.module.css';

/** The table that says the same as a picture, for those who would rather read it. */
export function TableTwin({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.twin}>
      <summary>{label}</summary>
      <div className={styles.table}>{children}</div>
    </details>
  );
}
