'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';

type Props = {
  text: string;
  label: string;
  /** What the button says once it is done. */
  done: string;
};

/** Copies a text where the browser allows it; elsewhere, and before its script runs, there is no button, and the text is there to be selected. */
export function CopyButton({ text, label, done }: Props) {
  const [able, setAble] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setAble(navigator.clipboard !== undefined), []);
  if (!able) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button size="small" onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
