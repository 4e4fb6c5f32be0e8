'use client';

import { createContext, type ReactNode, useContext } from 'react';
import styles from './problem.module.css';

type Text = { title: string; kept: string; next: string; again: string; home: string; homeHref: string; code: string };

const TextContext = createContext<Text | undefined>(undefined);

/** Hands the error page its sentences from the server, so that no message catalogue is shipped for it. */
export function ProblemText({ value, children }: { value: Text; children: ReactNode }) {
  return <TextContext value={value}>{children}</TextContext>;
}

/** Says what happened, that nothing was lost, and what to do. `digest` is the code under which the server logged it. */
export function Problem({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
  const text = useContext(TextContext);
  if (!text) return null;
  return (
    <div className={styles.problem}>
      <h1>{text.title}</h1>
      <p>{text.kept}</p>
      <p>{text.next}</p>
      <p className={styles.actions}>
        <button type="button" onClick={onRetry}>
          {text.again}
        </button>
        <a href={text.homeHref}>{text.home}</a>
      </p>
      {digest ? (
        <p className={styles.code}>
          {text.code} <code>{digest}</code>
        </p>
      ) : null}
    </div>
  );
}
