'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Piece } from '@/lib/workflows/import/pieces';
import { isStated } from '@/lib/workflows/import/pieces';
import { quotesOf } from '@/lib/workflows/import/quotes';
import { type Mark, missingFields } from '@/lib/workflows/import/settle';
import { useDesk } from './desk-context';
import { MergeChoice, TurnChoice, WhichRecord } from './piece-choices';
import styles from './piece-details.module.css';
import { PieceForm } from './piece-form';
import type { Mode, ReviewAction } from './review-state';
import { turnsInto } from './shapes';
import { useFieldWords } from './use-field-words';
import { useVocabulary } from './vocabulary';

type Props = {
  piece: Piece;
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
  'symbol',
  'documentSymbol',
  'language',
  'presented',
  'endOn',
]);

/** An open piece: what it will say, the passage that it rests on, and what can be done with it. */
export function PieceDetails({ piece, mark, mode, dispatch, onDecide, onShowText }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const words = useFieldWords();
  const { desk } = useDesk();
  const quotes = quotesOf(desk.reading, piece.passages, isStated(piece.noun));
  const places = isStated(piece.noun) ? quotes.length : piece.passages.length;
  const missing = missingFields(piece, fields);
  const shown = fields[piece.noun].filter(({ name }) => name !== 'headline' && name !== 'title' && name !== 'name');
  const told = shown.filter(({ name }) => words.worded(piece, name) !== null);
  const untold = fields[piece.noun].filter(
    ({ name, required }) => !required && !MINOR.has(name) && words.worded(piece, name) === null,
  );
  const open = (next: Mode) => dispatch({ do: 'open', key: piece.key, mode: mode === next ? 'read' : next });
  const isText = (name: string) => name === 'text';
  // The passage already says word for word what the statement says: once is enough.
  const repeats = (text: string) => quotes.some(({ quote }) => quote.includes(text));

  return (
    <div className={styles.details}>
      {mode === 'edit' ? (
        <PieceForm
          piece={piece}
          dispatch={dispatch}
          onDone={(accept) => (accept ? onDecide('accept', piece.key) : open('edit'))}
        />
      ) : (
        <>
          {told.map(({ name }) =>
            isText(name) && !repeats(String(piece.fields.text)) ? (
              <p key={name} className={styles.text} dir="auto">
                {words.worded(piece, name)}
              </p>
            ) : null,
          )}
          <dl className={styles.facts}>
            {told
              .filter(({ name }) => !isText(name))
              .map(({ name }) => (
                <div key={name}>
                  <dt>{t(`field.${name}` as 'field.title')}</dt>
                  <dd dir="auto">{words.worded(piece, name)}</dd>
                </div>
              ))}
          </dl>
          {missing.length > 0 ? (
            <p className={styles.missing}>{t('missing', { fields: words.listOf(missing) })}</p>
          ) : null}
          {untold.length > 0 && !piece.existing ? (
            <p className={styles.untold}>{t('untold', { fields: words.listOf(untold.map(({ name }) => name)) })}</p>
          ) : null}
        </>
      )}
      {quotes.length > 0 ? (
        <figure className={styles.quotes}>
          {quotes.slice(0, 2).map(({ quote, locator }) => (
            <blockquote key={`${locator} ${quote}`} dir="auto">
              {quote === piece.fields.text ? t('wordForWord') : <q>{quote}</q>} <cite>{locator}</cite>
            </blockquote>
          ))}
          <figcaption>
            {places > 1 ? <span>{t('passages', { count: places })}</span> : null}
            <Button variant="quiet" size="small" onClick={onShowText} className={styles.show}>
              {t('act.text')}
            </Button>
          </figcaption>
        </figure>
      ) : (
        <p className={styles.untold}>{t('noPassage')}</p>
      )}
      {piece.match ? <WhichRecord piece={piece} match={piece.match} dispatch={dispatch} /> : null}
      {mode === 'merge' ? <MergeChoice piece={piece} dispatch={dispatch} /> : null}
      {mode === 'turn' ? <TurnChoice piece={piece} dispatch={dispatch} /> : null}
      {mode === 'edit' ? null : (
        <div className={styles.acts}>
          {mark ? (
            <ActButton label={t('act.restore')} of="r" onClick={() => dispatch({ do: 'restore', key: piece.key })} />
          ) : (
            <ActButton label={t('act.accept')} of="a" isMain onClick={() => onDecide('accept', piece.key)} />
          )}
          <ActButton label={t('act.edit')} of="e" onClick={() => open('edit')} />
          {piece.noun !== 'source' && mark?.as !== 'dropped' ? (
            <ActButton label={t('act.drop')} of="x" onClick={() => onDecide('drop', piece.key)} />
          ) : null}
          {piece.noun !== 'source' && piece.noun !== 'meeting' ? (
            <ActButton label={t('act.merge')} of="m" onClick={() => open('merge')} />
          ) : null}
          {turnsInto(piece.noun).length > 0 ? (
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
