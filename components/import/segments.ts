import type { Passage } from '@/lib/import/proposal';

/** A run of text over which the same pieces hold. */
export interface Segment {
  start: number;
  end: number;
  /** Keys of the pieces whose passages cover it, the one with the shortest passage first. */
  keys: readonly string[];
}
interface Range {
  start: number;
  end: number;
}
export interface Marked {
  key: string;
  passages: readonly Passage[];
}

/**
 * Cuts each block at every boundary of a passage, so that passages may overlap and nest in any way.
 * The segments of a block lie in order, touch each other and cover it; offsets are UTF-16 units into the whole text.
 */
export function segmentBlocks(blocks: readonly Range[], pieces: readonly Marked[]): Segment[][] {
  const passages = pieces
    .flatMap(({ key, passages: of }) => of.map(({ start, end }) => ({ key, start, end })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let longest = 0;
  for (const { start, end } of passages) longest = Math.max(longest, end - start);
  return blocks.map((block) => {
    const first = lowerBound(passages, block.start - longest);
    const touching = [];
    for (let at = first; at < passages.length; at += 1) {
      const one = passages[at];
      if (!one || one.start >= block.end) break;
      if (one.end > block.start) touching.push(one);
    }
    return segmentOne(block, touching);
  });
}

function segmentOne(block: Range, passages: readonly (Range & { key: string })[]): Segment[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of passages) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const shortest = passages.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? end;
    const keys = shortest.filter((one) => one.start <= start && one.end >= end).map(({ key }) => key);
    return { start, end, keys: [...new Set(keys)] };
  });
}

function lowerBound(sorted: readonly Range[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of several pieces under one place, the one to open: the first, or the one after `current` when that is open already. */
export function pieceAt(keys: readonly string[], current: string | null): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  return keys[(at + 1) % keys.length] ?? null;
}
