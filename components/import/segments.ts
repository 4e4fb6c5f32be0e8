import type { Passage } from '@/lib/import/recognition';

/** A run of text over which the same candidates hold. */
export interface Segment {
  start: number;
  end: number;
  /** Keys of the candidates whose passages cover it, the one with the shortest passage first. */
  keys: readonly string[];
}
interface Range {
  start: number;
  end: number;
}
export interface KeyedPassages {
  key: string;
  passages: readonly Passage[];
}

/**
 * Cuts each block at every boundary of a passage, so that passages may overlap and nest in any way.
 * The segments of a block lie in order, touch each other and cover it; offsets are UTF-16 units into the whole text.
 */
export function segmentBlocks(blocks: readonly Range[], candidates: readonly KeyedPassages[]): Segment[][] {
  const passages = candidates
    .flatMap(({ key, passages: of }) => of.map(({ start, end }) => ({ key, start, end })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: (Range & { key: string })[] = [];
  // Blocks and passages lie in order: both are walked through once, and only what reaches over a cut is carried along.
  return blocks.map((block) => {
    open = open.filter(({ end }) => end > block.start);
    const segments: Segment[] = [];
    for (let start = block.start; start < block.end; ) {
      for (let one = passages[next]; one && one.start <= start; one = passages[++next])
        if (one.end > start) open.push(one);
      const following = passages[next]?.start ?? block.end;
      const end = open.reduce((nearest, one) => Math.min(nearest, one.end), Math.min(following, block.end));
      const shortest = open.toSorted((a, b) => a.end - a.start - (b.end - b.start));
      segments.push({ start, end, keys: [...new Set(shortest.map(({ key }) => key))] });
      open = open.filter((one) => one.end > end);
      start = end;
    }
    return segments;
  });
}

/** Of several candidates under one place, the one to open: the first, or the one after `current` when that is open already. */
export function candidateAt(keys: readonly string[], current: string | null): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  return keys[(at + 1) % keys.length] ?? null;
}
