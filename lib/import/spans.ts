/** A half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  start: number;
  end: number;
}

/** Index of the first of `spans` (in order) that starts at or after an offset. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `spans` (in order of their start) that lie wholly inside `outer`. */
export function within<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let index = firstAtOrAfter(spans, outer.start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}

/** What a rule asks of many spans at once. Each question costs a bisection, however many there are. */
export interface SpanIndex {
  /** Whether one of them holds the whole of `span`. */
  covers(span: Span): boolean;
  /** Whether one of them shares a character with `span`. */
  overlaps(span: Span): boolean;
}

/** @param spans in any order; they may overlap. */
export function indexSpans(spans: readonly Span[]): SpanIndex {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  /** The furthest end of those that start before an offset. */
  const reachBefore = (offset: number) => reach[firstAtOrAfter(sorted, offset) - 1] ?? -1;
  return {
    covers: ({ start, end }) => reachBefore(start + 1) >= end,
    overlaps: ({ start, end }) => reachBefore(end) > start,
  };
}

/** A mention and the place of what it mentions in its own list. */
export interface OwnedSpan extends Span {
  owner: number;
}

/** All mentions of a list of items, in the order of the text. */
export function mentionsOf(items: readonly { mentions: readonly Span[] }[]): OwnedSpan[] {
  return items
    .flatMap(({ mentions }, owner) => mentions.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start);
}

/** The mentions wholly inside `outer`, in the order of the items that they mention. */
export function ownedWithin(mentions: readonly OwnedSpan[], outer: Span): OwnedSpan[] {
  return within(mentions, outer).sort((a, b) => a.owner - b.owner);
}

/** As `ownedWithin`, with the first mention of each item alone. */
export function firstOfEach(mentions: readonly OwnedSpan[], outer: Span): OwnedSpan[] {
  return ownedWithin(mentions, outer).filter((one, index, all) => one.owner !== all[index - 1]?.owner);
}
