'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { controlId, useForm } from './form-context';
import styles from './save-bar.module.css';
import type { Proposing, useRecord } from './use-record';

type Props = { record: ReturnType<typeof useRecord>; proposing?: Proposing; instead?: ReactNode };

/** How the text fares, always in sight, with the one button that saves. */
export function SaveBar({ record, proposing, instead }: Props) {
  const t = useTranslations('form');
  const propose = useTranslations('form.propose');
  const { prefix } = useForm();
  const { state, saved, dirty } = record;
  const text = proposing
    ? {
        saved: proposing.waits ? propose('stateWaits') : propose('stateNone', { version: saved?.version ?? 0 }),
        new: t('stateNew'),
        unsaved: propose('stateUnsent'),
        saving: propose('stateSending'),
        refused: propose('stateRefused'),
      }[state]
    : {
        saved: t('stateSaved', { version: saved?.version ?? 0 }),
        new: t('stateNew'),
        unsaved: t('stateUnsaved'),
        saving: t('stateSaving'),
        refused: t('stateRefused'),
      }[state];
  return (
    <div className={styles.bar} data-screen-only>
      {saved?.status === 'published' && (dirty || proposing?.waits) ? (
        <TextField
          id={controlId(prefix, 'reason')}
          label={t('reason')}
          hint={proposing ? propose('reasonHint') : t('reasonHint')}
          value={record.reason}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => record.setReason(event.target.value)}
        />
      ) : null}
      <div className={styles.row}>
        <p role="status" className={styles.state} data-state={state}>
          {text}
        </p>
        <span className={styles.keys}>
          <Kbd>{t('saveKeys')}</Kbd>
        </span>
        {instead}
        <Button type="submit" variant="primary" busy={state === 'saving'}>
          {proposing ? propose(proposing.waits ? 'revise' : 'submit') : saved ? t('save') : t('saveDraft')}
        </Button>
      </div>
    </div>
  );
}
