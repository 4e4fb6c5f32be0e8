'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { forgetText, type KeptText, keepText, readKeptText } from './kept-text-store';
import type { PendingSave } from './use-sending';
import type { FormValues } from './values';

interface Options {
  key: string | null;
  form: FormValues;
  baseVersion: number | null;
  dirty: boolean;
  /** The save that is on its way. */
  sent: PendingSave | null;
  restore(kept: KeptText): void;
}

/** How long nobody types before what was typed is kept, in milliseconds. */
const PAUSE = 300;

/**
 * Keeps unsaved text in this browser at every pause, with the save that has no answer yet; brings both back when the page is
 * opened again, drops them once all is saved.
 */
export function useKeptText({ key, form, baseVersion, dirty, sent, restore }: Options) {
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [keeps, setKeeps] = useState(true);
  const opened = useRef(false);
  const lastKey = useRef(key);
  const open = dirty || sent !== null;
  const write = useEffectEvent(() => {
    if (key && open) setKeeps(keepText(key, { form, baseVersion, sent, at: new Date().toISOString() }));
  });

  useEffect(() => {
    const kept = key ? readKeptText(key) : null;
    if (kept) {
      restore(kept);
      setRestoredAt(kept.at);
    }
    const flush = () => write();
    // The same record in another tab was saved there, and with it what was kept of ours went.
    const onStorage = (event: StorageEvent) => {
      if (event.key === lastKey.current && event.newValue === null) write();
    };
    window.addEventListener('pagehide', flush);
    window.addEventListener('storage', onStorage);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('storage', onStorage);
    };
  }, []);

  useEffect(() => {
    // The first look is the page as it came, before kept text is back in it.
    if (!opened.current) {
      opened.current = true;
      return;
    }
    if (lastKey.current && lastKey.current !== key) forgetText(lastKey.current);
    lastKey.current = key;
    if (!key) return;
    if (!open) {
      forgetText(key);
      setRestoredAt(null);
      return;
    }
    const timer = setTimeout(() => write(), PAUSE);
    return () => clearTimeout(timer);
  }, [key, form, open]);

  // A save is kept before its request can get lost, and no longer once it is given back: a reload would send it again.
  useEffect(() => write(), [sent]);

  return {
    restoredAt,
    /** Whether this browser keeps what is typed. */
    keeps,
    forget() {
      if (key) forgetText(key);
      setRestoredAt(null);
    },
  };
}
