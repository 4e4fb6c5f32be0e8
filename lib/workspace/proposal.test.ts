import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { Values } from '@/lib/field';
import type { Member, Role, Viewer } from '@/lib/viewer';
import { create, editor, latest, published, value } from '@/server/testing/records';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { proposeOne, publishProposed, returnOne, withdrawOne as takeBack } from '../workflows/proposals/acts';
import { editOne } from '../workflows/records';
import { proposingOn, readProposal } from './proposal';
import { openRecord } from './record';

async function member(role: Role): Promise<Member> {
  const id = randomUUID();
  await db().user.create({ data: { id, email: `${id}@example.org`, name: `A ${role}`, role } });
  return { kind: 'member', id, name: `A ${role}`, email: `${id}@example.org`, role };
}
const [author, reviewer] = [await member('contributor'), await member('editor')];
const now = async (id: string) => value(await openRecord(editor, 'organization', id));

/** A published body and a proposal of the author's to change its acronym and its description. */
async function proposed() {
  const { id } = await published('organization', { name: 'A body', acronym: 'OLD', countryCode: 'AT' });
  const { state, values } = await now(id);
  const change = { ...values, acronym: 'NEW', description: 'Founded in 1999.' };
  const input = { noun: 'organization' as const, id, baseVersion: state.version, values: change, reason: 'Its site.' };
  return { recordId: id, proposal: value(await proposeOne(author, input)) };
}
async function edited(id: string, change: Values) {
  const { state, values } = await now(id);
  const edit = { id, baseVersion: state.version, values: { ...values, ...change } };
  return value(await editOne(editor, 'organization', edit));
}
const none = { propose: false, settle: false, revise: false, withdraw: false };
/** What a viewer may do on the page of a proposal; null where there is no page for them. */
async function mayOn(viewer: Viewer, id: string) {
  const page = await readProposal(viewer, id);
  if (page.ok) return page.value.may;
  expect(page.failure).toEqual({ kind: 'not_found' });
  return null;
}

describe('the page of a proposal', () => {
  test('shows what was proposed on top of the record as it is now', async () => {
    const { recordId, proposal } = await proposed();
    const { version } = await edited(recordId, { acronym: 'MOVED', countryCode: 'CH' });
    const page = value(await readProposal(reviewer, proposal.id));
    expect(page).toMatchObject({
      title: 'A body',
      proposal: { id: proposal.id, author: 'A contributor', reason: 'Its site.', state: 'open' },
      record: { version, status: 'published', values: { acronym: 'MOVED', countryCode: 'CH', description: null } },
      standings: { acronym: 'moved', description: 'clear' },
      wanted: { acronym: 'NEW', description: 'Founded in 1999.' },
    });
    expect(Object.keys(page.wanted).sort()).toEqual(['acronym', 'description']);
  });

  test('is for its author and for whoever reviews, each with what they may do', async () => {
    const { proposal } = await proposed();
    expect(await mayOn(author, proposal.id)).toEqual({ propose: true, settle: false, revise: true, withdraw: true });
    // An author who lost the role takes it back, and no more.
    expect(await mayOn({ ...author, role: 'reader' }, proposal.id)).toEqual({ ...none, withdraw: true });
    expect(await mayOn({ ...author, role: 'editor' }, proposal.id)).toEqual({
      propose: true,
      settle: true,
      revise: true,
      withdraw: true,
    });
    for (const role of ['editor', 'administrator'] as const)
      expect(await mayOn(await member(role), proposal.id)).toEqual({ ...none, propose: true, settle: true });
    for (const role of ['reader', 'contributor'] as const)
      expect(await mayOn(await member(role), proposal.id)).toBeNull();
    expect(await mayOn({ kind: 'anonymous' }, proposal.id)).toBeNull();
    expect(await mayOn(reviewer, randomUUID())).toBeNull();
  });

  test('is closed with its record: restricted, it is there for reviewers only, not even for its author', async () => {
    const { recordId, proposal } = await proposed();
    await edited(recordId, { visibility: 'restricted' });
    expect(await mayOn(author, proposal.id)).toBeNull();
    expect(await mayOn(reviewer, proposal.id)).toMatchObject({ settle: true });
  });

  test('of a settled proposal stays, and offers nothing but another one', async () => {
    const { recordId, proposal } = await proposed();
    const { state } = await now(recordId);
    const at = { id: proposal.id, version: 1, recordVersion: state.version, publicNote: null, note: 'Thanks.' };
    value(await publishProposed(reviewer, { ...at, fields: ['acronym'] }));
    const page = value(await readProposal(author, proposal.id));
    expect(page.proposal).toMatchObject({ state: 'published', taken: ['acronym'], reviewNote: 'Thanks.' });
    expect(page.standings).toEqual({ acronym: 'there', description: 'clear' });
    for (const viewer of [author, reviewer])
      expect(await mayOn(viewer, proposal.id)).toEqual({ ...none, propose: true });
    const taken = await proposed();
    value(await takeBack(author, { id: taken.proposal.id, version: 1 }));
    expect(await mayOn(author, taken.proposal.id)).toEqual({ ...none, propose: true });
  });

  test('of a record that was withdrawn can be returned or taken back, and not written on', async () => {
    const { recordId, proposal } = await proposed();
    value(await withdrawOne(editor, 'organization', { ...(await latest('organization', recordId)), reason: 'Wrong' }));
    expect(value(await readProposal(author, proposal.id))).toMatchObject({
      title: 'A body',
      record: { status: 'withdrawn' },
      may: { ...none, withdraw: true },
    });
    expect(await mayOn(reviewer, proposal.id)).toEqual({ ...none, settle: true });
    expect((await returnOne(reviewer, { id: proposal.id, version: 1, note: 'It was withdrawn.' })).ok).toBe(true);
  });
});

describe('the form of a record', () => {
  test('proposes for contributors, offers it to editors, and to nobody on what is not published', async () => {
    const { id } = await published('organization', { name: 'A form', acronym: 'F' });
    const saved = await now(id);
    const fresh = { open: null, again: null };
    expect(await proposingOn(author, saved)).toEqual({ own: { on: true, ...fresh }, values: saved.values });
    expect(await proposingOn(reviewer, saved)).toEqual({ own: { on: false, ...fresh }, values: saved.values });
    expect(await proposingOn(reviewer, saved, 'new')).toEqual({ own: { on: true, ...fresh }, values: saved.values });
    expect(await proposingOn(await member('reader'), saved)).toBeNull();
    const draft = await create('organization', { name: 'A draft' });
    expect(await proposingOn(author, await now(draft.id))).toBeNull();
    value(await withdrawOne(editor, 'organization', { id, version: saved.state.version, reason: 'Wrong' }));
    expect(await proposingOn(author, await now(id))).toBeNull();
  });

  test('goes on from the own proposal that waits, and from nobody else’s', async () => {
    const { recordId, proposal } = await proposed();
    const saved = await now(recordId);
    const waits = { id: proposal.id, version: 1, reason: 'Its site.' };
    expect(await proposingOn(author, saved)).toEqual({
      own: { on: true, open: waits, again: null },
      values: { ...saved.values, acronym: 'NEW', description: 'Founded in 1999.' },
    });
    // An editor's form holds what is published until they choose to propose.
    const promoted = { ...author, role: 'editor' } as const;
    expect(await proposingOn(promoted, saved)).toEqual({
      own: { on: false, open: waits, again: null },
      values: saved.values,
    });
    for (const other of [await member('contributor'), reviewer])
      expect((await proposingOn(other, saved, proposal.id))?.own).toMatchObject({ open: null, again: null });
  });

  test('takes up an own proposal that was returned, unless another one waits', async () => {
    const { recordId, proposal } = await proposed();
    value(await returnOne(reviewer, { id: proposal.id, version: 1, note: 'Say more.' }));
    const saved = await now(recordId);
    const again = { values: { ...saved.values, acronym: 'NEW', description: 'Founded in 1999.' }, reason: 'Its site.' };
    expect(await proposingOn(author, saved, proposal.id)).toEqual({
      own: { on: true, open: null, again },
      values: saved.values,
    });
    expect((await proposingOn(author, saved))?.own.again).toBeNull();
    expect((await proposingOn(author, saved, 'no id'))?.own.again).toBeNull();
    const { state, values } = saved;
    const input = { noun: 'organization' as const, id: recordId, baseVersion: state.version, reason: null };
    const next = value(await proposeOne(author, { ...input, values: { ...values, acronym: 'NEXT' } }));
    expect((await proposingOn(author, saved, proposal.id))?.own).toEqual({
      on: true,
      open: { id: next.id, version: 1, reason: '' },
      again: null,
    });
  });
});

test('the reason never becomes public: a note that repeats it is refused, unless the reviewer wrote both', async () => {
  const { id } = await published('organization', { name: 'Of a reason', acronym: 'OLD' });
  const { state, values } = await now(id);
  const input = { noun: 'organization' as const, id, baseVersion: state.version, reason: 'The site says so.' };
  const proposal = value(await proposeOne(author, { ...input, values: { ...values, acronym: 'NEW' } }));
  const at = { ...proposal, recordVersion: state.version, fields: ['acronym'], note: null };
  for (const publicNote of ['the site says SO', 'Mended: The site says so. Thanks!']) {
    expect(await publishProposed(reviewer, { ...at, publicNote })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'publicNote', code: 'private_reason' }] },
    });
  }
  value(await publishProposed(reviewer, { ...at, publicNote: 'The acronym had changed.' }));

  const again = await now(id);
  const change = { ...input, baseVersion: again.state.version, values: { ...again.values, acronym: 'OWN' } };
  const { id: own, version } = value(await proposeOne(reviewer, change));
  const mine = { id: own, version, recordVersion: again.state.version, fields: ['acronym'], note: null };
  value(await publishProposed(reviewer, { ...mine, publicNote: 'The site says so.' }));
});
