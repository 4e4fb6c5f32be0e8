'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import styles from './add-bar.module.css';
import { useReview, useVocabulary } from './review-context';
import type { ReviewAction, ReviewState } from './review-state';
import { selectedIn, type TextSelection } from './selection';
import { ADDABLE, candidateFrom } from './shapes';

type Props = {
  paneRef: RefObject<HTMLElement | null>;
  state: ReviewState;
  dispatch: Dispatch<ReviewAction>;
  onAdded: () => void;
};

/** What a selection of the text can become. Figures choose from it while the text has the focus. */
export function AddBar({ paneRef, state, dispatch, onAdded }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const { titles } = useReview();
  const [selected, setSelected] = useState<TextSelection | null>(null);
  const { reading } = state.contents;
  const open = reading.candidates.find(({ key }) => key === state.active);

  useEffect(() => {
    const look = () => setSelected(paneRef.current && selectedIn(paneRef.current, reading.text));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [paneRef, reading.text]);

  const acts = selected
    ? [
        ...ADDABLE.map((noun) => ({
          label: t(`kind.${noun}`),
          run: () => dispatch({ do: 'add', candidate: candidateFrom(noun, selected, reading.candidates, fields) }),
        })),
        ...(open && open.noun !== 'source'
          ? [
              {
                label: t('add.attach', { title: (titles.get(open.key) ?? t('untitled')).slice(0, 40) }),
                run: () =>
                  dispatch({ do: 'attach', key: open.key, passage: { start: selected.start, end: selected.end } }),
              },
            ]
          : []),
      ].map((act) => ({
        label: act.label,
        run: () => {
          act.run();
          window.getSelection()?.removeAllRanges();
          onAdded();
        },
      }))
    : [];

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[event.key === '0' ? 9 : Number(event.key) - 1];
    if (!act) return;
    event.preventDefault();
    act.run();
  });
  useEffect(() => {
    const pane = paneRef.current;
    const heard = (event: KeyboardEvent) => press(event);
    pane?.addEventListener('keydown', heard);
    return () => pane?.removeEventListener('keydown', heard);
  }, [paneRef]);

  return (
    <div className={styles.bar} data-shown={selected ? true : undefined}>
      {selected ? (
        <>
          <p className={styles.label}>{t('add.label')}</p>
          <div className={styles.acts} role="toolbar" aria-label={t('add.label')}>
            {acts.map(({ label, run }, index) => (
              <Button
                key={label}
                size="small"
                aria-keyshortcuts={String((index + 1) % 10)}
                // The selection must outlive the press.
                onMouseDown={(event) => event.preventDefault()}
                onClick={run}
              >
                <Kbd>{(index + 1) % 10}</Kbd> {label}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <p id="import-text-hint" className={styles.hint}>
          {t('text.hint')}
        </p>
      )}
    </div>
  );
}
