import { db } from '../db';
import { done, notFound, type Outcome } from '../errors';
import type { Values } from '../field';
import { type FieldViews, viewOf } from '../history/describe';
import { rebase, type Standing } from '../history/rebase';
import { seenBy } from '../history/seen';
import type { SavedRecord } from '../history/store';
import { isUuid } from '../names';
import { storeOf } from '../nouns';
import { can, type PolicyColumns } from '../policy';
import { mayRead, mayRevise, maySettle, mayWithdraw } from '../proposals/policy';
import { findProposal, ownProposal, type Proposal } from '../proposals/queries';
import type { Viewer } from '../viewer';
import { titlesOf } from './search';

/** One proposal with all that its page shows. */
export interface ProposalPage {
  proposal: Proposal;
  title: string;
  record: { version: number; status: PolicyColumns['status']; values: Values };
  fields: FieldViews;
  /** How each proposed field stands to the record as it is now. */
  standings: Record<string, Standing>;
  /** What would stand in each proposed field if it were published now. */
  wanted: Values;
  may: { propose: boolean; settle: boolean; revise: boolean; withdraw: boolean };
}

/** A proposal for its author or a reviewer. For anybody else, and where its record is closed to them, it is not there. */
export async function readProposal(viewer: Viewer, id: string): Promise<Outcome<ProposalPage>> {
  const found = await findProposal(db(), id);
  const record = found && (await storeOf(found.noun).load(db(), found.recordId));
  if (!found || !record || !mayRead(viewer, found, record.state)) return notFound();
  const { noun, recordId } = found;
  const states = [found.base, found.fields, record.values];
  const [base = {}, proposed = {}, now = {}] = await seenBy(db(), viewer, storeOf(noun), states);
  const proposal = { ...found, base, fields: proposed };
  const fields = viewOf(storeOf(noun).noun.fields);
  const { standings, values: wanted } = rebase(base, proposed, now);
  const titles = await titlesOf(viewer, [{ noun, id: recordId }]);
  const { version, status } = record.state;
  return done({
    proposal,
    title: titles[recordId] ?? '',
    record: { version, status, values: now },
    fields,
    standings,
    wanted,
    may: {
      propose: status === 'published' && can(viewer, 'propose', record.state),
      settle: maySettle(viewer, proposal, record.state),
      revise: mayRevise(viewer, proposal, record.state),
      withdraw: mayWithdraw(viewer, proposal, record.state),
    },
  });
}

/** What a record's form knows of the viewer's proposals for it. */
export interface OwnProposal {
  /** Whether the form proposes from the first; a member who may save as well can choose. */
  on: boolean;
  /** The proposal that waits for a review. */
  open: (Pick<Proposal, 'id' | 'version'> & { reason: string }) | null;
  /** An earlier one that is taken up again: the record as it would be. */
  again: { values: Values; reason: string } | null;
}

/**
 * How the viewer may propose a change to a record, and the values that their form begins with: a proposal that waits is written on from
 * where it stands. Null where nothing can be proposed. `asked` is the id of an earlier proposal, or anything else to begin a new one.
 */
export async function proposingOn(
  viewer: Viewer,
  { state, values }: SavedRecord,
  asked?: string,
): Promise<{ own: OwnProposal; values: Values } | null> {
  if (state.status !== 'published' || !can(viewer, 'propose', state)) return null;
  const open = await ownProposal(viewer, state.id);
  const earlier = !open && asked && isUuid(asked) ? await ownProposal(viewer, state.id, db(), asked) : null;
  const proposed = open ?? earlier;
  const [fields] = proposed ? await seenBy(db(), viewer, storeOf(proposed.noun), [proposed.fields]) : [];
  const on = asked !== undefined || !can(viewer, 'edit_published', state);
  return {
    own: {
      on,
      open: open && { id: open.id, version: open.version, reason: open.reason ?? '' },
      again: earlier && { values: { ...values, ...fields }, reason: earlier.reason ?? '' },
    },
    values: on && open ? { ...values, ...fields } : values,
  };
}
