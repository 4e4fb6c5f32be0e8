import type { ReactNode } from 'react';
import styles from './status.module.css';

/**
 * News that the reader need not answer, such as "saved": read aloud, shown at the foot of the screen, never in the way.
 * Keep it mounted and change its children, so that assistive technology notices.
 */
export function Status({ children }: { children?: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {children ? <div className={styles.message}>{children}</div> : null}
    </div>
  );
}
