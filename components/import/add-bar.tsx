'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import styles from './add-bar.module.css';
import { countryIn } from './fill';
import { FillBar } from './fill-bar';
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
  const vocabulary = useVocabulary();
  const { titles } = useReview();
  const [selected, setSelected] = useState<TextSelection | null>(null);
  const { reading } = state.contents;
  const open = reading.candidates.find(({ key }) => key === state.active);

  useEffect(() => {
    const look = () => setSelected(paneRef.current && selectedIn(paneRef.current, reading.text));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [paneRef, reading.text]);

  function finish() {
    window.getSelection()?.removeAllRanges();
    setSelected(null);
    onAdded();
  }
  function added(noun: (typeof ADDABLE)[number], of: TextSelection) {
    const candidate = candidateFrom(noun, of, reading.candidates, vocabulary.fields);
    const fields =
      noun === 'country' ? { ...candidate.fields, countryCode: countryIn(of.text, vocabulary) } : candidate.fields;
    dispatch({ do: 'add', candidate: { ...candidate, fields } });
  }
  function attach(of: TextSelection, instead: boolean) {
    if (open) dispatch({ do: 'attach', key: open.key, passage: { start: of.start, end: of.end }, instead });
  }
  const title = open && (titles.get(open.key) ?? t('untitled')).slice(0, 40);
  const acts = selected
    ? [
        ...ADDABLE.map((noun) => ({ label: t(`kind.${noun}`), run: () => added(noun, selected) })),
        ...(title === undefined
          ? []
          : [
              { label: t('add.attach', { title }), run: () => attach(selected, false) },
              { label: t('add.replace', { title }), run: () => attach(selected, true) },
            ]),
      ].map((act) => ({
        label: act.label,
        run: () => {
          act.run();
          finish();
        },
      }))
    : [];

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = /^\d$/.test(event.key) ? acts[event.key === '0' ? 9 : Number(event.key) - 1] : undefined;
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
                aria-keyshortcuts={index < 10 ? String((index + 1) % 10) : undefined}
                // The selection must outlive the press.
                onMouseDown={(event) => event.preventDefault()}
                onClick={run}
              >
                {index < 10 ? <Kbd>{(index + 1) % 10}</Kbd> : null} {label}
              </Button>
            ))}
          </div>
          <FillBar key={open?.key} selected={selected} open={open} dispatch={dispatch} onDone={finish} />
        </>
      ) : (
        <p id="import-text-hint" className={styles.hint}>
          {t('text.hint')}
        </p>
      )}
    </div>
  );
}
