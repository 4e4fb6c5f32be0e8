import { type Dispatch, type RefObject, useEffect, useRef } from 'react';
import { rowId } from './candidate-row';
import type { ReviewAction, ReviewState } from './review-state';

type Options = {
  state: ReviewState;
  textRef: RefObject<HTMLElement | null>;
  listRef: RefObject<HTMLElement | null>;
  /** Whether the list follows the text as that is scrolled: only sensible where both have the same order. */
  follow: boolean;
  dispatch: Dispatch<ReviewAction>;
};

const isCalm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scrolls `element` into the middle of `pane` unless it is well in sight. Other scroll areas stay where they are. */
function reveal(pane: HTMLElement | null, element: Element | null | undefined): void {
  if (!pane || !element || pane.clientHeight === 0) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const edge = Math.min(64, outer.height / 6);
  if (inner.top >= outer.top + edge && inner.bottom <= outer.bottom - edge) return;
  // Below the heading that sticks to the top of a group.
  const room = Math.max((outer.height - inner.height) / 3, 52);
  pane.scrollBy({ top: inner.top - outer.top - room, behavior: isCalm() ? 'instant' : 'smooth' });
}

const markOf = (pane: HTMLElement | null, key: string | null): Element | undefined =>
  [...(pane?.querySelectorAll<HTMLElement>('[data-keys]') ?? [])].find(
    ({ dataset }) => key !== null && dataset.keys?.split('\n').includes(key),
  );

/** Keeps both panes in step: the open candidate is in sight in the list and in the text. */
export function useInStep({ state, textRef, listRef, follow, dispatch }: Options) {
  const { active, mode, contents } = state;
  const wantsFocus = useRef(false);
  const ownScroll = useRef(0);

  useEffect(() => {
    if (active === null) return;
    ownScroll.current = Date.now();
    reveal(textRef.current, markOf(textRef.current, active));
    const head = document.getElementById(rowId(active));
    reveal(listRef.current, head?.parentElement);
    if (wantsFocus.current && mode === 'read') head?.focus({ preventScroll: true });
    wantsFocus.current = false;
  }, [active, mode, textRef, listRef]);

  // What was pressed may be gone with what it did: the focus stays with the open candidate.
  useEffect(() => {
    if (document.activeElement !== document.body || active === null || (mode !== 'read' && mode !== 'passages')) return;
    document.getElementById(rowId(active))?.focus({ preventScroll: true });
  }, [contents, active, mode]);

  useEffect(() => {
    const pane = textRef.current;
    if (!pane || !follow) return;
    let waiting = 0;
    const scrolled = () => {
      if (Date.now() - ownScroll.current < 800 || document.activeElement?.closest('form')) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const top = pane.getBoundingClientRect().top + 60;
        const first = [...pane.querySelectorAll<HTMLElement>('[data-keys]')].find(
          (one) => one.getBoundingClientRect().top >= top,
        );
        const key = first?.dataset.keys?.split('\n')[0];
        if (key) reveal(listRef.current, document.getElementById(rowId(key))?.parentElement);
      });
    };
    pane.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      pane.removeEventListener('scroll', scrolled);
    };
  }, [textRef, listRef, follow]);

  return {
    /** The next change of the open candidate moves the focus to it. */
    toList() {
      wantsFocus.current = true;
      // The same candidate may be open already: then nothing changes, and the focus moves here.
      requestAnimationFrame(() => {
        if (!wantsFocus.current || active === null) return;
        wantsFocus.current = false;
        document.getElementById(rowId(active))?.focus({ preventScroll: true });
      });
    },
    toText() {
      reveal(textRef.current, markOf(textRef.current, active));
    },
    open(act: ReviewAction) {
      wantsFocus.current = true;
      dispatch(act);
    },
  };
}
