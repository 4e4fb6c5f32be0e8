'use client';

import { CopyButton } from '@/components/ui/copy-button';
import styles from './form.module.css';

type Props = { value: string; label: string; done: string };

/** A text to hand on: selected when it is focused, copied by its button where the browser allows it. */
export function CopyField({ value, label, done }: Props) {
  return (
    <div className={styles.copy}>
      <input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
      <CopyButton text={value} label={label} done={done} />
    </div>
  );
}
