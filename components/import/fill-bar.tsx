'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { Candidate } from '@/lib/workflows/import/candidates';
import styles from './add-bar.module.css';
import { valuesFrom } from './fill';
import { useReview, useVocabulary } from './review-context';
import type { ReviewAction } from './review-state';
import type { TextSelection } from './selection';

type Props = {
  selected: TextSelection;
  /** The candidate that is open: the first choice. */
  open: Candidate | undefined;
  dispatch: Dispatch<ReviewAction>;
  onDone: () => void;
};

/** What is selected becomes the value of any field of any candidate, and the passage that the field rests on. */
export function FillBar({ selected, open, dispatch, onDone }: Props) {
  const t = useTranslations('import');
  const vocabulary = useVocabulary();
  const { contents, titles } = useReview();
  const { candidates } = contents.reading;
  const id = useId();
  const [key, setKey] = useState(open?.key ?? 'meeting');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const candidate = candidates.find((one) => one.key === key) ?? candidates[0];
  if (!candidate) return null;
  const fields = vocabulary.fields[candidate.noun];
  const field = fields.find((one) => one.name === name) ?? fields[0];

  function use() {
    if (!candidate || !field) return;
    const others = candidates.map((one) => ({ key: one.key, noun: one.noun, title: titles.get(one.key) ?? null }));
    const values = valuesFrom(selected.text, field, candidate.fields[field.name], vocabulary, others);
    if (!values) return setProblem(t('fill.cannot', { field: t(`field.${field.name}` as 'field.title') }));
    const { start, end } = selected;
    dispatch({ do: 'fill', key: candidate.key, values, passage: { start, end, role: field.name } });
    onDone();
  }
  return (
    <form
      className={styles.fill}
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <Select
        id={`${id}-key`}
        label={t('fill.of')}
        options={candidates.map((one) => ({
          value: one.key,
          label: `${t(`kind.${one.noun}`)}: ${(titles.get(one.key) ?? t('untitled')).slice(0, 50)}`,
        }))}
        value={candidate.key}
        onChange={(event) => setKey(event.target.value)}
      />
      <Select
        id={`${id}-name`}
        label={t('fill.as')}
        options={fields.map((one) => ({ value: one.name, label: t(`field.${one.name}` as 'field.title') }))}
        value={field?.name ?? ''}
        onChange={(event) => setName(event.target.value)}
        error={problem ?? undefined}
      />
      <Button type="submit" size="small">
        {t('fill.do')}
      </Button>
    </form>
  );
}
