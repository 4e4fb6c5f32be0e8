'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type KeyboardEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Select, TextArea, TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { copiedIn, quotationOf, quotedIn } from '@/lib/review/wording';
import type { Candidate, CandidateNoun } from '@/lib/workflows/import/candidates';
import styles from './candidate-details.module.css';
import { useReview } from './review-context';
import type { ReviewAction } from './review-state';

/** The fields in which a statement says what it says, by kind: a line and a text. */
const SAYS: Partial<Record<CandidateNoun, readonly ('headline' | 'text' | 'deliverable')[]>> = {
  takeaway: ['headline', 'text'],
  claim: ['text'],
  commitment: ['deliverable'],
  condition: ['text'],
};

/** Whether a candidate says something in words of its own. */
export const hasWords = ({ noun }: Candidate): boolean => SAYS[noun] !== undefined;

type Props = {
  candidate: Candidate;
  quotes: readonly { quote: string }[];
  dispatch: Dispatch<ReviewAction>;
  onAccept: () => void;
};

/** Beside its passage a statement is written in one's own words, and given who said it; a passage among other words is set as a quotation. */
export function OwnWords({ candidate, quotes, dispatch, onAccept }: Props) {
  const t = useTranslations('import');
  const { contents, titles } = useReview();
  const id = useId();
  const { key, noun, fields, passages } = candidate;
  const passagesOf = quotes.map(({ quote }) => quote);
  const says = (SAYS[noun] ?? []).map((name) => {
    const text = typeof fields[name] === 'string' ? fields[name] : '';
    return {
      name,
      text,
      isQuotation: passagesOf.some(quotationOf(text)),
      isCopied: copiedIn(text, passagesOf).length > 0,
    };
  });
  const copied = says.filter(({ isCopied }) => isCopied);
  const edit = (name: string, value: string | null) => dispatch({ do: 'edit', key, name, value });

  const block = contents.reading.blocks.find(({ start, end }) =>
    passages.some((passage) => passage.start >= start && passage.start < end),
  );
  const isNear = (one: Candidate) =>
    one.passages.some(({ start }) => block !== undefined && start >= block.start && start < block.end);
  const sayers = contents.reading.candidates
    .filter((one) => one.noun === 'organization' || one.noun === 'person')
    .filter(
      (one) => one.key === fields.assertedBy || !['dropped', 'merged'].includes(contents.marks[one.key]?.as ?? ''),
    )
    .toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)))
    .map((one) => ({ value: one.key, label: titles.get(one.key) ?? t('untitled') }));

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A field takes its value over as it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onAccept();
  }
  return (
    <fieldset className={styles.own} onKeyDown={press}>
      <legend>{t('own.title')}</legend>
      {says.map(({ name, text, isQuotation }) => {
        const shared = {
          id: `${id}-${name}`,
          label: t(`field.${name}`),
          // Drawn anew when the value changes from outside (undo), not while it is typed.
          key: text,
          dir: 'auto' as const,
          placeholder: isQuotation ? t('own.placeholder') : undefined,
          defaultValue: isQuotation ? '' : text,
        };
        const take = (typed: string) => typed.trim() !== '' && typed.trim() !== text && edit(name, typed.trim());
        return name === 'headline' ? (
          <TextField
            {...shared}
            key={shared.key}
            autoComplete="off"
            maxLength={200}
            onBlur={(event) => take(event.target.value)}
          />
        ) : (
          <TextArea {...shared} key={shared.key} rows={2} data-own onBlur={(event) => take(event.target.value)} />
        );
      })}
      {noun === 'condition' ? null : (
        <Select
          id={`${id}-by`}
          label={t('field.assertedBy')}
          hint={
            !fields.assertedBy && fields.assertedByText
              ? t('own.inText', { words: String(fields.assertedByText) })
              : undefined
          }
          options={[{ value: '', label: t('notReported') }, ...sayers]}
          value={typeof fields.assertedBy === 'string' ? fields.assertedBy : ''}
          onChange={(event) => edit('assertedBy', event.target.value || null)}
        />
      )}
      {copied.length > 0 ? (
        <p>
          <Button
            size="small"
            aria-keyshortcuts="q"
            onClick={() => {
              for (const one of copied) edit(one.name, quotedIn(one.text, passagesOf));
            }}
          >
            {t('own.quote')} <Kbd>q</Kbd>
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}
