import type { ReactNode } from 'react';
import styles from './list-head.module.css';

/** The head of a page that lists records. */
export function ListHead({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>{children}</p>
    </header>
  );
}
