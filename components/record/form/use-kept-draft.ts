'use client';

import { useEffect, useRef, useState } from 'react';
import { forgetDraft, keepDraft, recallDraft } from './draft-store';
import type { FormValues } from './values';

interface Options {
  key: string | null;
  form: FormValues;
  baseVersion: number | null;
  dirty: boolean;
  restore(kept: { form: FormValues; baseVersion: number | null }): void;
}

/** Keeps unsaved text in this browser a moment after each change, brings it back when the page is opened again, drops it once saved. */
export function useKeptDraft({ key, form, baseVersion, dirty, restore }: Options) {
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const opened = useRef(false);
  const write = useRef<() => void>(() => {});
  const lastKey = useRef(key);
  write.current = () => {
    if (key && dirty) keepDraft(key, { form, baseVersion, at: new Date().toISOString() });
  };

  useEffect(() => {
    const kept = key ? recallDraft(key) : null;
    if (kept) {
      restore(kept);
      setRestoredAt(kept.at);
    }
    const flush = () => write.current();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);

  useEffect(() => {
    // The first look is the page as it came, before kept text is back in it.
    if (!opened.current) {
      opened.current = true;
      return;
    }
    if (lastKey.current && lastKey.current !== key) forgetDraft(lastKey.current);
    lastKey.current = key;
    if (!key) return;
    if (!dirty) {
      forgetDraft(key);
      setRestoredAt(null);
      return;
    }
    const timer = setTimeout(() => write.current(), 300);
    return () => clearTimeout(timer);
  }, [key, form, dirty]);

  return {
    restoredAt,
    forget() {
      if (key) forgetDraft(key);
      setRestoredAt(null);
    },
  };
}
