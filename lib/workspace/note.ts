import { db, type Tx } from '../db';
import type { NounName } from '../field';
import { storeOf } from '../nouns';
import { can } from '../policy';
import type { Viewer } from '../viewer';

/** What the public reads where a record stood that was withdrawn. */
export interface PublicNote {
  title: string | null;
  reason: string;
  /** Closed, it is not read any more: the address answers like one that never was. */
  closed: boolean;
}

/** The note that a withdrawn record left by itself, for whoever may change it; null where there is none, or none for the viewer. */
export async function readNote(viewer: Viewer, noun: NounName, id: string): Promise<PublicNote | null> {
  const [state] = await storeOf(noun).states(db(), [id]);
  if (state?.status !== 'withdrawn' || !can(viewer, 'withdraw', state)) return null;
  return noteOf(db(), id);
}

/** The note that a record left where it was withdrawn by itself. */
export async function noteOf(tx: Tx, recordId: string): Promise<PublicNote | null> {
  const found = await tx.tombstone.findUnique({
    where: { recordId, causeId: null },
    select: { title: true, reason: true, closedAt: true },
  });
  return found && { title: found.title, reason: found.reason, closed: found.closedAt !== null };
}
