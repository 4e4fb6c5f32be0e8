'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import type { Failure, Outcome } from '@/lib/errors';

/** One question with its answer on the way: whether it is asked, what was written into it, how it fares. */
export function useAct() {
  const t = useTranslations('lifecycle');
  const words = useFieldWords();
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
    setProblem(wordsFor(outcome?.failure));
  }
  function wordsFor(failure?: Failure): string {
    if (failure?.kind === 'opens') return t('notOpened');
    if (failure?.kind === 'conflict') return t('stale');
    if (failure?.kind !== 'invalid') return t('failed');
    const named = failure.issues.find(({ params }) => params?.name);
    return named ? words.issue(named) : t('refused');
  }
  return { asking, setAsking, busy, reason, setReason, problem, send };
}
