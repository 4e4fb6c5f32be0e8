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

/**
 * What stands on the screen and opens as its form by a click or Enter; the same button closes it. Closed, it says how unsaved text in it fares.
 */
export function OpenableRow({ formKey, piece, title, form, report, acts, children, number }: RowProps) {
  const t = useTranslations('whole');
  const shown = form?.shown ?? false;
  const waiting = report && report.state !== 'saved' && !shown ? report : null;
  const removable = piece.removable && form === undefined;

  function onClick(event: MouseEvent) {
    const pressed = event.target instanceof Element && event.target.closest('a, button') !== null;
    // Whoever marks words wants to copy them.
    if (!pressed && window.getSelection()?.isCollapsed !== false) acts.open(formKey);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Delete' && removable) acts.remove(piece);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (piece.noun !== 'meeting') acts.step(piece.noun, piece.id, event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button within does the same by keyboard */}
      <div
        className={styles.row}
        data-editable={(piece.editable && !shown) || undefined}
        data-open={shown || undefined}
        onClick={piece.editable && !shown ? onClick : undefined}
      >
        {shown ? (
          <p className={styles.title}>{title}</p>
        ) : (
          <div className={styles.said} data-numbered={number !== undefined || undefined}>
            {number === undefined ? null : (
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
            )}
            {children}
          </div>
        )}
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
              aria-label={shown ? t('closeOf', { title }) : t('change', { title })}
              aria-expanded={shown}
              onClick={() => (shown ? acts.leave(formKey, 'keep') : acts.open(formKey))}
              onKeyDown={onKeyDown}
            >
              {shown ? t('close') : t('changeShort')}
            </Button>
          ) : null}
          {removable ? (
            <Button
              variant="quiet"
              size="small"
              aria-label={t('removeOf', { title })}
              onClick={() => acts.remove(piece)}
            >
              {t('remove')}
            </Button>
          ) : null}
          {shown ? null : (
            <Link href={paths.recordHistory(piece.noun, piece.id)} aria-label={t('historyOf', { title })}>
              {t('history')}
            </Link>
          )}
        </p>
      </div>
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
  const t = useTranslations('whole');
  const full = titleOf(piece, names);
  const title = full.length > 90 ? `${full.slice(0, 80)}…` : full;
  if (piece.status === 'withdrawn')
    return (
      <li className={styles.removed}>
        <span>{t('removed', { title })}</span>
        <Button
          id={openId(piece.id)}
          data-piece
          variant="quiet"
          size="small"
          aria-label={t('undoOf', { title })}
          onClick={() => acts.putBack(piece)}
        >
          {t('undo')}
        </Button>
      </li>
    );
  return (
    <li id={`piece-${piece.id}`} className={styles.piece}>
      <OpenableRow
        formKey={piece.id}
        piece={piece}
        title={title}
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
