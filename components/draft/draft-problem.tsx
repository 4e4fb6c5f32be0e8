'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DraftItem, useDraft } from './use-draft';

type Props = { problem: NonNullable<ReturnType<typeof useDraft>['problem']>; items: readonly DraftItem[] };

/** Why nothing was published, and that a look at the present state comes first. */
export function DraftProblem({ problem, items }: Props) {
  const t = useTranslations();
  const words = useFieldWords();
  const titleOf = (id: string) => items.find((item) => item.id === id)?.title ?? '';
  function sentences(): string[] {
    if (problem.kind === 'invalid')
      return problem.issues.map((issue) => {
        const title = titleOf(issue.path);
        if (issue.code === 'stale') return t('draft.stale', { title });
        if (issue.code === 'not_of_draft') return t('draft.gone');
        return issue.params?.name ? words.issue(issue) : title;
      });
    if (problem.kind === 'unreachable') return [t('form.unreachable')];
    if (problem.kind === 'unavailable') return [t('errors.unavailable', { code: problem.code })];
    return [t(`errors.${problem.kind}`)];
  }
  return (
    <Notice tone="danger" role="alert" title={t('draft.failed')}>
      {sentences().map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <Button size="small" onClick={() => window.location.reload()}>
          {t('draft.reload')}
        </Button>
      </p>
    </Notice>
  );
}
