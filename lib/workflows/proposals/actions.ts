'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done, type Outcome } from '../../errors';
import { actAnswers as answered, actKey as key, onceOf, opening } from '../../once';
import { LEAST_ROLE } from '../../policy';
import { ProposalAt, ProposedChange, Publication, Return } from '../../proposals/schema';
import { openRecord } from '../../workspace/record';
import type { SavedState } from '../actions';
import { type ProposalVersion, proposeOne, publishProposed, returnOne, withdrawOne } from './acts';

/** A proposal that was just written, with the record as it would be: to go on editing from. */
export interface ProposalResult {
  proposal: ProposalVersion;
  state: SavedState;
}

/** Proposes a change to a published record, or revises the one that waits; see `proposeChange`. */
export const proposeAction = memberAction(
  LEAST_ROLE.propose,
  z.strictObject({ key, ...ProposedChange.shape }),
  async (viewer, input): Promise<Outcome<ProposalResult>> => {
    const { key: _, ...change } = input;
    const made = await proposeOne(viewer, { ...change, values: input.values }, onceOf(viewer, 'propose', input));
    if (!made.ok) return made;
    const opened = await openRecord(viewer, input.noun, input.id);
    if (!opened.ok) return opened;
    const { state, values } = opened.value;
    const { fields, ...proposal } = made.value;
    // As it was proposed here, whatever has become of the proposal since.
    const { id, version, status } = state;
    return done({ proposal, state: { id, version, status, values: { ...values, ...fields } } });
  },
);

/** Takes an own proposal back. */
export const withdrawAction = memberAction('reader', z.strictObject({ key, ...ProposalAt.shape }), (viewer, input) =>
  withdrawOne(viewer, input, onceOf(viewer, 'withdraw proposal', input)),
);

/** Returns a proposal with the reason. */
export const returnAction = memberAction(LEAST_ROLE.review, z.strictObject({ key, ...Return.shape }), (viewer, input) =>
  returnOne(viewer, input, onceOf(viewer, 'return proposal', input)),
);

/** Publishes the chosen fields of a proposal; see `publishProposal`. */
export const publishProposalAction = memberAction(
  LEAST_ROLE.review,
  z.strictObject({ key, opening, answered, ...Publication.shape }),
  (viewer, input) => publishProposed(viewer, input, onceOf(viewer, 'publish proposal', input)),
);
