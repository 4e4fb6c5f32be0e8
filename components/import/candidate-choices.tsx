'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/field';
import type { Candidate, CandidateNoun } from '@/lib/workflows/import/candidates';
import styles from './candidate-details.module.css';
import { useReview, useVocabulary } from './review-context';
import { canMerge, type ReviewAction } from './review-state';
import { fieldsAs, turnsInto } from './shapes';

type Props = { candidate: Candidate; dispatch: Dispatch<ReviewAction> };
type Choice = { label: string; act: string; options: { value: string; label: string }[]; empty: ReactNode };

/** One of a few, chosen and then done; the choice has the focus from the start. */
function Chooser({ label, act, options, empty, onDo }: Choice & { onDo: (value: string) => void }) {
  const id = useId();
  const [value, setValue] = useState(options[0]?.value ?? '');
  if (options.length === 0) return <p className={styles.untold}>{empty}</p>;
  return (
    <form
      className={styles.chooser}
      onSubmit={(event) => {
        event.preventDefault();
        onDo(value);
      }}
    >
      <Select
        id={id}
        label={label}
        options={options}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        autoFocus
      />
      <Button type="submit" size="small" variant="primary">
        {act}
      </Button>
    </form>
  );
}

/** Two candidates that are the same become one: names live on as other names, passages are joined. */
export function MergeChoice({ candidate, dispatch }: Props) {
  const t = useTranslations('import');
  const { contents, titles } = useReview();
  const options = contents.reading.candidates
    .filter(
      ({ key }) =>
        canMerge(contents, candidate.key, key) &&
        contents.marks[key]?.as !== 'dropped' &&
        contents.marks[key]?.as !== 'merged',
    )
    .map(({ key }) => ({ value: key, label: titles.get(key) ?? t('untitled') }));
  return (
    <Chooser
      label={t('merge.into')}
      act={t('merge.do')}
      options={options}
      empty={t('merge.none')}
      onDo={(into) => dispatch({ do: 'merge', key: candidate.key, into })}
    />
  );
}

/** A candidate was taken for the wrong kind of thing. */
export function TurnChoice({ candidate, dispatch }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const options = turnsInto(candidate.noun).map((noun) => ({ value: noun, label: t(`kind.${noun}`) }));
  return (
    <Chooser
      label={t('turn.into')}
      act={t('turn.do')}
      options={options}
      empty={null}
      onDo={(noun) =>
        dispatch({
          do: 'turn',
          key: candidate.key,
          noun: noun as CandidateNoun,
          fields: fieldsAs(noun as CandidateNoun, candidate.fields, fields),
        })
      }
    />
  );
}

/** The record may know this already: use what is there, or make a new one. */
export function WhichRecord({ candidate, match, dispatch }: Props & { match: NonNullable<Candidate['match']> }) {
  const t = useTranslations('import');
  const name = useId();
  const choose = (existing: string | null) => dispatch({ do: 'choose', key: candidate.key, existing });
  return (
    <fieldset className={styles.which}>
      <legend>{t('which.title')}</legend>
      <Checkbox
        type="radio"
        id={`${name}-use`}
        name={name}
        checked={candidate.existing === match.id}
        onChange={() => choose(match.id)}
        label={t('which.use', { label: match.label })}
        hint={t(`which.how.${match.how}`)}
      />
      <Checkbox
        type="radio"
        id={`${name}-new`}
        name={name}
        checked={candidate.existing === null}
        onChange={() => choose(null)}
        label={t('which.new')}
      />
    </fieldset>
  );
}
