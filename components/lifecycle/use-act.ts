'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Outcome } from '@/lib/errors';

/** One question with its answer on the way: whether it is asked, what was written into it, how it fares. */
export function useAct() {
  const t = useTranslations('lifecycle');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function send<T>(act: () => Promise<Outcome<T>>, onDone: (value: T) => void) {
    setBusy(true);
    setProblem(null);
    const outcome = await act().catch(() => null);
    setBusy(false);
    if (outcome?.ok) {
      setAsking(false);
      setReason('');
      return onDone(outcome.value);
    }
    const kind = outcome?.failure.kind;
    setProblem(
      kind === 'opens'
        ? t('notOpened')
        : kind === 'conflict'
          ? t('stale')
          : kind === 'invalid'
            ? t('refused')
            : t('failed'),
    );
  }
  return { asking, setAsking, busy, reason, setReason, problem, send };
}
