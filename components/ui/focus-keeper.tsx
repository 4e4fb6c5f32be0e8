'use client';

import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** Where the focus is: its element, what that stands in, the nearest first; and where it was before the dialog around it opened. */
interface Place {
  chain: HTMLElement[];
  dialog: Element | null;
  before: Place | null;
}

function placeOf(element: HTMLElement, last: Place | null): Place {
  const chain: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) chain.push(at);
  const dialog = element.closest('[role="dialog"]');
  return { chain, dialog, before: dialog ? (last?.dialog === dialog ? last.before : last) : null };
}

const isThere = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility() && !element.closest('[inert]');
const holds = (element: HTMLElement | undefined): boolean =>
  element !== undefined && isThere(element) && element.matches(FOCUSABLE);

/** What stands for a place that may be gone: itself, perhaps drawn anew, else what is left of what it stood in, else where its dialog was opened. */
function standIn({ chain, before }: Place): HTMLElement | null {
  const [self] = chain;
  const again = self?.id ? document.getElementById(self.id) : self;
  if (again && holds(again)) return again;
  for (const around of chain.slice(1)) {
    if (!isThere(around) || around.id === 'content') continue;
    const first = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.tabIndex >= 0 && isThere(one));
    if (first) return first;
  }
  return before ? standIn(before) : null;
}

/**
 * Keeps the keyboard's place: where what has the focus goes away or can be used no more (a dialog closes, an entry is removed, a button
 * has done its work), the focus goes to what is left of where it was, and never to the page as a whole. Whoever knows better
 * gives the focus away while the change is drawn (`useFocusAfter`); this looks only afterwards.
 */
export function FocusKeeper() {
  useEffect(() => {
    let last: Place | null = null;
    let frame = 0;
    function look() {
      const held = document.activeElement;
      const isLost = !(held instanceof HTMLElement) || held === document.body || !holds(held);
      if (!last || !isLost || holds(last.chain[0])) return;
      (standIn(last) ?? document.getElementById('content'))?.focus();
    }
    function onFocus({ target }: FocusEvent) {
      if (target instanceof HTMLElement) last = placeOf(target, last);
    }
    // Whoever presses where nothing takes the focus lets go of it.
    function onPress({ target }: PointerEvent) {
      if (target instanceof Element && !target.closest(FOCUSABLE)) last = null;
    }
    const changes = new MutationObserver(() => {
      if (!last || holds(last.chain[0])) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    changes.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });
    return () => {
      changes.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  return null;
}
