'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { FormDescription } from './description';
import { KeptText } from './kept-text';
import type { Refusal, useRecord } from './use-record';
import { useWrittenOut } from './written-out';

type Props = { refusal: Refusal; record: ReturnType<typeof useRecord>; description: FormDescription };

/** Why nothing was saved, that nothing was lost, and what to do. */
export function RefusedSave({ refusal, record, description }: Props) {
  const t = useTranslations();
  const write = useWrittenOut();
  const { kind } = refusal;
  const says = {
    unreachable: t('form.unreachable'),
    outdated: t('form.outdated'),
    signed_out: t('form.signedOut'),
    forbidden: t('form.mayNotSave'),
    not_found: t('form.recordGone'),
    unavailable: kind === 'unavailable' ? t('form.failing', { code: refusal.code }) : '',
  }[kind];
  // What cannot be saved here at all can be taken elsewhere.
  const isFinal = kind === 'forbidden' || kind === 'not_found';
  const text = isFinal ? write(description, record.form, record.changes) : '';
  return (
    <Notice tone="danger" role="alert" title={t('form.errorTitle')}>
      <p>{says}</p>
      {kind === 'signed_out' ? (
        <p>
          <LinkButton size="small" variant="primary" target="_blank" href={paths.signIn()}>
            {t('form.signInAgain')}
          </LinkButton>
        </p>
      ) : null}
      {text !== '' ? <KeptText text={text} /> : null}
    </Notice>
  );
}
