import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** A place with nothing in it yet: what would be here, why it is not, and what to do. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
