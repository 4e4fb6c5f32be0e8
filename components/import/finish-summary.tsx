'use client';

import { useTranslations } from 'next-intl';
import type { Decisions } from '@/lib/workflows/import/decisions';
import { PIECE_NOUNS } from '@/lib/workflows/import/pieces';
import styles from './finish.module.css';

/** What will be written, counted by kind, and what is there already. */
export function FinishSummary({ decisions }: { decisions: Decisions }) {
  const t = useTranslations('import');
  const rows = PIECE_NOUNS.map((noun) => {
    const pieces = decisions.pieces.filter((piece) => piece.noun === noun);
    return { noun, total: pieces.length, existing: pieces.filter(({ existing }) => existing).length };
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
