'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Candidate } from '@/lib/workflows/import/candidates';
import styles from './candidate-form.module.css';
import { CandidateInput } from './candidate-input';
import { useVocabulary } from './review-context';
import type { ReviewAction } from './review-state';

type Props = {
  candidate: Candidate;
  dispatch: Dispatch<ReviewAction>;
  /** Called when the reviewer is done: with true to accept as well. */
  onDone: (accept: boolean) => void;
};

/** The fields of a candidate. Each is taken over as one leaves it, so that typing draws nothing anew and undo goes field by field. */
export function CandidateForm({ candidate, dispatch, onDone }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);

  function leave(accept: boolean) {
    // A field takes its value over as it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onDone(accept);
  }
  function press(event: KeyboardEvent) {
    const isWhole = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || (!isWhole && event.target instanceof HTMLTextAreaElement)) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    leave(isWhole);
  }
  return (
    <form ref={form} className={styles.form} onKeyDown={press} onSubmit={(event) => event.preventDefault()}>
      {fields[candidate.noun].map((field) => (
        <CandidateInput
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={candidate.fields[field.name] ?? null}
          isDefault={candidate.defaults?.includes(field.name)}
          onEdit={(name, value) => dispatch({ do: 'edit', key: candidate.key, name, value })}
        />
      ))}
      <div className={styles.foot}>
        <Button size="small" variant="primary" onClick={() => leave(true)}>
          {t('form.accept')} <Kbd>Ctrl ↵</Kbd>
        </Button>
        <Button size="small" onClick={() => leave(false)}>
          {t('form.done')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </form>
  );
}
