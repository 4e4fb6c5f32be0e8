'use client';

import { useTranslations } from 'next-intl';
import { CANDIDATE_NOUNS } from '@/lib/workflows/import/candidates';
import type { Decisions } from '@/lib/workflows/import/decisions';
import styles from './finish.module.css';

/** What will be written, counted by kind, and what is there already. */
export function FinishSummary({ decisions }: { decisions: Decisions }) {
  const t = useTranslations('import');
  const rows = CANDIDATE_NOUNS.map((noun) => {
    const candidates = decisions.candidates.filter((candidate) => candidate.noun === noun);
    return { noun, total: candidates.length, existing: candidates.filter(({ existing }) => existing).length };
  }).filter(({ total }) => total > 0);
  return (
    <>
      <p>{t('finish.lead')}</p>
      <ul className={styles.summary}>
        {rows.map(({ noun, total, existing }) => (
          <li key={noun}>
            <b>{total}</b> {t(`counted.${noun}`, { count: total })}
            {existing > 0 ? <span className={styles.there}> {t('finish.existing', { count: existing })}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
