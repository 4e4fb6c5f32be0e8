'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, memo } from 'react';
import { Unknown } from '@/components/ui/unknown';
import type { Candidate } from '@/lib/workflows/import/candidates';
import { isNameOnly } from '@/lib/workflows/import/candidates';
import type { Mark } from '@/lib/workflows/import/settle';
import { CandidateDetails } from './candidate-details';
import styles from './candidate-list.module.css';
import { MeetingFacts } from './meeting-facts';
import type { Mode, ReviewAction } from './review-state';

type Props = {
  candidate: Candidate;
  title: string | null;
  mark: Mark | undefined;
  /** The title of the candidate that it was merged into. */
  into: string | null;
  lacking: boolean;
  /** Null while the candidate is closed. */
  mode: Mode | null;
  hovered: boolean;
  showKind: boolean;
  dispatch: Dispatch<ReviewAction>;
  onHover: (key: string | null) => void;
  onDecide: (what: 'accept' | 'drop', key: string) => void;
  onShowText: () => void;
};

export const rowId = (key: string): string => `candidate ${key}`;

/** How a candidate stands, drawn: an open ring, a tick, a cross, an arrow. */
function Sign({ as }: { as: Mark['as'] | 'open' }) {
  const drawings = {
    open: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.6 2" />,
    accepted: <path d="m3 8.5 3.4 3.4L13 4.6" strokeWidth="2.2" />,
    dropped: <path d="m4 4 8 8m0-8-8 8" strokeWidth="2" />,
    merged: <path d="M3 3v6h9m-3.5-3.5L12 9l-3.5 3.5" strokeWidth="1.8" />,
  };
  return (
    <svg className={styles.sign} data-as={as} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {drawings[as]}
    </svg>
  );
}

/** One candidate in the list: a line while closed, with its passage, fields and acts while open. */
export const CandidateRow = memo(function CandidateRow(props: Props) {
  const { candidate, title, mark, into, lacking, mode, hovered, showKind, dispatch, onHover, onDecide, onShowText } =
    props;
  const t = useTranslations('import');
  const as = mark?.as ?? 'open';
  const isOpen = mode !== null;
  return (
    <li
      className={styles.row}
      data-open={isOpen || undefined}
      data-as={as}
      data-hover={hovered || undefined}
      onPointerEnter={() => onHover(candidate.key)}
      onPointerLeave={() => onHover(null)}
    >
      <button
        type="button"
        id={rowId(candidate.key)}
        className={styles.head}
        aria-expanded={isOpen}
        tabIndex={isOpen ? 0 : -1}
        onClick={() => dispatch({ do: 'open', key: isOpen && mode === 'read' ? null : candidate.key })}
      >
        <Sign as={as} />
        <span className={styles.title} dir="auto">
          {title ?? <Unknown>{t('untitled')}</Unknown>}
        </span>
        <span className={styles.notes}>
          {showKind ? <span>{t(`kind.${candidate.noun}`)}</span> : null}
          {as !== 'open' ? <span className={styles.state}>{t(`state.${as}`)}</span> : null}
          {lacking && as !== 'dropped' && as !== 'merged' ? (
            <span className={styles.lacking}>{t('lacking')}</span>
          ) : null}
          {candidate.proposedBy === 'model' ? <span>{t('model.by')}</span> : null}
          {isNameOnly(candidate) ? <span>{t('nameOnly')}</span> : null}
          {candidate.match ? <span>{candidate.existing ? t('inRecord') : t('maybeInRecord')}</span> : null}
        </span>
      </button>
      {candidate.noun === 'meeting' && mode !== 'edit' && as !== 'dropped' ? (
        <MeetingFacts candidate={candidate} />
      ) : null}
      {into !== null ? <p className={styles.into}>{t('mergedInto', { title: into })}</p> : null}
      {mode !== null ? (
        <CandidateDetails
          candidate={candidate}
          mark={mark}
          mode={mode}
          dispatch={dispatch}
          onDecide={onDecide}
          onShowText={onShowText}
        />
      ) : null}
    </li>
  );
});
