'use client';

import { Problem } from '@/components/ui/problem';
import styles from './error.module.css';

/** For pages whose own frame could not be made. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className={styles.main}>
      <Problem digest={error.digest} onRetry={reset} />
    </main>
  );
}
