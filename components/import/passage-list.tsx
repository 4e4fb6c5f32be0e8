'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { Button } from '@/components/ui/button';
import type { Candidate } from '@/lib/workflows/import/candidates';
import styles from './candidate-details.module.css';
import { useReview, useVocabulary } from './review-context';
import type { ReviewAction } from './review-state';

const LONGEST = 140;

/** The passages that a candidate rests on, each with the field that it supports; any of them can be taken away. */
export function PassageList({ candidate, dispatch }: { candidate: Candidate; dispatch: Dispatch<ReviewAction> }) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const { text } = useReview().contents.reading;
  const isField = (role: string | undefined) => fields[candidate.noun].some(({ name }) => name === role);
  return (
    <ul className={styles.passages} aria-label={t('passage.list')}>
      {candidate.passages.map((passage) => {
        const words = text.slice(passage.start, passage.end);
        const { role } = passage;
        return (
          <li key={`${passage.start} ${passage.end} ${role}`}>
            <span dir="auto">
              {isField(role) ? `${t(`field.${role}` as 'field.title')}: ` : ''}
              <q>{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</q>
            </span>
            <Button
              variant="quiet"
              size="small"
              aria-label={t('passage.removeThis', { words: words.slice(0, 60) })}
              onClick={() => dispatch({ do: 'detach', key: candidate.key, passage })}
            >
              {t('passage.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
