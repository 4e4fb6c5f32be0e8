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

/** An act under way, for what it does to add to. */
export interface OpenAct {
  /** All that it has saved. */
  touched: Touched[];
  /** Records that it was asked to publish by name, though others had published them already behind a closed parent. */
  published: string[];
  /** What else it opens that no row tells by itself. */
  opened: Opened[];
}

const acts = new WeakMap<Tx, OpenAct>();

/** Begins an act in a transaction just opened. */
export function beginAct(tx: Tx): Readonly<OpenAct> {
  const act: OpenAct = { touched: [], published: [], opened: [] };
  acts.set(tx, act);
  return act;
}

/** The act that was begun in this transaction: whoever began it checks before it commits what it has saved and what it opens. */
export function actIn(tx: Tx): OpenAct {
  const act = acts.get(tx);
  if (!act) throw new Error('Records are saved within an act: open the transaction with inAct (lib/workflows/act.ts)');
  return act;
}
