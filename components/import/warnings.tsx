'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { RecognitionWarning } from '@/lib/import/recognition';
import styles from './review.module.css';

type Props = { warnings: readonly RecognitionWarning[]; isKept: boolean; isEmpty: boolean };

/** What the text does not say, plainly: none of it is filled in by guessing. */
export function Warnings({ warnings, isKept, isEmpty }: Props) {
  const t = useTranslations('import');
  if (warnings.length === 0 && isKept && !isEmpty) return null;
  return (
    <div className={styles.warnings}>
      {isEmpty ? (
        <Notice tone="doubt" title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </Notice>
      ) : null}
      {isKept ? null : <Notice tone="doubt" title={t('notKept')} />}
      {warnings.length > 0 ? (
        <ul className={styles.warningList} aria-label={t('warnings')}>
          {warnings.map(({ code, params }) => (
            <li key={code}>{t(`warning.${code}`, params)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
