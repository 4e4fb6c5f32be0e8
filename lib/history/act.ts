import type { Tx } from '../db';
import type { Opened } from '../errors';
import type { NounName, Values } from '../field';
import type { Viewer } from '../viewer';

/** What one act did to one record. */
export interface Act {
  viewer: Viewer;
  action: 'create' | 'import' | 'edit' | 'publish' | 'discard' | 'withdraw' | 'note' | 'restore' | 'merge' | 'unmerge';
  /** Shared by all revisions of a joint act, such as an import; a lone save makes its own. */
  actId: string;
  reason: string | null;
  /** The proposal that the act publishes: its author is credited beside the viewer. */
  proposalId?: string | null;
  /** See `Touched`; nothing of a new record has changed. */
  changed?: readonly string[];
}

/** A record that an act has saved. */
export interface Touched {
  noun: NounName;
  id: string;
  values: Values;
  action: Act['action'];
  /** The fields that differ from the state before, `status` among them; null where that is not known. */
  changed: readonly string[] | null;
  reason: string | null;
  /** Whether it publishes what somebody proposed. */
  proposed: boolean;
}

/** Whether its reason is read by the public where the record stood. */
export const leavesNote = ({ action }: Pick<Touched, 'action'>): boolean => action === 'withdraw' || action === 'note';

/** What an act says of itself about what it opens. */
interface Asked {
  /** Records that it was asked to publish by name, though others had published them already behind a closed parent. */
  published: string[];
  /** What else it opens that no row tells by itself. */
  told: Opened[];
}

const acts = new WeakMap<Tx, Touched[]>();
const asked = new WeakMap<Tx, Asked>();

/** What an act in this transaction was asked for and opens; for the act to add to. */
export function askedFor(tx: Tx): Asked {
  const known = asked.get(tx) ?? { published: [], told: [] };
  asked.set(tx, known);
  return known;
}

/** Begins an act in a transaction just opened. What the act saves fills the list that comes back. */
export function beginAct(tx: Tx): readonly Touched[] {
  const touched: Touched[] = [];
  acts.set(tx, touched);
  return touched;
}

/** Notes a saved record, so that whoever began the act can check it before it commits. */
export function noteTouched(tx: Tx, record: Touched): void {
  const touched = acts.get(tx);
  if (!touched)
    throw new Error('Records are saved within an act: open the transaction with inAct (lib/workflows/act.ts)');
  touched.push(record);
}
