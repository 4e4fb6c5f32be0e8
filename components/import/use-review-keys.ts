import type { Dispatch, KeyboardEvent } from 'react';
import { rowId } from './candidate-row';
import { type Command, commandFor } from './keyboard';
import { neighbour, nextUndecided } from './order';
import type { ReviewAction, ReviewState } from './review-state';
import { turnsInto } from './shapes';
import type { useInStep } from './use-in-step';

type Options = {
  state: ReviewState;
  /** The candidates in the order of the list. */
  keys: readonly string[];
  dispatch: Dispatch<ReviewAction>;
  inStep: ReturnType<typeof useInStep>;
  onText: () => void;
  onList: () => void;
};

/** The keys of the review, and deciding a candidate: after it the next undecided one opens. */
export function useReviewKeys({ state, keys, dispatch, inStep, onText, onList }: Options) {
  const { active, mode, contents } = state;
  const candidate = contents.reading.candidates.find(({ key }) => key === active);

  function decide(what: 'accept' | 'drop', key: string) {
    if (what === 'drop' && key === 'source') return;
    inStep.open({ do: what, key, next: nextUndecided(keys, contents.marks, key) });
  }
  const go = (key: string | null) => key !== null && inStep.open({ do: 'open', key });
  const turnTo = (next: 'edit' | 'merge' | 'turn' | 'passages') =>
    active && dispatch({ do: 'open', key: active, mode: next });

  const inOpen = (selector: string) =>
    active === null
      ? null
      : document.getElementById(rowId(active))?.parentElement?.querySelector<HTMLElement>(selector);

  const acts: Record<Command, () => unknown> = {
    next: () => go(neighbour(keys, active, 1)),
    previous: () => go(neighbour(keys, active, active === null ? 1 : -1)),
    first: () => go(keys[0] ?? null),
    last: () => go(keys.at(-1) ?? null),
    undecided: () => go(nextUndecided(keys, contents.marks, active)),
    accept: () => active && decide('accept', active),
    acceptAll: () => {
      const alike = contents.reading.candidates.filter(
        ({ noun, key }) => noun === candidate?.noun && !contents.marks[key],
      );
      inStep.open({ do: 'acceptAll', keys: alike.map(({ key }) => key) });
    },
    drop: () => active && decide('drop', active),
    restore: () => active && dispatch({ do: 'restore', key: active }),
    edit: () => turnTo('edit'),
    merge: () => candidate && candidate.noun !== 'source' && candidate.noun !== 'meeting' && turnTo('merge'),
    turn: () => candidate && turnsInto(candidate.noun).length > 0 && turnTo('turn'),
    which: () =>
      candidate?.match &&
      dispatch({ do: 'choose', key: candidate.key, existing: candidate.existing ? null : candidate.match.id }),
    own: () => inOpen('[data-own]')?.focus(),
    quote: () => inOpen('[aria-keyshortcuts="q"]')?.click(),
    passages: () => turnTo('passages'),
    text: onText,
    undo: () => inStep.open({ do: 'undo' }),
    redo: () => inStep.open({ do: 'redo' }),
    close: () => {
      onList();
      inStep.toList();
      if (active && mode !== 'read') inStep.open({ do: 'open', key: active });
    },
  };

  function press(event: KeyboardEvent<HTMLElement>) {
    const { target } = event;
    const inField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    const command = commandFor(event, inField);
    if (!command) return;
    // Enter on a button presses the button, except on the head of a candidate.
    const onButton = target instanceof HTMLButtonElement && !target.hasAttribute('aria-expanded');
    if (event.key === 'Enter' && onButton) return;
    event.preventDefault();
    // Leaving a field by Escape takes its value over, as leaving it in any other way does.
    if (inField && target instanceof HTMLElement) target.blur();
    acts[command]();
  }
  return { press, decide };
}
