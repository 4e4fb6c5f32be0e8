'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch, KeyboardEvent, ReactNode, RefObject } from 'react';
import { Button } from '@/components/ui/button';
import type { Candidate } from '@/lib/workflows/import/candidates';
import { missingFields } from '@/lib/workflows/import/settle';
import { AddPiece } from './add-piece';
import styles from './candidate-list.module.css';
import { CandidateRow } from './candidate-row';
import type { Group } from './order';
import { useVocabulary } from './review-context';
import type { ReviewAction, ReviewState } from './review-state';

type Props = {
  paneRef: RefObject<HTMLDivElement | null>;
  state: ReviewState;
  groups: readonly Group[];
  titles: ReadonlyMap<string, string | null>;
  hovered: string | null;
  dispatch: Dispatch<ReviewAction>;
  onHover: (key: string | null) => void;
  onDecide: (what: 'accept' | 'drop', key: string) => void;
  onShowText: () => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** What stands above the candidates. */
  children: ReactNode;
};

/** The recognition: its candidates in groups, one of them open. */
export function CandidateList(props: Props) {
  const { paneRef, state, groups, titles, hovered, dispatch, onHover, onDecide, onShowText, onKey, children } = props;
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const { marks } = state.contents;
  const undecided = (candidates: readonly Candidate[]) =>
    candidates.filter(({ key }) => !marks[key]).map(({ key }) => key);
  return (
    <section ref={paneRef} className={styles.pane} aria-label={t('list.label')} onKeyDown={onKey}>
      {children}
      {groups.map(({ noun, candidates }) => {
        const open = undecided(candidates);
        return (
          <section
            key={noun ?? 'all'}
            className={styles.group}
            aria-label={noun ? t(`kinds.${noun}`) : t('list.inText')}
          >
            {noun ? (
              <header className={styles.groupHead}>
                <h2>
                  {t(`kinds.${noun}`)} <span className={styles.count}>{candidates.length}</span>
                </h2>
                {open.length > 1 ? (
                  <Button variant="quiet" size="small" onClick={() => dispatch({ do: 'acceptAll', keys: open })}>
                    {t('act.acceptGroup', { count: open.length })}
                  </Button>
                ) : null}
              </header>
            ) : null}
            <ul>
              {candidates.map((candidate) => {
                const mark = marks[candidate.key];
                return (
                  <CandidateRow
                    key={candidate.key}
                    candidate={candidate}
                    title={titles.get(candidate.key) ?? null}
                    mark={mark}
                    into={mark?.as === 'merged' ? (titles.get(mark.into) ?? '') : null}
                    lacking={missingFields(candidate, fields).length > 0}
                    mode={state.active === candidate.key ? state.mode : null}
                    hovered={hovered === candidate.key}
                    showKind={noun === null}
                    dispatch={dispatch}
                    onHover={onHover}
                    onDecide={onDecide}
                    onShowText={onShowText}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
      <AddPiece candidates={state.contents.reading.candidates} dispatch={dispatch} />
    </section>
  );
}
