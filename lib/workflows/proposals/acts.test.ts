import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import type { NounName, Values } from '@/lib/field';
import { findProposal } from '@/lib/proposals/queries';
import type { Member, Role } from '@/lib/viewer';
import { owner } from '@/server/testing/database';
import { create, editor, published, value } from '@/server/testing/records';
import { openRecord } from '../../workspace/record';
import { editOne } from '../records';
import { proposeOne, publishProposed, returnOne, withdrawOne } from './acts';

async function member(role: Role): Promise<Member> {
  const id = randomUUID();
  await db().user.create({ data: { id, email: `${id}@example.org`, name: `A ${role}`, role } });
  return { kind: 'member', id, name: `A ${role}`, email: `${id}@example.org`, role };
}
const [author, reviewer] = [await member('contributor'), await member('editor')];
const now = async (noun: NounName, id: string) => value(await openRecord(editor, noun, id));

/** The proposal that an act leaves behind. */
async function left(outcome: Promise<Outcome<{ id: string }>>) {
  const proposal = await findProposal(db(), value(await outcome).id);
  if (!proposal) throw new Error('There is no such proposal');
  return proposal;
}

/** A published body and a proposal to change its acronym and its description. */
async function proposed(fields: Values = { acronym: 'NEW', description: 'Founded in 1999.' }, by: Member = author) {
  const record = await published('organization', { name: `Body ${randomUUID()}`, acronym: 'OLD', countryCode: 'AT' });
  const { values } = await now('organization', record.id);
  const input = {
    noun: 'organization' as const,
    id: record.id,
    baseVersion: record.version,
    reason: 'The site says so.',
  };
  const proposal = await left(proposeOne(by, { ...input, values: { ...values, ...fields } }));
  return { record, proposal, values, input };
}
/** A save by somebody else while the proposal waits. */
async function moved(id: string, fields: Values) {
  const { state, values } = await now('organization', id);
  return value(
    await editOne(editor, 'organization', { id, baseVersion: state.version, values: { ...values, ...fields } }),
  );
}
const everything = { publicNote: null, note: null };

describe('a proposal', () => {
  test('holds the changed fields alone, with what stood there, and leaves the record as it is', async () => {
    const { record, proposal } = await proposed();
    expect(proposal).toMatchObject({
      state: 'open',
      author: 'A contributor',
      reason: 'The site says so.',
      fields: { acronym: 'NEW', description: 'Founded in 1999.' },
      base: { acronym: 'OLD', description: null },
    });
    expect(Object.keys(proposal.fields)).toHaveLength(2);
    expect((await now('organization', record.id)).state.version).toBe(record.version);
  });

  test('is checked like a save, refuses what changes nothing, and points to nothing that its author may not see', async () => {
    const { values, input } = await proposed();
    const other = await member('contributor');
    const attempt = (fields: Values) => proposeOne(other, { ...input, values: { ...values, ...fields } });
    expect(await attempt({ name: '' })).toMatchObject({ failure: { issues: [{ path: 'name', code: 'required' }] } });
    expect(await attempt({})).toMatchObject({ failure: { issues: [{ code: 'nothing_changed' }] } });
    const hidden = await create('source', { title: 'A secret', kind: 'report', visibility: 'restricted' });
    for (const sourceId of [hidden.id, randomUUID()]) {
      expect(await attempt({ citations: [{ sourceId }] })).toMatchObject({
        failure: { kind: 'invalid', issues: [{ path: 'citations', code: 'bad_reference' }] },
      });
    }
  });

  test('is made once however often it is sent, revised on what its author read, and never overwritten unseen', async () => {
    const { proposal, values, input } = await proposed();
    const same = { ...input, values: { ...values, ...proposal.fields } };
    expect(await left(proposeOne(author, same))).toMatchObject({ id: proposal.id, version: 1 });
    const other = { ...input, values: { ...values, acronym: 'OTHER' } };
    const stale = { failure: { issues: [{ path: '', code: 'stale' }] } };
    expect(await proposeOne(author, other)).toMatchObject(stale);
    const at = { id: proposal.id, version: proposal.version };
    expect(await left(proposeOne(author, { ...other, proposal: at }))).toMatchObject({
      id: proposal.id,
      version: 2,
      fields: { acronym: 'OTHER' },
    });
    expect(await proposeOne(author, { ...other, values: { ...values, acronym: 'X' }, proposal: at })).toMatchObject(
      stale,
    );
    const { input: fresh, values: untouched } = await proposed({ name: 'Another' }, await member('contributor'));
    const both = await Promise.all(
      ['A', 'B'].map((acronym) => proposeOne(author, { ...fresh, values: { ...untouched, acronym } })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('that is sent again after it was settled answers with what was proposed', async () => {
    const { values, input } = await proposed({ acronym: 'FIRST' }, await member('contributor'));
    const change = { ...input, values: { ...values, acronym: 'SECOND' } };
    const once = { key: randomUUID(), memberId: author.id, fingerprint: 'the same' };
    const made = value(await proposeOne(author, change, once));
    expect(made).toEqual({ id: made.id, version: 1, fields: { acronym: 'SECOND' } });
    value(await returnOne(reviewer, { id: made.id, version: 1, note: 'Not yet.' }));
    expect(value(await proposeOne(author, change, once))).toEqual(made);
  });

  test('keeps what a field was changed from when its author revises it after the record moved', async () => {
    const { record, proposal, input } = await proposed();
    const state = await moved(record.id, { acronym: 'MOVED', countryCode: 'CH' });
    const { values } = await now('organization', record.id);
    const revised = proposeOne(author, {
      ...input,
      baseVersion: state.version,
      values: { ...values, ...proposal.fields, name: 'A new name' },
      proposal: { id: proposal.id, version: 1 },
    });
    expect(await left(revised)).toMatchObject({
      fields: { acronym: 'NEW', description: 'Founded in 1999.', name: 'A new name' },
      base: { acronym: 'OLD', description: null, name: values.name },
    });
  });
});

describe('publishing', () => {
  test('takes over all of it as one edit of the reviewer, credits the author, and notes the correction in public', async () => {
    const { record, proposal } = await proposed();
    const settled = publishProposed(reviewer, {
      id: proposal.id,
      version: 1,
      recordVersion: record.version,
      fields: ['acronym', 'description'],
      publicNote: 'Corrected after the body’s own site.',
      note: 'Thank you.',
    });
    expect(await left(settled)).toMatchObject({
      state: 'published',
      reviewer: 'A editor',
      reviewNote: 'Thank you.',
      taken: ['acronym', 'description'],
      publishedVersion: record.version + 1,
    });
    const { rows } = await owner.query(
      `SELECT r."authorId" AS reviewer, p."authorId" AS author, r.reason FROM "Revision" r
       JOIN "ChangeRequest" p ON p.id = r."proposalId" WHERE r."recordId" = $1 AND r.version = $2`,
      [record.id, record.version + 1],
    );
    expect(rows).toEqual([
      { reviewer: reviewer.id, author: author.id, reason: 'Corrected after the body’s own site.' },
    ]);
    const corrections = await owner.query('SELECT fields, note FROM "Correction" WHERE "recordId" = $1', [record.id]);
    expect(corrections.rows).toEqual([
      { fields: ['acronym', 'description'], note: 'Corrected after the body’s own site.' },
    ]);
  });

  test('in part leaves the rest out, and sets it on top of what others saved meanwhile', async () => {
    const { record, proposal } = await proposed();
    const state = await moved(record.id, { countryCode: 'CH', acronym: 'MOVED' });
    const at = { id: proposal.id, version: 1, recordVersion: state.version, ...everything };
    expect(await left(publishProposed(reviewer, { ...at, fields: ['description'] }))).toMatchObject({
      taken: ['description'],
    });
    expect((await now('organization', record.id)).values).toMatchObject({
      acronym: 'MOVED',
      countryCode: 'CH',
      description: 'Founded in 1999.',
    });
  });

  test('refuses a field that moved after the reviewer looked, and takes one that did not', async () => {
    const { record, proposal } = await proposed();
    await moved(record.id, { acronym: 'MOVED' });
    const at = { id: proposal.id, version: 1, recordVersion: record.version, ...everything };
    expect(await publishProposed(reviewer, { ...at, fields: ['acronym', 'description'] })).toMatchObject({
      failure: { issues: [{ path: 'acronym', code: 'moved_again' }] },
    });
    expect(await left(publishProposed(reviewer, { ...at, fields: ['description'] }))).toMatchObject({
      state: 'published',
    });
  });

  test('keeps the rules of the record: what no longer fits together is refused, and nothing is written', async () => {
    const meeting = await published('meeting', { title: 'A meeting', startOn: '2020-02-10', endOn: '2020-02-12' });
    const { values } = await now('meeting', meeting.id);
    const input = { noun: 'meeting' as const, id: meeting.id, baseVersion: meeting.version, reason: null };
    const proposal = await left(proposeOne(author, { ...input, values: { ...values, endOn: '2020-02-11' } }));
    const state = value(
      await editOne(editor, 'meeting', { ...input, reason: undefined, values: { ...values, startOn: '2020-02-12' } }),
    );
    const at = { id: proposal.id, version: 1, recordVersion: state.version, ...everything };
    expect(await publishProposed(reviewer, { ...at, fields: ['endOn'] })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'endOn', code: 'ends_before_start' }] },
    });
    expect(await db().changeRequest.findUnique({ where: { id: proposal.id } })).toMatchObject({
      state: 'open',
      version: 1,
    });
  });

  test('by two reviewers at once happens once', async () => {
    const { record, proposal } = await proposed();
    const at = { id: proposal.id, version: 1, recordVersion: record.version, fields: ['acronym'], ...everything };
    const outcomes = await Promise.all([
      publishProposed(reviewer, at),
      publishProposed(await member('editor'), at),
      returnOne(await member('editor'), { id: proposal.id, version: 1, note: 'No.' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await publishProposed(reviewer, at)).toMatchObject({ failure: { issues: [{ code: 'proposal_settled' }] } });
  });

  test('wants the proposal that was read, and the record in public', async () => {
    const { record, proposal, values, input } = await proposed();
    const at = { id: proposal.id, version: 1, recordVersion: record.version, fields: ['acronym'], ...everything };
    await proposeOne(author, {
      ...input,
      values: { ...values, acronym: 'SLIPPED IN' },
      proposal: { id: proposal.id, version: 1 },
    });
    expect(await publishProposed(reviewer, at)).toMatchObject({ failure: { issues: [{ code: 'proposal_changed' }] } });
    await owner.query(`UPDATE "Organization" SET status = 'withdrawn' WHERE id = $1`, [record.id]);
    expect(await publishProposed(reviewer, { ...at, version: 2 })).toMatchObject({
      failure: { issues: [{ code: 'not_published' }] },
    });
    expect(await left(returnOne(reviewer, { id: proposal.id, version: 2, note: 'It was withdrawn.' }))).toMatchObject({
      state: 'returned',
    });
  });

  test('of what the record says already settles the proposal without a new version', async () => {
    const { record, proposal } = await proposed({ acronym: 'NEW' });
    const { version } = await moved(record.id, { acronym: 'NEW' });
    const at = { id: proposal.id, version: 1, recordVersion: version, fields: ['acronym'], ...everything };
    expect(await left(publishProposed(reviewer, at))).toMatchObject({ state: 'published', publishedVersion: null });
    expect((await now('organization', record.id)).state.version).toBe(version);
  });
});

describe('who may', () => {
  test('propose: contributors, to what they may see and what is published', async () => {
    const { input, values } = await proposed();
    const change = { ...input, values: { ...values, acronym: 'R' } };
    expect(await proposeOne(await member('reader'), change)).toMatchObject({ failure: { kind: 'forbidden' } });
    const draft = await create('organization', { name: 'A draft' });
    expect(await proposeOne(author, { ...change, id: draft.id, baseVersion: 1 })).toMatchObject({
      failure: { issues: [{ code: 'not_published' }] },
    });
    const secret = await published('organization', { name: 'Secret', visibility: 'restricted' });
    expect(await proposeOne(author, { ...change, id: secret.id, baseVersion: 1 })).toMatchObject({
      failure: { kind: 'not_found' },
    });
  });

  test('review: editors, their own proposals included; nobody else settles, and only the author withdraws', async () => {
    const own = await proposed({ acronym: 'OWN' }, reviewer);
    const at = {
      id: own.proposal.id,
      version: 1,
      recordVersion: own.record.version,
      fields: ['acronym'],
      ...everything,
    };
    expect(await publishProposed(author, at)).toMatchObject({ failure: { kind: 'not_found' } });
    expect((await publishProposed(reviewer, at)).ok).toBe(true);
    const { proposal, record } = await proposed();
    expect(await publishProposed(author, { ...at, id: proposal.id, recordVersion: record.version })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await withdrawOne(reviewer, { id: proposal.id, version: 1 })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    // Whoever lost the role since takes back what they asked, and asks for nothing more.
    expect(await left(withdrawOne({ ...author, role: 'reader' }, { id: proposal.id, version: 1 }))).toMatchObject({
      state: 'withdrawn',
    });
    expect(await returnOne(reviewer, { id: proposal.id, version: 2, note: 'Late.' })).toMatchObject({
      failure: { issues: [{ code: 'proposal_settled' }] },
    });
  });

  test('act on the proposal of a record that became restricted: nobody below an editor, the author included', async () => {
    const { record, proposal, values, input } = await proposed();
    await moved(record.id, { visibility: 'restricted' });
    const missing = { failure: { kind: 'not_found' } };
    expect(await withdrawOne(author, { id: proposal.id, version: 1 })).toMatchObject(missing);
    expect(await proposeOne(author, { ...input, values, proposal: { id: proposal.id, version: 1 } })).toMatchObject(
      missing,
    );
    expect(await left(returnOne(reviewer, { id: proposal.id, version: 1, note: 'Closed.' }))).toMatchObject({
      state: 'returned',
    });
  });
});
