import type { KeyboardEvent } from 'react';
import type { Block } from '@/lib/import/recognition';

export interface TextSelection {
  text: string;
  start: number;
  end: number;
}

/** The offset into the text that a point of the page stands for; null outside the text. */
function offsetAt(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  if (!node || !element) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const start = element.closest<HTMLElement>('[data-start]')?.dataset.start;
    return start === undefined ? null : Number(start) + offset;
  }
  // Between elements: the start of the one that follows, else the end of the last one before.
  const after = node.childNodes[offset];
  const next =
    after instanceof Element ? (after.matches('[data-start]') ? after : after.querySelector('[data-start]')) : null;
  if (next instanceof HTMLElement) return Number(next.dataset.start);
  const before = [...element.querySelectorAll<HTMLElement>('[data-start]')].at(-1);
  return before ? Number(before.dataset.start) + (before.textContent?.length ?? 0) : null;
}

/** What is selected inside `pane`, as offsets into the text, white space at its ends left out. */
export function selectedIn(pane: HTMLElement, text: string): TextSelection | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const from = offsetAt(range.startContainer, range.startOffset);
  const to = offsetAt(range.endContainer, range.endOffset);
  if (from === null || to === null || to <= from) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return end > start ? { text: text.slice(start, end), start, end } : null;
}

/** Selects `start` to `end` of the text on the page. */
function select(pane: HTMLElement, start: number, end: number): void {
  const [from, to] = [pointAt(pane, start), pointAt(pane, end)];
  if (!from || !to) return;
  window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

function pointAt(pane: HTMLElement, offset: number): { node: Node; offset: number } | null {
  for (const element of pane.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(element.dataset.start);
    const node = element.firstChild;
    if (node && offset >= start && offset <= start + (node.textContent?.length ?? 0))
      return { node, offset: offset - start };
  }
  return null;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

interface Stretch {
  start: number;
  end: number;
}
type Blocks = readonly Pick<Block, 'start' | 'end'>[];

/** The stretches of a block: its sentences, or its words without the marks between them. */
function stretchesOf(text: string, block: Stretch, by: 'sentence' | 'word'): Stretch[] {
  return [...(by === 'word' ? words : sentences).segment(text.slice(block.start, block.end))].flatMap((one) => {
    const start = block.start + one.index;
    const end = start + one.segment.trimEnd().length;
    return end > start && (by === 'sentence' || one.isWordLike) ? [{ start, end }] : [];
  });
}

/**
 * The sentence or word after (1) or before (-1) what is selected. Where nothing is, the one that lies at the place where one was last,
 * else the first or the last of the text.
 */
export function stretchBeside(
  blocks: Blocks,
  text: string,
  from: { selected: Stretch | null; place: number | null },
  step: 1 | -1,
  by: 'sentence' | 'word',
): Stretch | null {
  const { selected, place } = from;
  const at = selected ? (step === 1 ? selected.end : selected.start) : place;
  const isNext = (one: Stretch) => {
    if (at === null) return true;
    if (step === -1) return selected ? one.end <= at : one.start < at;
    return selected ? one.start >= at : one.end > at;
  };
  const near = at === null ? blocks : blocks.filter((block) => (step === 1 ? block.end >= at : block.start <= at));
  for (const block of step === 1 ? near : near.toReversed()) {
    const inside = stretchesOf(text, block, by);
    const found = (step === 1 ? inside : inside.toReversed()).find(isNext);
    if (found) return found;
  }
  return null;
}

/** The first (1) or last (-1) word of what is selected; null where that is one word at most. */
function wordWithin(text: string, selected: Stretch | null, step: 1 | -1): Stretch | null {
  const inside = selected ? stretchesOf(text, selected, 'word') : [];
  return inside.length > 1 ? (inside.at(step === 1 ? 0 : -1) ?? null) : null;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Selecting by keyboard: the arrows up and down go from sentence to sentence, right and left from word to word, into a selected sentence
 * by its first or last one; with Shift right and left lengthen and shorten by a word. Tells whether the key was used.
 * @param place where one was last, which is kept here for the next key
 */
export function stepSelection(
  pressed: KeyPress,
  pane: HTMLElement,
  blocks: readonly Block[],
  text: string,
  place: { current: number | null },
): boolean {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false;
  const selection = window.getSelection();
  const selected = selectedIn(pane, text);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[pressed.key] as 1 | -1 | undefined;
  if (step === undefined) return false;
  const by = pressed.key === 'ArrowDown' || pressed.key === 'ArrowUp' ? 'sentence' : 'word';
  if (pressed.shiftKey) {
    if (by === 'sentence' || !selection || !selected) return false;
    selection.modify('extend', step === 1 ? 'forward' : 'backward', 'word');
    place.current = selectedIn(pane, text)?.end ?? place.current;
    return true;
  }
  const next =
    (by === 'word' ? wordWithin(text, selected, step) : null) ??
    stretchBeside(blocks, text, { selected, place: place.current }, step, by);
  if (!next) return false;
  select(pane, next.start, next.end);
  place.current = next.end;
  return true;
}
