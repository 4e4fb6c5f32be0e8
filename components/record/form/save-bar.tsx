'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { controlId, useForm } from './form-context';
import styles from './save-bar.module.css';
import type { useRecord } from './use-record';

/** How the text fares, always in sight, with the one button that saves. */
export function SaveBar({ record }: { record: ReturnType<typeof useRecord> }) {
  const t = useTranslations('form');
  const { prefix } = useForm();
  const { state, saved, dirty } = record;
  const text = {
    saved: t('stateSaved', { version: saved?.version ?? 0 }),
    new: t('stateNew'),
    unsaved: t('stateUnsaved'),
    saving: t('stateSaving'),
    refused: t('stateRefused'),
  }[state];
  return (
    <div className={styles.bar} data-screen-only>
      {saved?.status === 'published' && dirty ? (
        <TextField
          id={controlId(prefix, 'reason')}
          label={t('reason')}
          hint={t('reasonHint')}
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
        <Button type="submit" variant="primary" busy={state === 'saving'}>
          {saved ? t('save') : t('saveDraft')}
        </Button>
      </div>
    </div>
  );
}
