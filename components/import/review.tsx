'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { askForKeys } from '@/components/ui/key-register';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { AddBar } from './add-bar';
import { AskModel, type ModelToAsk } from './ask-model';
import { CandidateList } from './candidate-list';
import { Finish, type MakeDraft } from './finish';
import styles from './review.module.css';
import { ReviewBar } from './review-bar';
import { ReviewContext } from './review-context';
import { beginReview, progressOf, type ReviewContents, review } from './review-state';
import { TextPane } from './text-pane';
import { useImportKeys } from './use-import-keys';
import { useInStep } from './use-in-step';
import { useOutline } from './use-outline';
import { useReviewKeys } from './use-review-keys';
import { Warnings } from './warnings';

type Props = {
  contents: ReviewContents;
  makeDraft: MakeDraft;
  model: ModelToAsk | null;
  onChange: (contents: ReviewContents) => void;
  /** Whether the browser has room to keep the review. */
  isKept: boolean;
  onLeave: () => void;
  onDone: (made: Parameters<NonNullable<Parameters<typeof Finish>[0]['onDone']>>[0]) => void;
};

/** The review: left the text, right what it seems to say; candidate by candidate, until one step makes the draft. */
export function Review({ contents: initial, makeDraft, model, onChange, isKept, onLeave, onDone }: Props) {
  const t = useTranslations('import');
  const [state, dispatch] = useReducer(review, initial, beginReview);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pane, setPane] = useState<'list' | 'text'>('list');
  useImportKeys();
  const [finishing, setFinishing] = useState(false);
  const textRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);
  const { contents, active } = state;
  const outline = useOutline(state);
  const { keys } = outline;

  const tell = useEffectEvent(onChange);
  useEffect(() => tell(contents), [contents]);
  const inStep = useInStep({ state, textRef, listRef, follow: outline.order === 'text', dispatch });

  function showText() {
    setPane('text');
    const opened = contents.reading.candidates.find(({ key }) => key === active);
    place.current = opened?.passages[0]?.start ?? place.current;
    requestAnimationFrame(() => {
      inStep.toText();
      textRef.current?.focus({ preventScroll: true });
    });
  }
  const { press, decide } = useReviewKeys({
    state,
    keys,
    dispatch,
    inStep,
    onText: showText,
    onList: () => setPane('list'),
  });
  const progress = progressOf(contents);

  // Rows are drawn anew only when something of their own changes: what they call must stay the same.
  const latest = useRef({ decide, showText });
  useLayoutEffect(() => {
    latest.current = { decide, showText };
  });
  const onDecide = useCallback<typeof decide>((what, key) => latest.current.decide(what, key), []);
  const onShowText = useCallback(() => latest.current.showText(), []);

  // The review begins at its first open candidate, and so does the keyboard.
  const begin = useEffectEvent(inStep.toList);
  useEffect(() => begin(), []);

  return (
    <ReviewContext value={{ contents, titles: outline.titles }}>
      <div className={styles.review} data-pane={pane} data-full-screen>
        <ReviewBar
          progress={progress}
          outline={outline}
          canUndo={state.past.length > 0}
          canRedo={state.future.length > 0}
          pane={pane}
          onPane={setPane}
          onUndo={() => dispatch({ do: 'undo' })}
          onRedo={() => dispatch({ do: 'redo' })}
          onHelp={askForKeys}
          onFinish={() => setFinishing(true)}
          onLeave={onLeave}
        />
        <div className={styles.panes}>
          <div className={styles.textSide}>
            <TextPane
              paneRef={textRef}
              place={place}
              text={contents.reading.text}
              blocks={contents.reading.blocks}
              segments={outline.segments}
              standings={outline.standings}
              statements={outline.statements}
              active={active}
              hovered={hovered}
              onOpen={(key) => {
                dispatch({ do: 'open', key });
                setPane('list');
                inStep.toList();
              }}
              onHover={setHovered}
              onKey={press}
            />
            <AddBar paneRef={textRef} state={state} dispatch={dispatch} onAdded={() => setPane('list')} />
          </div>
          <CandidateList
            paneRef={listRef}
            state={state}
            groups={outline.groups}
            titles={outline.titles}
            hovered={hovered}
            dispatch={dispatch}
            onHover={setHovered}
            onDecide={onDecide}
            onShowText={onShowText}
            onKey={press}
          >
            <Warnings
              warnings={contents.reading.warnings}
              earlier={contents.reading.earlier}
              isKept={isKept}
              isEmpty={contents.reading.candidates.length <= 2}
            />
            {model ? <AskModel model={model} state={state} dispatch={dispatch} /> : null}
          </CandidateList>
        </div>
        <VisuallyHidden>
          <span role="status">{t('progress', { decided: progress.decided, total: progress.total })}</span>
        </VisuallyHidden>
        {finishing ? (
          <Finish
            state={state}
            dispatch={dispatch}
            makeDraft={makeDraft}
            onClose={() => setFinishing(false)}
            onOpenCandidate={(key) => {
              setFinishing(false);
              setPane('list');
              dispatch({ do: 'open', key, mode: 'edit' });
            }}
            onDone={onDone}
          />
        ) : null}
      </div>
    </ReviewContext>
  );
}
