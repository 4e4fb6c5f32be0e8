import { randomUUID } from 'node:crypto';
import type { RecordStatus } from '@/prisma/generated/enums';
import type { Tx } from '../db';
import type { Opened } from '../errors';
import type { NounName, Values } from '../field';
import type { PolicyColumns } from '../policy';
import type { Viewer } from '../viewer';

/** What an act does to one record. */
export interface Step {
  action: 'create' | 'import' | 'edit' | 'publish' | 'discard' | 'withdraw' | 'note' | 'restore' | 'merge' | 'unmerge';
  reason: string | null;
  /** The proposal that it publishes: its author is credited beside the viewer. */
  proposalId?: string;
  /** See `Touched`; nothing of a new record has changed. */
  changed?: readonly string[];
}

type Visibility = PolicyColumns['effectiveVisibility'];

/** A record that an act has saved. */
export interface Touched {
  noun: NounName;
  id: string;
  values: Values;
  action: Step['action'];
  /** How it stands since. */
  status: RecordStatus;
  /** The fields that differ from the state before, `status` among them; null where that is not known. */
  changed: readonly string[] | null;
  reason: string | null;
  /** Who may read it, as it was saved; what else the act saves may change that. */
  visibility: Visibility;
  /** Whether it publishes what somebody proposed. */
  proposed: boolean;
}

/** Whether its reason is read by the public where the record stood. */
export const leavesNote = ({ action }: Pick<Touched, 'action'>): boolean => action === 'withdraw' || action === 'note';

/**
 * An act under way: whatever saves a record asks for it, so that nothing is saved that is not checked before the act commits (`inAct` in
 * lib/workflows/act.ts).
 */
export interface Act {
  tx: Tx;
  viewer: Viewer;
  /** All revisions that it writes carry it. */
  id: string;
  /** All that it has saved. */
  touched: Touched[];
  /** Records that it was asked to publish by name, though others had published them already behind a closed parent. */
  published: string[];
  /** What else it opens that no row tells by itself. */
  opened: Opened[];
}

/** Begins an act in a transaction just opened. */
export const beginAct = (tx: Tx, viewer: Viewer): Act => ({
  tx,
  viewer,
  id: randomUUID(),
  touched: [],
  published: [],
  opened: [],
});
