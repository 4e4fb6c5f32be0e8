'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { type Candidate, isNameOnly, isStated } from '@/lib/workflows/import/candidates';
import { quotesOf } from '@/lib/workflows/import/quotes';
import { type Mark, missingFields } from '@/lib/workflows/import/settle';
import { MergeChoice, TurnChoice, WhichRecord } from './candidate-choices';
import styles from './candidate-details.module.css';
import { CandidateForm } from './candidate-form';
import { hasWords, OwnWords } from './own-words';
import { PassageList } from './passage-list';
import { useReview, useVocabulary } from './review-context';
import type { Mode, ReviewAction } from './review-state';
import { turnsInto } from './shapes';
import { useFieldWords } from './use-field-words';

type Props = {
  candidate: Candidate;
  mark: Mark | undefined;
  mode: Mode;
  dispatch: Dispatch<ReviewAction>;
  onDecide: (what: 'accept' | 'drop', key: string) => void;
  onShowText: () => void;
};

/** Fields whose absence says nothing. */
const MINOR = new Set([
  'assertedByText',
  'hedge',
  'unit',
  'aliases',
  'about',
  'symbol',
  'documentSymbol',
  'language',
  'presented',
  'endOn',
]);

const TITLES = new Set(['headline', 'title', 'name']);
const WRITTEN = new Set(['text', 'deliverable', 'assertedBy', 'assertedByText']);
const MEETING_FACTS = new Set([...TITLES, 'startOn', 'endOn', 'city', 'countryCode', 'attributionRule']);

/** An open candidate: what it will say, the passage that it rests on, and what can be done with it. */
export function CandidateDetails({ candidate, mark, mode, dispatch, onDecide, onShowText }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const words = useFieldWords();
  const { contents } = useReview();
  const quotes = quotesOf(contents.reading, candidate.passages, isStated(candidate.noun));
  const places = isStated(candidate.noun) ? quotes.length : candidate.passages.length;
  const missing = missingFields(candidate, fields);
  // The row says these already: its title, and of the meeting when, where and under which rule.
  const inRow = candidate.noun === 'meeting' ? MEETING_FACTS : TITLES;
  // A statement is written below, where its words and its speaker stand.
  const isWritten = hasWords(candidate) && mark?.as !== 'dropped' && mark?.as !== 'merged';
  const shown = fields[candidate.noun].filter(({ name }) => !inRow.has(name) && !(isWritten && WRITTEN.has(name)));
  const told = shown.filter(({ name }) => words.worded(candidate, name) !== null);
  const untold = shown.filter(
    ({ name, required }) => !required && !MINOR.has(name) && words.worded(candidate, name) === null,
  );
  const isDefault = (name: string) => candidate.defaults?.includes(name) ?? false;
  const open = (next: Mode) => dispatch({ do: 'open', key: candidate.key, mode: mode === next ? 'read' : next });
  const isText = (name: string) => name === 'text';
  // The passage already says word for word what the statement says: once is enough.
  const repeats = (text: string) => quotes.some(({ quote }) => quote.includes(text));

  return (
    <div className={styles.details}>
      {mode === 'edit' ? (
        <CandidateForm
          candidate={candidate}
          dispatch={dispatch}
          onDone={(accept) => (accept ? onDecide('accept', candidate.key) : open('edit'))}
        />
      ) : (
        <>
          {told.map(({ name }) =>
            isText(name) && !repeats(String(candidate.fields.text)) ? (
              <p key={name} className={styles.text} dir="auto">
                {words.worded(candidate, name)}
              </p>
            ) : null,
          )}
          <dl className={styles.facts}>
            {told
              .filter(({ name }) => !isText(name))
              .map(({ name }) => (
                <div key={name}>
                  <dt>{t(`field.${name}` as 'field.title')}</dt>
                  <dd dir="auto" data-default={isDefault(name) || undefined}>
                    {words.worded(candidate, name)}
                    {isDefault(name) ? <span> {t('default')}</span> : null}
                  </dd>
                </div>
              ))}
          </dl>
          {missing.length > 0 ? (
            <p className={styles.missing}>{t('missing', { fields: words.listOf(missing) })}</p>
          ) : null}
          {isNameOnly(candidate) ? <p className={styles.untold}>{t('nameOnlyHint')}</p> : null}
          {untold.length > 0 && !candidate.existing ? (
            <p className={styles.untold}>{t('untold', { fields: words.listOf(untold.map(({ name }) => name)) })}</p>
          ) : null}
        </>
      )}
      {quotes.length > 0 ? (
        <figure className={styles.quotes}>
          {quotes.slice(0, 2).map(({ quote, locator }) => (
            <blockquote key={`${locator} ${quote}`} dir="auto">
              {quote === candidate.fields.text ? t('wordForWord') : <q>{quote}</q>} <cite>{locator}</cite>
            </blockquote>
          ))}
          <figcaption>
            {places > 1 ? <span>{t('passages', { count: places })}</span> : null}
            <Button
              variant="quiet"
              size="small"
              aria-expanded={mode === 'passages'}
              aria-keyshortcuts="p"
              onClick={() => open('passages')}
            >
              {t('passage.show')} <Kbd>p</Kbd>
            </Button>
            <Button variant="quiet" size="small" onClick={onShowText} className={styles.show}>
              {t('act.text')}
            </Button>
          </figcaption>
        </figure>
      ) : (
        <p className={styles.untold}>{t('noPassage')}</p>
      )}
      {mode === 'passages' ? <PassageList candidate={candidate} dispatch={dispatch} /> : null}
      {isWritten && mode !== 'edit' ? (
        <OwnWords
          candidate={candidate}
          quotes={quotes}
          dispatch={dispatch}
          onAccept={() => onDecide('accept', candidate.key)}
        />
      ) : null}
      {candidate.match ? <WhichRecord candidate={candidate} match={candidate.match} dispatch={dispatch} /> : null}
      {mode === 'merge' ? <MergeChoice candidate={candidate} dispatch={dispatch} /> : null}
      {mode === 'turn' ? <TurnChoice candidate={candidate} dispatch={dispatch} /> : null}
      {mode === 'edit' ? null : (
        <div className={styles.acts}>
          {mark ? (
            <ActButton
              label={t('act.restore')}
              of="r"
              onClick={() => dispatch({ do: 'restore', key: candidate.key })}
            />
          ) : (
            <ActButton label={t('act.accept')} of="a" isMain onClick={() => onDecide('accept', candidate.key)} />
          )}
          <ActButton label={t('act.edit')} of="e" onClick={() => open('edit')} />
          {candidate.noun !== 'source' && mark?.as !== 'dropped' ? (
            <ActButton label={t('act.drop')} of="x" onClick={() => onDecide('drop', candidate.key)} />
          ) : null}
          {candidate.noun !== 'source' && candidate.noun !== 'meeting' ? (
            <ActButton label={t('act.merge')} of="m" onClick={() => open('merge')} />
          ) : null}
          {turnsInto(candidate.noun).length > 0 ? (
            <ActButton label={t('act.turn')} of="t" onClick={() => open('turn')} />
          ) : null}
        </div>
      )}
    </div>
  );
}

function ActButton({
  label,
  of,
  isMain,
  onClick,
}: {
  label: ReactNode;
  of: string;
  isMain?: boolean;
  onClick: () => void;
}) {
  return (
    <Button size="small" variant={isMain ? 'primary' : 'secondary'} aria-keyshortcuts={of} onClick={onClick}>
      {label} <Kbd>{of}</Kbd>
    </Button>
  );
}
