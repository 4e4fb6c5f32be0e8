import { can, type PolicyColumns } from '../policy';
import type { Viewer } from '../viewer';
import type { ProposalState } from './schema';

/** What the policy reads of a proposal. */
export interface ProposalFacts {
  authorId: string;
  state: ProposalState;
}

const isOwn = (viewer: Viewer, proposal: ProposalFacts): boolean =>
  viewer.kind === 'member' && viewer.id === proposal.authorId;

/** A proposal is read by its author and by whoever may review it, and only while they may read its record. */
export const mayRead = (viewer: Viewer, proposal: ProposalFacts, record: PolicyColumns): boolean =>
  can(viewer, 'read', record) && (isOwn(viewer, proposal) || can(viewer, 'review', record));

/** Publish it or return it: whoever reviews the record, their own proposals included. */
export const maySettle = (viewer: Viewer, proposal: ProposalFacts, record: PolicyColumns): boolean =>
  proposal.state === 'open' && can(viewer, 'review', record);

/** Only the author rewrites a proposal, and only while they may propose at all: to what is published. */
export const mayRevise = (viewer: Viewer, proposal: ProposalFacts, record: PolicyColumns): boolean =>
  proposal.state === 'open' &&
  isOwn(viewer, proposal) &&
  record.status === 'published' &&
  can(viewer, 'propose', record);

/** The author takes it back as long as they may read the record, whatever has become of their role. */
export const mayWithdraw = (viewer: Viewer, proposal: ProposalFacts, record: PolicyColumns): boolean =>
  proposal.state === 'open' && isOwn(viewer, proposal) && can(viewer, 'read', record);
