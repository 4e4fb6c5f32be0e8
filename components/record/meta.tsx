import type { ReactNode } from 'react';
import styles from './meta.module.css';

/** The small line under a statement: its kind, who said it, its own address. */
export function Meta({ children }: { children: ReactNode }) {
  return <div className={styles.meta}>{children}</div>;
}
