import type { z } from 'zod';
import { notFound, type Outcome, orRollback } from '../../errors';
import type { Act } from '../../history/act';
import type { Pointer } from '../../history/describe';
import { seenBy } from '../../history/seen';
import type { RecordStore } from '../../history/store';
import { storeOf } from '../../nouns';
import { inTransactionOnce, type Once, type Plain, type Sending } from '../../once';
import { proposeChange } from '../../proposals/commands/propose';
import { publishProposal, returnProposal, withdrawProposal } from '../../proposals/commands/settle';
import { findProposal, type Proposal } from '../../proposals/queries';
import type { ProposalAt, ProposedChange, Publication, Return } from '../../proposals/schema';
import type { Viewer } from '../../viewer';
import { titlesOf } from '../../workspace/search';
import { inAct } from '../act';

/** A proposal after an act on it. */
export type ProposalVersion = Pick<Proposal, 'id' | 'version'>;
const proposalVersion = (outcome: Outcome<Proposal>): ProposalVersion => {
  const { id, version } = orRollback(outcome);
  return { id, version };
};

/** Proposes a change to one record in a transaction of its own, and answers with what was proposed; see `proposeChange`. */
export const proposeOne = (
  viewer: Viewer,
  { noun, ...input }: z.output<typeof ProposedChange>,
  once?: Once,
): Promise<Outcome<ProposalVersion & { fields: { readonly [name: string]: Plain } }>> =>
  inTransactionOnce(once, async (tx) => {
    const namesOf = (pointers: readonly Pointer[]) => titlesOf(viewer, pointers, tx);
    const outcome = await proposeChange(tx, viewer, storeOf(noun), input, namesOf);
    const [fields] = await seenBy(tx, viewer, storeOf(noun), [orRollback(outcome).fields]);
    // Read back from a column of JSON, so that it is plain.
    return { ...proposalVersion(outcome), fields: fields as { [name: string]: Plain } };
  });

type ProposalCommand<I> = (act: Act, store: RecordStore, proposal: Proposal, input: I) => Promise<Outcome<Proposal>>;

/** An act on one proposal in a transaction of its own; one that is unknown or hidden is not there. */
const onProposal =
  <I extends { id: string }>(command: ProposalCommand<I>) =>
  (viewer: Viewer, input: I, once?: Sending): Promise<Outcome<ProposalVersion>> =>
    inAct(
      viewer,
      async (act) => {
        const proposal = await findProposal(act.tx, input.id);
        return proposalVersion(proposal ? await command(act, storeOf(proposal.noun), proposal, input) : notFound());
      },
      once,
    );

export const withdrawOne = onProposal<z.output<typeof ProposalAt>>(withdrawProposal);
export const returnOne = onProposal<z.output<typeof Return>>(returnProposal);
export const publishProposed = onProposal<z.output<typeof Publication>>(publishProposal);
