import type { ReactNode } from 'react';
import styles from './unknown.module.css';

/** A value that nobody reported: said in words, set apart from what is known, never a blank or a dash. */
export function Unknown({ children }: { children: ReactNode }) {
  return <span className={styles.unknown}>{children}</span>;
}
