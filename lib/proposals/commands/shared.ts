import type { Tx } from '../../db';
import { done, invalid, type Outcome } from '../../errors';
import type { Viewer } from '../../viewer';
import { findProposal, type Proposal } from '../queries';

/** A proposal as somebody has read it. */
export interface ProposalVersion {
  id: string;
  version: number;
}

/** Says no to the whole, for a reason of the words under `form.issues`. */
export const refused = (code: string) => invalid({ path: '', code });

/** The proposal as it stands after an act. */
export async function found(tx: Tx, id: string): Promise<Outcome<Proposal>> {
  const proposal = await findProposal(tx, id);
  if (!proposal) throw new Error(`Proposal ${id} vanished within its own transaction`);
  return done(proposal);
}

/** Writes who did what to which proposal. */
export async function audit(
  tx: Tx,
  viewer: Viewer,
  action: string,
  { id, noun, recordId }: { id: string; noun: string; recordId: string },
): Promise<void> {
  const actorId = viewer.kind === 'member' ? viewer.id : null;
  await tx.auditEntry.create({ data: { action, actorId, noun, recordId, detail: { proposalId: id } } });
}
