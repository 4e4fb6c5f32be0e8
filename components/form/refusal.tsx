'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from './use-record';

/** What an act that is sent once can come back with. */
export type ActRefusal = Exclude<Refusal, { kind: 'outdated' | 'failing' }>;

/** Why nothing was saved, that nothing was lost, and what to do. */
export function RefusalNotice({ refusal }: { refusal: ActRefusal }) {
  const t = useTranslations();
  const text =
    refusal.kind === 'unreachable'
      ? t('form.unanswered')
      : refusal.kind === 'unavailable'
        ? t('errors.unavailable', { code: refusal.code })
        : t(`errors.${refusal.kind}`);
  return (
    <Notice tone="danger" role="alert" title={t('form.errorTitle')}>
      <p>{text}</p>
    </Notice>
  );
}
