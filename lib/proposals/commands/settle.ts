import type { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { done, forbidden, invalid, notFound, type Outcome } from '../../errors';
import type { Act } from '../../history/act';
import { stateAt } from '../../history/queries/states';
import { pick, rebase } from '../../history/rebase';
import { changedFields } from '../../history/revision';
import { editRecord } from '../../history/save';
import type { RecordStore, SavedRecord } from '../../history/store';
import { nameKey } from '../../names';
import type { Member, Viewer } from '../../viewer';
import { mayRead, maySettle, mayWithdraw } from '../policy';
import type { Proposal } from '../queries';
import type { Publication, Return } from '../schema';
import { audit, found, type ProposalVersion, refused } from './shared';

/** The author takes an open proposal back. */
export async function withdrawProposal(
  act: Act,
  store: RecordStore,
  proposal: Proposal,
  at: ProposalVersion,
): Promise<Outcome<Proposal>> {
  const { tx, viewer } = act;
  const record = await readable(tx, viewer, store, proposal);
  if (!record) return notFound();
  if (proposal.state !== 'open') return refused('proposal_settled');
  if (!mayWithdraw(viewer, proposal, record.state)) return forbidden();
  if (!(await claim(tx, at, { state: 'withdrawn' }))) return refused('proposal_changed');
  await audit(tx, viewer, 'proposal.withdrawn', proposal);
  return found(tx, proposal.id);
}

/** Whoever reviews the record publishes nothing of it, and says why. */
export async function returnProposal(
  act: Act,
  store: RecordStore,
  proposal: Proposal,
  { note, ...at }: z.output<typeof Return>,
): Promise<Outcome<Proposal>> {
  const { tx, viewer } = act;
  const record = await reviewed(tx, viewer, store, proposal);
  if (!record.ok) return record;
  const settled = { state: 'returned' as const, ...by(record.value.reviewer), reviewNote: note };
  if (!(await claim(tx, at, settled))) return refused('proposal_changed');
  await audit(tx, viewer, 'proposal.returned', proposal);
  return found(tx, proposal.id);
}

/**
 * Publishes the chosen fields of a proposal on top of the record as it is now, as one edit of the reviewer's that names the proposal.
 * What the record's other fields became meanwhile stays; a chosen field that others made something else of after the reviewer looked is
 * refused (`moved_again` at its name), for they have not seen what they would replace; so is a public note that repeats the reason
 * (`private_reason`).
 */
export async function publishProposal(
  act: Act,
  store: RecordStore,
  proposal: Proposal,
  input: z.output<typeof Publication>,
): Promise<Outcome<Proposal>> {
  const { tx, viewer } = act;
  const asked = await reviewed(tx, viewer, store, proposal);
  if (!asked.ok) return asked;
  const { record, reviewer } = asked.value;
  if (repeats(input.publicNote, proposal, reviewer)) return invalid({ path: 'publicNote', code: 'private_reason' });
  const taken = Object.keys(proposal.fields).filter((name) => input.fields.includes(name));
  if (taken.length !== input.fields.length) return refused('proposal_changed');
  const note = { ...by(reviewer), reviewNote: input.note, taken };
  if (!(await claim(tx, input, { state: 'published', ...note }))) return refused('proposal_changed');
  if (record.state.status !== 'published') return refused('not_published');
  const seen = await stateAt(viewer, proposal.recordId, input.recordVersion, tx);
  if (!seen) return refused('stale');
  const { standings, values } = rebase(proposal.base, proposal.fields, record.values);
  const since = changedFields(pick(seen, taken), pick(record.values, taken));
  const moved = since.filter((name) => standings[name] === 'moved');
  if (moved.length > 0) return invalid(...moved.map((path) => ({ path, code: 'moved_again' })));

  const saved = await editRecord(act, store, {
    id: proposal.recordId,
    baseVersion: record.state.version,
    values: { ...record.values, ...pick(values, taken) },
    reason: input.publicNote ?? undefined,
    correction: input.correction,
    proposalId: proposal.id,
  });
  if (!saved.ok) return saved.failure.kind === 'conflict' ? refused('stale') : saved;
  const { version } = saved.value;
  if (version !== record.state.version) {
    await tx.changeRequest.update({ where: { id: proposal.id }, data: { publishedVersion: version } });
  }
  await audit(tx, viewer, 'proposal.published', proposal);
  return found(tx, proposal.id);
}

/** Whether a public note says the words of somebody else's reason, which was asked for under the promise that it never stands in public. */
function repeats(note: string | null, { reason, authorId }: Proposal, reviewer: Member): boolean {
  if (note === null || reason === null || authorId === reviewer.id) return false;
  const [said, kept] = [nameKey(note), nameKey(reason)];
  return said === kept || (kept.length >= WHOLE_SENTENCE && said.includes(kept));
}
/** A shorter reason, such as "a typo", is nobody's own words. */
const WHOLE_SENTENCE = 12;

const by = (reviewer: Member) => ({ reviewerId: reviewer.id, reviewedAt: new Date() });

async function readable(tx: Tx, viewer: Viewer, store: RecordStore, proposal: Proposal): Promise<SavedRecord | null> {
  const record = await store.load(tx, proposal.recordId);
  return record && mayRead(viewer, proposal, record.state) ? record : null;
}

async function reviewed(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore,
  proposal: Proposal,
): Promise<Outcome<{ record: SavedRecord; reviewer: Member }>> {
  const record = await readable(tx, viewer, store, proposal);
  if (!record) return notFound();
  if (proposal.state !== 'open') return refused('proposal_settled');
  if (viewer.kind !== 'member' || !maySettle(viewer, proposal, record.state)) return forbidden();
  return done({ record, reviewer: viewer });
}

/** Settles a proposal where it still is as it was read; of two who settle it at once one succeeds. */
async function claim(
  tx: Tx,
  { id, version }: ProposalVersion,
  data: Prisma.ChangeRequestUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.changeRequest.updateMany({
    where: { id, version, state: 'open' },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
