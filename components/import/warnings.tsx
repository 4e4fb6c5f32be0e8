'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { RecognitionWarning } from '@/lib/import/recognition';
import { paths } from '@/lib/paths';
import type { ImportedText } from '@/lib/workflows/import/candidates';
import styles from './review.module.css';

type Props = {
  warnings: readonly RecognitionWarning[];
  earlier: ImportedText['earlier'];
  isKept: boolean;
  isEmpty: boolean;
};

/** What the text does not say, plainly: none of it is filled in by guessing. */
export function Warnings({ warnings, earlier, isKept, isEmpty }: Props) {
  const t = useTranslations('import');
  if (warnings.length === 0 && !earlier && isKept && !isEmpty) return null;
  return (
    <div className={styles.warnings}>
      {earlier ? (
        <Notice title={t('earlier.title', { title: earlier.title })}>
          <p>{t('earlier.text')}</p>
          <p>
            <LinkButton
              size="small"
              href={earlier.noun === 'meeting' ? paths.meetingDraft(earlier.id) : paths.record('source', earlier.id)}
            >
              {t('earlier.open')}
            </LinkButton>
          </p>
        </Notice>
      ) : null}
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
