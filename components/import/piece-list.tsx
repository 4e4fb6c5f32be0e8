'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch, KeyboardEvent, RefObject } from 'react';
import { Button } from '@/components/ui/button';
import type { Piece } from '@/lib/workflows/import/pieces';
import { missingFields } from '@/lib/workflows/import/settle';
import type { Group } from './order';
import styles from './piece-list.module.css';
import { PieceRow } from './piece-row';
import type { ReviewAction, ReviewState } from './review-state';
import { useVocabulary } from './vocabulary';

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
};

/** The proposal: its pieces in groups, one of them open. */
export function PieceList(props: Props) {
  const { paneRef, state, groups, titles, hovered, dispatch, onHover, onDecide, onShowText, onKey } = props;
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const { marks } = state.desk;
  const undecided = (pieces: readonly Piece[]) => pieces.filter(({ key }) => !marks[key]).map(({ key }) => key);
  return (
    <section ref={paneRef} className={styles.pane} aria-label={t('list.label')} onKeyDown={onKey}>
      {groups.map(({ noun, pieces }) => {
        const open = undecided(pieces);
        return (
          <section
            key={noun ?? 'all'}
            className={styles.group}
            aria-label={noun ? t(`kinds.${noun}`) : t('list.inText')}
          >
            {noun ? (
              <header className={styles.groupHead}>
                <h2>
                  {t(`kinds.${noun}`)} <span className={styles.count}>{pieces.length}</span>
                </h2>
                {open.length > 1 ? (
                  <Button variant="quiet" size="small" onClick={() => dispatch({ do: 'acceptAll', keys: open })}>
                    {t('act.acceptGroup', { count: open.length })}
                  </Button>
                ) : null}
              </header>
            ) : null}
            <ul>
              {pieces.map((piece) => {
                const mark = marks[piece.key];
                return (
                  <PieceRow
                    key={piece.key}
                    piece={piece}
                    title={titles.get(piece.key) ?? null}
                    mark={mark}
                    into={mark?.as === 'merged' ? (titles.get(mark.into) ?? '') : null}
                    lacking={missingFields(piece, fields).length > 0}
                    mode={state.active === piece.key ? state.mode : null}
                    hovered={hovered === piece.key}
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
    </section>
  );
}
