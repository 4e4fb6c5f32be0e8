'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { Passages } from './passages';
import styles from './piece.module.css';
import { PieceForm } from './piece-form';
import { citationsOf, Reading, titleOf } from './reading';
import { openId } from './sections';
import { useSetting } from './setting';
import type { Report } from './use-forms';

type RowProps = {
  formKey: string;
  piece: WholePiece;
  title: string;
  form: { shown: boolean } | undefined;
  report: Report | undefined;
  acts: Acts;
  children: ReactNode;
  number?: number;
};

/** What stands on the screen and opens as its form by a click or Enter. Closed, it says how unsaved text in it fares. */
export function OpenableRow({ formKey, piece, title, form, report, acts, children, number }: RowProps) {
  const t = useTranslations('whole');
  const shown = form?.shown ?? false;
  const waiting = report && report.state !== 'saved' && !shown ? report : null;

  function onClick(event: MouseEvent) {
    const pressed = event.target instanceof Element && event.target.closest('a, button') !== null;
    // Whoever marks words wants to copy them.
    if (!pressed && window.getSelection()?.isCollapsed !== false) acts.open(formKey);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (piece.noun !== 'meeting') acts.step(piece.noun, piece.id, event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <>
      {shown ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button within does the same by keyboard
        <div
          className={styles.row}
          data-editable={piece.editable || undefined}
          onClick={piece.editable ? onClick : undefined}
        >
          <div className={styles.said} data-numbered={number !== undefined || undefined}>
            {number === undefined ? null : (
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
            )}
            {children}
          </div>
          <p className={styles.acts}>
            {waiting ? (
              <span className={styles.waiting} data-state={waiting.conflict ? 'conflict' : waiting.state}>
                {waiting.conflict ? t('waiting.conflict') : t(`waiting.${waiting.state}`)}
              </span>
            ) : null}
            {piece.editable ? (
              <Button
                id={openId(formKey)}
                data-piece
                variant="quiet"
                size="small"
                aria-label={t('change', { title })}
                onClick={() => acts.open(formKey)}
                onKeyDown={onKeyDown}
              >
                {t('changeShort')}
              </Button>
            ) : null}
            <Link href={paths.recordHistory(piece.noun, piece.id)} aria-label={t('historyOf', { title })}>
              {t('history')}
            </Link>
          </p>
        </div>
      )}
      {form ? <PieceForm formKey={formKey} noun={piece.noun} piece={piece} shown={shown} acts={acts} /> : null}
    </>
  );
}

type Props = {
  piece: WholePiece;
  number: number;
  form: { shown: boolean } | undefined;
  report: Report | undefined;
  acts: Acts;
};

/** One piece of the meeting with its passages. */
export const Piece = memo(function Piece({ piece, number, form, report, acts }: Props) {
  const { names } = useSetting();
  const title = titleOf(piece, names);
  return (
    <li id={`piece-${piece.id}`} className={styles.piece}>
      <OpenableRow
        formKey={piece.id}
        piece={piece}
        title={title.length > 90 ? `${title.slice(0, 80)}…` : title}
        form={form}
        report={report}
        acts={acts}
        number={number}
      >
        <Reading piece={piece} />
        <Passages citations={citationsOf(piece)} />
      </OpenableRow>
    </li>
  );
});
