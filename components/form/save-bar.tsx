'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { formatClock, localZone } from '@/lib/time';
import { CorrectionKindField } from './correction-kind';
import { controlId, useForm } from './form-context';
import styles from './save-bar.module.css';
import type { ProposalOptions, useRecord } from './use-record';

type Props = { record: ReturnType<typeof useRecord>; proposing?: ProposalOptions; instead?: ReactNode };

/** How the text fares, always in sight, with the one button that saves. */
export function SaveBar({ record, proposing, instead }: Props) {
  const t = useTranslations('form');
  const propose = useTranslations('form.propose');
  const locale = useLocale();
  const { prefix } = useForm();
  const { state, saved, savedAt, dirty } = record;
  const version = saved?.version ?? 0;
  const text = proposing
    ? {
        saved: proposing.waits ? propose('stateWaits') : propose('stateNone', { version }),
        new: t('stateNew'),
        unsaved: record.keeps ? propose('stateUnsent') : propose('stateUnkept'),
        saving: propose('stateSending'),
        waiting: propose('stateUnreached'),
        failing: propose('stateFailing'),
        refused: propose('stateRefused'),
      }[state]
    : {
        saved: savedAt
          ? t('stateSavedAt', { version, time: formatClock(savedAt, locale, localZone()) })
          : t('stateSaved', { version }),
        new: t('stateNew'),
        unsaved: record.keeps ? t('stateUnsaved') : t('stateUnkept'),
        saving: t('stateSaving'),
        waiting: t('stateWaiting'),
        failing: t('stateFailing'),
        refused: t('stateRefused'),
      }[state];
  return (
    <div className={styles.bar} data-screen-only>
      {saved?.status === 'published' && (dirty || proposing?.waits) ? (
        <div className={styles.why}>
          <TextField
            id={controlId(prefix, 'reason')}
            label={t('reason')}
            hint={proposing ? propose('reasonHint') : t('reasonHint')}
            value={record.reason}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => record.setReason(event.target.value)}
          />
          {proposing ? null : (
            <CorrectionKindField
              id={controlId(prefix, 'correction')}
              value={record.correction}
              onChoose={record.setCorrection}
            />
          )}
        </div>
      ) : null}
      <div className={styles.row}>
        <p role="status" className={styles.state} data-state={state}>
          {text}
        </p>
        <span className={styles.keys}>
          <Kbd>{t('saveKeys')}</Kbd>
        </span>
        {record.isSettled ? instead : null}
        <Button type="submit" variant="primary" busy={state === 'saving'}>
          {proposing ? propose(proposing.waits ? 'revise' : 'submit') : saved ? t('save') : t('saveDraft')}
        </Button>
      </div>
    </div>
  );
}
