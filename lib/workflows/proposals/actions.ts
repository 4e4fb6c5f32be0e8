'use server';

import { memberAction } from '../../action';
import { done, type Outcome } from '../../errors';
import { LEAST_ROLE } from '../../policy';
import type { Proposal } from '../../proposals/queries';
import { ProposalAt, ProposedChange, Publication, Return } from '../../proposals/schema';
import type { SavedState } from '../actions';
import { openRecord } from '../records';
import { proposeOne, publishProposed, returnOne, withdrawOne } from './acts';

/** A proposal that was just written, with the record as it would be: to go on editing from. */
export interface Proposed {
  proposal: { id: string; version: number };
  state: SavedState;
}
type Settled = { id: string; version: number };
const settled = (outcome: Outcome<Proposal>): Outcome<Settled> =>
  outcome.ok ? done({ id: outcome.value.id, version: outcome.value.version }) : outcome;

/** Proposes a change to a published record, or revises the one that waits; see `proposeChange`. */
export const proposeAction = memberAction(
  LEAST_ROLE.propose,
  ProposedChange,
  async (viewer, input): Promise<Outcome<Proposed>> => {
    const made = await proposeOne(viewer, { ...input, values: input.values });
    if (!made.ok) return made;
    const opened = await openRecord(viewer, input.noun, input.id);
    if (!opened.ok) return opened;
    const { id, version, fields } = made.value;
    const { state, values } = opened.value;
    return done({
      proposal: { id, version },
      state: { id: state.id, version: state.version, status: state.status, values: { ...values, ...fields } },
    });
  },
);

/** Takes an own proposal back. */
export const withdrawAction = memberAction('reader', ProposalAt, async (viewer, input) =>
  settled(await withdrawOne(viewer, input)),
);

/** Returns a proposal with the reason. */
export const returnAction = memberAction(LEAST_ROLE.review, Return, async (viewer, input) =>
  settled(await returnOne(viewer, input)),
);

/** Publishes the chosen fields of a proposal; see `publishProposal`. */
export const publishProposalAction = memberAction(LEAST_ROLE.review, Publication, async (viewer, input) =>
  settled(await publishProposed(viewer, input)),
);
