import type { Values } from '../../field';

/** A row of any table, as PostgreSQL writes it in JSON. */
export type Row = { id: string } & Record<string, unknown>;

/** A row that was collapsed into another; for what hung on a collapsed row, that one is its keeper. */
export interface Dropped {
  table: string;
  row: Row;
  keeper: { table: string; id: string };
}
export interface Changed {
  table: string;
  id: string;
  column: string;
  from: unknown;
  to: unknown;
}

/** All that a merge did, as `Merge.trace` keeps it: enough to undo it to the row. */
export interface Trace {
  loserStatus: 'draft' | 'published';
  /** The fields of the record that stayed in which it changed, before and after, and the ids of the parts that it was given. */
  winner: { before: Values; after: Values; added: Record<string, string[]> };
  moved: { table: string; column: string; ids: string[] }[];
  dropped: Dropped[];
  changed: Changed[];
  /** Redirects that were made. */
  redirects: string[];
}
