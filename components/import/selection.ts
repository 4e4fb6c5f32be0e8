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

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence after (1) or before (-1) an offset; the first one where nothing is selected. */
export function sentenceBeside(
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  text: string,
  from: number | null,
  step: 1 | -1,
): { start: number; end: number } | null {
  const near = from === null ? blocks : blocks.filter((block) => (step === 1 ? block.end > from : block.start < from));
  for (const block of step === 1 ? near : near.toReversed()) {
    const inside = [...segmenter.segment(text.slice(block.start, block.end))].map(({ segment, index }) => ({
      start: block.start + index,
      end: block.start + index + segment.trimEnd().length,
    }));
    const found = (step === 1 ? inside : inside.toReversed()).find(
      ({ start, end }) => end > start && (from === null || (step === 1 ? start >= from : end <= from)),
    );
    if (found) return found;
  }
  return null;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Selecting by keyboard: the arrows up and down go from sentence to sentence, with Shift the arrows left and right shorten and
 * lengthen by a word. Tells whether the key was used.
 */
export function stepSelection(pressed: KeyPress, pane: HTMLElement, blocks: readonly Block[], text: string): boolean {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false;
  const selection = window.getSelection();
  if (pressed.shiftKey) {
    const way = { ArrowRight: 'forward', ArrowLeft: 'backward' }[pressed.key];
    if (!way || !selection || selection.isCollapsed) return false;
    selection.modify('extend', way, 'word');
    return true;
  }
  const step = pressed.key === 'ArrowDown' ? 1 : pressed.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return false;
  const now = selectedIn(pane, text);
  const next = sentenceBeside(blocks, text, now ? (step === 1 ? now.end : now.start) : null, step);
  if (!next) return false;
  select(pane, next.start, next.end);
  return true;
}
