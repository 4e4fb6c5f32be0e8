import type { NounName } from '@/lib/field';
import type { SavedState } from '@/lib/workflows/actions';
import type { RowReports } from './row-reports';
import type { useForms } from './use-forms';
import type { usePieces } from './use-pieces';

/** What a piece may ask of the screen. It is the same object for as long as the screen stands, so that pieces are not drawn anew. */
export interface Acts
  extends Pick<ReturnType<typeof useForms>, 'open' | 'leave' | 'report'>,
    Pick<ReturnType<typeof usePieces>, 'move' | 'nextPlace' | 'remove' | 'putBack'> {
  /** Where rows that add pieces tell how they fare. */
  rows: RowReports;
  /** A piece was saved; `made` is the form of one that was not there before. */
  saved(noun: NounName, state: SavedState, nameOf: (id: string) => string | undefined, made?: string): void;
  /** Moves a piece by so many places within its list. */
  step(noun: NounName, id: string, by: -1 | 1): void;
}
