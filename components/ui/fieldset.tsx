import type { ReactNode } from 'react';
import styles from './fieldset.module.css';

type Props = { legend: ReactNode; hint?: ReactNode; children: ReactNode };

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, hint, children }: Props) {
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
