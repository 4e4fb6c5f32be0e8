'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';

/** Why a merge, or its undoing, did not come about, in words. */
export function useRefusal() {
  const t = useTranslations('duplicates.refusal');
  const words = useFieldWords();
  return (outcome: Outcome<unknown> | null, noun?: NounName): string => {
    if (!outcome || outcome.ok) return t('failed');
    if (outcome.failure.kind === 'conflict') return t('stale');
    if (outcome.failure.kind === 'opens') return t('notOpened');
    const [issue] = outcome.failure.kind === 'invalid' ? outcome.failure.issues : [];
    if (issue?.params?.name) return words.issue(issue);
    if (issue && t.has(issue.code as never)) return t(issue.code as never);
    const isField = issue && noun && words.knows(noun, issue.path);
    return isField ? `${words.label(noun, issue.path)}: ${words.issue(issue)}` : t('failed');
  };
}
