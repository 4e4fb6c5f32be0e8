import { useMemo, useRef, useState } from 'react';
import { isStated } from '@/lib/workflows/import/candidates';
import { goesInto } from '@/lib/workflows/import/settle';
import { groupCandidates, type Order, titleOf } from './order';
import { useVocabulary } from './review-context';
import type { ReviewState } from './review-state';
import { type KeyedPassages, type Segment, segmentBlocks } from './segments';
import type { MarkLetter } from './text-pane';

/** What the panes show of a review, worked out once a change and kept where nothing changed. */
export function useOutline({ contents, active }: ReviewState) {
  const { countries } = useVocabulary();
  const [order, setOrder] = useState<Order>('kind');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { reading, marks } = contents;

  const titles = useMemo(() => {
    const names = new Map(countries.map(({ value, label }) => [value, label]));
    return new Map(reading.candidates.map((candidate) => [candidate.key, titleOf(candidate, names)]));
  }, [reading.candidates, countries]);

  const standings = useMemo(
    () => new Map(reading.candidates.map(({ key }): [string, MarkLetter] => [key, letterOf(marks[key]?.as)])),
    [reading.candidates, marks],
  );
  const statements = useMemo(
    () => new Set(reading.candidates.filter(({ noun }) => isStated(noun)).map(({ key }) => key)),
    [reading.candidates],
  );

  // Corrections of fields leave the passages alone: then the text keeps its segments and is not drawn anew.
  const before = useRef<{ marked: KeyedPassages[]; segments: Segment[][] } | null>(null);
  const segments = useMemo(() => {
    const marked = reading.candidates.map(({ key, passages }) => ({ key: goesInto(marks, key), passages }));
    const last = before.current;
    if (last && sameMarked(last.marked, marked)) return last.segments;
    const next = segmentBlocks(reading.blocks, marked);
    before.current = { marked, segments: next };
    return next;
  }, [reading.candidates, reading.blocks, marks]);

  const groups = useMemo(() => {
    const hidden = new Set(
      onlyOpen ? reading.candidates.filter(({ key }) => marks[key] && key !== active).map(({ key }) => key) : [],
    );
    return groupCandidates(reading.candidates, order, hidden);
  }, [reading.candidates, marks, order, onlyOpen, active]);
  const keys = useMemo(() => groups.flatMap(({ candidates }) => candidates.map(({ key }) => key)), [groups]);

  return { titles, standings, statements, segments, groups, keys, order, setOrder, onlyOpen, setOnlyOpen };
}
export type Outline = ReturnType<typeof useOutline>;

const letterOf = (as: string | undefined): MarkLetter =>
  as === 'accepted' ? 'a' : as === 'dropped' ? 'd' : as === 'merged' ? 'm' : 'u';

const sameMarked = (a: readonly KeyedPassages[], b: readonly KeyedPassages[]): boolean =>
  a.length === b.length && a.every((one, index) => one.key === b[index]?.key && one.passages === b[index]?.passages);
