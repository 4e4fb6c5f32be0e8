'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { Candidate, CandidateNoun } from '@/lib/workflows/import/candidates';
import styles from './candidate-list.module.css';
import { useVocabulary } from './review-context';
import type { ReviewAction } from './review-state';
import { ADDABLE, blankCandidate } from './shapes';

/** A candidate of any kind by hand, without a passage: what a reader knows and the text does not say in so many words. */
export function AddPiece({
  candidates,
  dispatch,
}: {
  candidates: readonly Candidate[];
  dispatch: Dispatch<ReviewAction>;
}) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const id = useId();
  const [noun, setNoun] = useState<CandidateNoun>('takeaway');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ do: 'add', candidate: blankCandidate(noun, candidates, fields) });
      }}
    >
      <Select
        id={id}
        label={t('add.byHand')}
        options={ADDABLE.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        value={noun}
        onChange={(event) => setNoun(event.target.value as CandidateNoun)}
      />
      <Button type="submit" size="small">
        {t('add.do')}
      </Button>
    </form>
  );
}
