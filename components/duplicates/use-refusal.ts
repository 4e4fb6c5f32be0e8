'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { Outcome } from '@/lib/errors';

/** Why a merge, or its undoing, did not come about, in words. */
export function useRefusal() {
  const t = useTranslations('duplicates.refusal');
  const words = useFieldWords();
  return (outcome: Outcome<unknown> | null): string => {
    if (!outcome || outcome.ok) return t('failed');
    if (outcome.failure.kind === 'conflict') return t('stale');
    if (outcome.failure.kind === 'opens') return t('notOpened');
    const [issue] = outcome.failure.kind === 'invalid' ? outcome.failure.issues : [];
    if (issue?.params?.name) return words.issue(issue);
    return issue && t.has(issue.code as never) ? t(issue.code as never) : t('failed');
  };
}
