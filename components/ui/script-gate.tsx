'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import styles from './script-gate.module.css';

const never = () => () => {};

/** Whether the page's scripts answer: not on the server, and not in what is drawn first from its answer. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Keeps every field and button within it closed until the page's scripts answer: what is typed before would be lost, and a form sent
 * before would put its words into the address. Links work from the start. Controls that stay closed for longer are seen to be.
 */
export function ScriptGate({ children }: { children: ReactNode }) {
  return (
    <fieldset role="presentation" className={styles.gate} disabled={!useScripts()}>
      {children}
    </fieldset>
  );
}
