import { type Cited, passagesOf, type SourceBrief } from '@/lib/parts/queries';
import type { SourcesBeyond } from '@/lib/parts/queries/sources';

export interface NumberedSource {
  number: number;
  source: SourceBrief;
}

/** The numbers under which a page cites its sources: 1 is the first that its text meets. */
export type SourceNumbers = ReadonlyMap<string, NumberedSource>;

/** Numbers the sources of a page in the order of `citations`, which is that of the page's text. */
export function numberSources(citations: readonly Cited[]): SourceNumbers {
  const numbers = new Map<string, NumberedSource>();
  for (const { source } of passagesOf(citations)) {
    if (!numbers.has(source.id)) numbers.set(source.id, { number: numbers.size + 1, source });
  }
  return numbers;
}

/** How many sources a record rests on: those that its page numbers, and those of the statements that it does not show. */
export const allSources = (numbers: SourceNumbers, { kinds, isCut }: SourcesBeyond) => ({
  count: kinds.reduce((sum, { count }) => sum + count, numbers.size),
  atLeast: isCut,
});
