import type { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { done, forbidden, invalid, notFound, type Outcome } from '../../errors';
import type { Values } from '../../field';
import { type Pointer, pointersIn, viewOf } from '../../history/describe';
import { parseValues } from '../../history/parse';
import { stateAt } from '../../history/queries/states';
import { pick } from '../../history/rebase';
import { changedFields } from '../../history/revision';
import { withUnseen } from '../../history/seen';
import type { RecordStore } from '../../history/store';
import { can } from '../../policy';
import type { Member, Viewer } from '../../viewer';
import { ownProposal, type Proposal } from '../queries';
import type { ProposedChange } from '../schema';
import { audit, found, type ProposalVersion, refused } from './shared';

/** Names of the records that the viewer may see, by id. */
type Names = (pointers: readonly Pointer[]) => Promise<Record<string, string>>;

/**
 * Proposes a change to a published record, or revises the viewer's open proposal on it. Only the fields in which `values` differ from
 * version `baseVersion` are proposed. A form that is older than the record is welcome: the proposal is set on top of the record when it is
 * reviewed. Fails as invalid like a save (issues by field; `nothing_changed`, `not_published`, `stale` for the whole), forbidden or not found.
 */
export async function proposeChange(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore,
  input: Omit<z.output<typeof ProposedChange>, 'noun'>,
  namesOf: Names,
): Promise<Outcome<Proposal>> {
  const record = await store.load(tx, input.id);
  if (!record || !can(viewer, 'read', record.state)) return notFound();
  if (viewer.kind !== 'member' || !can(viewer, 'propose', record.state)) return forbidden();
  if (record.state.status !== 'published') return refused('not_published');
  const seen = await stateAt(viewer, input.id, input.baseVersion, tx);
  if (!seen) return refused('stale');
  const meant = await withUnseen(tx, viewer, store, input.values, seen);
  const parsed = parseValues(store.noun, meant.values);
  if (!parsed.ok) return parsed;

  const open = await ownProposal(viewer, input.id, tx);
  // What the author changed earlier keeps the state that it was changed from: they have not seen what it became since.
  const base = { ...seen, ...open?.base };
  const wanted = parsed.value.slug === null ? { ...parsed.value, slug: base.slug } : parsed.value;
  const differs = new Set(changedFields(base, wanted));
  const names = changedFields(seen, wanted).filter((name) => differs.has(name));
  if (names.length === 0) return refused('nothing_changed');
  const aside = new Set(meant.issues.map(({ path }) => path.split('.')[0]));
  const dark = await pointsIntoTheDark(store, base, wanted, names, namesOf);
  const hidden = names.filter((name) => aside.has(name) || dark.includes(name));
  if (hidden.length > 0) return invalid(...hidden.map((path) => ({ path, code: 'bad_reference' })));

  const proposed = { fields: pick(wanted, names), base: pick(base, names), reason: input.reason };
  const kept = open && (await sameProposal(open, input.proposal, proposed));
  if (kept) return done(kept);
  const id = open
    ? await revise(tx, open, input, proposed)
    : input.proposal
      ? null
      : await begin(tx, viewer, store, input, proposed);
  if (!id) return refused('stale');
  await audit(tx, viewer, open ? 'proposal.revised' : 'proposal.made', {
    id,
    noun: store.noun.name,
    recordId: input.id,
  });
  return found(tx, id);
}

interface ChangeContent {
  fields: Values;
  base: Values;
  reason: string | null;
}
const json = ({ fields, base, reason }: ChangeContent) => ({
  fields: fields as Prisma.InputJsonObject,
  base: base as Prisma.InputJsonObject,
  reason,
});

/** A reply that was lost is asked for again: what is proposed already is not proposed twice. */
function sameProposal(
  open: Proposal,
  at: ProposalVersion | undefined,
  { fields, reason }: ChangeContent,
): Proposal | null {
  const same = changedFields(open.fields, fields).length === 0 && open.reason === reason;
  return same && (at === undefined || at.id === open.id) ? open : null;
}

async function begin(
  tx: Tx,
  viewer: Member,
  store: RecordStore,
  { id, baseVersion }: { id: string; baseVersion: number },
  proposed: ChangeContent,
): Promise<string | null> {
  const data = { noun: store.noun.name, recordId: id, baseVersion, authorId: viewer.id, ...json(proposed) };
  // Of two first proposals at once one is written; an index holds that there is one open proposal a member and record.
  const made = await tx.changeRequest.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return made[0]?.id ?? null;
}

async function revise(
  tx: Tx,
  open: Proposal,
  input: { baseVersion: number; proposal?: ProposalVersion },
  proposed: ChangeContent,
): Promise<string | null> {
  if (input.proposal?.id !== open.id) return null;
  const { count } = await tx.changeRequest.updateMany({
    where: { id: open.id, version: input.proposal.version, state: 'open' },
    data: { ...json(proposed), baseVersion: input.baseVersion, version: { increment: 1 } },
  });
  return count === 1 ? open.id : null;
}

/** Fields that would newly point to a record that is not there, or not for the viewer: the two are told apart nowhere. */
async function pointsIntoTheDark(
  store: RecordStore,
  base: Values,
  wanted: Values,
  names: readonly string[],
  namesOf: Names,
): Promise<string[]> {
  const fields = viewOf(store.noun.fields);
  const known = new Set(pointersIn(fields, base).map(({ id }) => id));
  const fresh = (name: string) => pointersIn(fields, pick(wanted, [name])).filter(({ id }) => !known.has(id));
  const seen = await namesOf(names.flatMap(fresh));
  return names.filter((name) => fresh(name).some(({ id }) => !(id in seen)));
}
