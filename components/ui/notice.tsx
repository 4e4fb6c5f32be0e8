import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Props = {
  tone?: 'plain' | 'doubt' | 'danger' | 'done';
  title?: ReactNode;
  children?: ReactNode;
  /** `status` for news that arrive while the page is open, `alert` only where the reader must act now. */
  role?: 'status' | 'alert' | 'note';
};

const signs = { plain: 'i', doubt: '?', danger: '!', done: '✓' } as const;

/** A sentence set apart from the running text, told by its sign and its words as well as by colour. */
export function Notice({ tone = 'plain', title, children, role = 'note' }: Props) {
  return (
    <div role={role} className={`${styles.notice} ${styles[tone]}`}>
      <span className={styles.sign} aria-hidden="true">
        {signs[tone]}
      </span>
      <div className={styles.text}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
