'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';

type Props = {
  /** What is copied: a text, or the text of the element with this id on the page. */
  text: string | { of: string };
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
    navigator.clipboard
      .writeText(typeof text === 'string' ? text : (document.getElementById(text.of)?.textContent ?? ''))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <Button size="small" onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
