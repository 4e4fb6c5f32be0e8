'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './form.module.css';

type Props = { value: string; label: string; done: string };

/** A text to hand on: selected when it is focused, copied by its button where the browser allows it. */
export function CopyField({ value, label, done }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={styles.copy}>
      <input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button size="small" onClick={copy}>
        {copied ? done : label}
      </Button>
    </div>
  );
}
