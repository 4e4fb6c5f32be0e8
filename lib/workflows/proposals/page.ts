import { db } from '../../db';
import { done, notFound, type Outcome } from '../../errors';
import type { Values } from '../../field';
import { type FieldViews, pointersIn, viewOf } from '../../history/describe';
import { rebase, type Standing } from '../../history/rebase';
import { storeOf } from '../../nouns';
import type { Governed } from '../../policy';
import { mayRead, mayRevise, maySettle, mayWithdraw } from '../../proposals/policy';
import { findProposal, type Proposal } from '../../proposals/queries';
import type { Viewer } from '../../viewer';
import { titlesOf } from '../search';

/** One proposal with all that its page shows. */
export interface ProposalPage {
  proposal: Proposal;
  title: string;
  record: { version: number; status: Governed['status']; values: Values };
  fields: FieldViews;
  /** How each proposed field stands to the record as it is now. */
  standings: Record<string, Standing>;
  /** Names of the records that the values point to; those that the viewer may not see are left out. */
  names: Record<string, string>;
  may: { settle: boolean; revise: boolean; withdraw: boolean };
}

/** A proposal for its author or a reviewer. For anybody else, and where its record is closed to them, it is not there. */
export async function readProposal(viewer: Viewer, id: string): Promise<Outcome<ProposalPage>> {
  const proposal = await findProposal(db(), id);
  const record = proposal && (await storeOf(proposal.noun).load(db(), proposal.recordId));
  if (!proposal || !record || !mayRead(viewer, proposal, record.state)) return notFound();
  const { noun, recordId, base, fields: wanted } = proposal;
  const fields = viewOf(storeOf(noun).noun.fields);
  const pointers = [base, wanted, record.values].flatMap((values) => pointersIn(fields, values));
  const names = await titlesOf(viewer, [...pointers, { noun, id: recordId }]);
  const { version, status } = record.state;
  return done({
    proposal,
    title: names[recordId] ?? '',
    record: { version, status, values: record.values },
    fields,
    standings: rebase(base, wanted, record.values),
    names,
    may: {
      settle: maySettle(viewer, proposal, record.state),
      revise: mayRevise(viewer, proposal, record.state),
      withdraw: mayWithdraw(viewer, proposal, record.state),
    },
  });
}
