import type { ReactNode } from 'react';
import styles from './panel.module.css';

type Props = { title: ReactNode; lead?: ReactNode; children?: ReactNode };

/** A page with one thing to do: what it is, why, and the form. */
export function Panel({ title, lead, children }: Props) {
  return (
    <article className={styles.panel}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {lead ? <p>{lead}</p> : null}
      </header>
      {children}
    </article>
  );
}
