'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { listOf } from '@/lib/names';
import { paths } from '@/lib/paths';
import type { FormDescription } from './description';
import { TextToCopy } from './text-to-copy';
import type { Refusal, useRecord } from './use-record';
import { useWrittenOut } from './written-out';

type Props = { refusal: Refusal; record: ReturnType<typeof useRecord>; description: FormDescription };

/** Why nothing was saved, that nothing was lost, and what to do. */
export function RefusedSave({ refusal, record, description }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const words = useFieldWords();
  const write = useWrittenOut();
  const { kind } = refusal;
  const says = {
    unreachable: t('form.unreachable'),
    outdated: t('form.outdated'),
    signed_out: t('form.signedOut'),
    opens: t('form.notOpened'),
    forbidden: t('form.mayNotSave'),
    not_found: t('form.recordGone'),
    failing: kind === 'failing' ? t('form.failing', { code: refusal.code || t('form.noCode') }) : '',
    unavailable: kind === 'unavailable' ? t('form.failed', { code: refusal.code || t('form.noCode') }) : '',
  }[kind];
  // Where the fault lies the server could not say; it took what stood here before.
  const suspects =
    kind === 'unavailable' && record.saved ? record.changes.map((name) => words.label(description.noun, name)) : [];
  // What cannot be saved here at all can be taken elsewhere.
  const isFinal = kind === 'forbidden' || kind === 'not_found';
  const text = isFinal ? write(description, record.form, record.changes) : '';
  return (
    <Notice tone="danger" role="alert" title={t('form.errorTitle')}>
      <p>{says}</p>
      {suspects.length > 0 ? <p>{t('form.suspects', { fields: listOf(suspects, locale) })}</p> : null}
      {kind === 'signed_out' ? (
        <p>
          <LinkButton size="small" variant="primary" target="_blank" href={paths.signIn()}>
            {t('form.signInAgain')}
          </LinkButton>
        </p>
      ) : null}
      {text !== '' ? <TextToCopy text={text} /> : null}
    </Notice>
  );
}
