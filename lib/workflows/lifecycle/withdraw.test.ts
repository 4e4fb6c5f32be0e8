import { describe, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, contributor, create, editor, opening, published, seen, value } from '@/server/testing/records';
import { db } from '../../db';
import { listRevisions } from '../../history/queries/states';
import { storeOf } from '../../nouns';
import { formerAddress, formerRecord } from '../../public/permalink';
import { publicSearch } from '../../public/search';
import type { Member } from '../../viewer';
import { readNote } from '../../workspace/note';
import { openRecord } from '../../workspace/record';
import { createOne, editOne, publishOne } from '../records';
import { editNote } from './note';
import { restoreOne, withdrawOne } from './withdraw';

const reason = 'Entered twice';
const stones = async () =>
  (await visitor.query('SELECT noun, slug, title, reason, "causeId" FROM "Tombstone" ORDER BY noun, title')).rows;
const statusOf = async (table: string, id: string) =>
  (await owner.query(`SELECT status FROM "${table}" WHERE id = $1`, [id])).rows[0]?.status;

describe('withdrawing', () => {
  test('leaves noun, title, date and reason at the old address, a revision and an audit row, and nothing in public', async () => {
    const state = await published('programme', { name: 'A withdrawn programme', slug: 'a-withdrawn-programme' });
    await owner.query(`UPDATE "Programme" SET "publishedAt" = '2020-01-01' WHERE id = $1`, [state.id]);
    expect(await withdrawOne(editor, 'programme', { ...state, reason: '  ' })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'reason', code: 'required' }] },
    });
    value(await withdrawOne(editor, 'programme', { id: state.id, version: state.version, reason }));
    expect(await seen('Programme', state.id)).toBe(false);
    expect(await publicSearch('withdrawn programme', 'en')).toEqual([]);
    const told = { kind: 'withdrawn', noun: 'programme', title: 'A withdrawn programme', reason, together: false };
    expect(await formerAddress('programme', 'a-withdrawn-programme')).toMatchObject(told);
    expect(await formerRecord(state.id)).toMatchObject(told);
    const { rows } = await owner.query(
      'SELECT r.status, r.reason, a.action FROM "Revision" r JOIN "AuditEntry" a USING ("recordId") WHERE "recordId" = $1 ORDER BY r.version DESC, a.id DESC LIMIT 1',
      [state.id],
    );
    expect(rows).toEqual([{ status: 'withdrawn', reason, action: 'withdraw' }]);
    expect(await createOne(editor, 'programme', { name: 'Other', slug: 'a-withdrawn-programme' })).toMatchObject({
      failure: { issues: [{ path: 'slug', code: 'taken' }] },
    });
  });

  test('is for editors; contributors discard drafts, and of a restricted record they learn nothing', async () => {
    const open = await published('organization', { name: 'Open body' });
    const hidden = await create('organization', { name: 'Hidden body', visibility: 'restricted' });
    const draft = await create('organization', { name: 'Draft body' });
    expect(await withdrawOne(contributor, 'organization', { ...open, reason })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await withdrawOne(contributor, 'organization', { ...hidden, reason })).toMatchObject({
      failure: { kind: 'not_found' },
    });
    const discarded = value(await withdrawOne(contributor, 'organization', draft));
    expect(await restoreOne(contributor, 'organization', discarded)).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(value(await restoreOne(editor, 'organization', discarded)).status).toBe('draft');
  });

  test('of a draft is undone by whoever discarded it, and by no other contributor', async () => {
    const [own, other] = await Promise.all(
      ['own', 'other'].map(async (name): Promise<Member> => {
        const data = { name, email: `${name}@discards.example.org`, role: 'contributor' as const };
        return { kind: 'member', id: (await db().user.create({ data })).id, ...data };
      }),
    );
    if (!own || !other) throw new Error('two were made');
    const draft = value(await createOne(own, 'topic', { name: 'Mistyped' }));
    const discarded = value(await withdrawOne(own, 'topic', draft));
    expect(await restoreOne(other, 'topic', discarded)).toMatchObject({ failure: { kind: 'forbidden' } });
    const back = value(await restoreOne(own, 'topic', discarded));
    expect(back).toMatchObject({ status: 'draft', version: 3 });
    const again = value(await withdrawOne(other, 'topic', back));
    expect(await restoreOne(own, 'topic', again)).toMatchObject({ failure: { kind: 'forbidden' } });
  });

  test('of what the public never read leaves no trace', async () => {
    const before = await stones();
    const draft = await create('model', { name: 'Never public' });
    const team = await published('model', { name: 'For the team', visibility: 'team' });
    const later = await published('model', { name: 'Under embargo', embargoUntil: '2999-01-01T00:00:00Z' });
    for (const record of [draft, team, later]) value(await withdrawOne(editor, 'model', { ...record, reason }));
    expect(await stones()).toEqual(before);
    expect(await formerAddress('model', 'never-public')).toBeNull();
    expect(await formerRecord(later.id)).toBeNull();
  });

  test('repeats no statement, no name said under the Chatham House Rule, and no person unless asked to', async () => {
    await owner.query('DELETE FROM "Tombstone"');
    const meeting = await published('meeting', { title: 'Closed talk', attributionRule: 'chatham_house' });
    const takeaway = { meetingId: meeting.id, headline: 'Minister X said no', text: 'No.' };
    const claim = { meetingId: meeting.id, text: 'X was wrong.' };
    const role = { publicRole: 'Minister' };
    for (const [noun, values, named] of [
      ['takeaway', takeaway, true],
      ['claim', claim, true],
      ['person', { name: 'Unnamed', ...role }, undefined],
      ['person', { name: 'Named', ...role }, true],
    ] as const)
      value(await withdrawOne(editor, noun, { ...(await published(noun, values)), reason, named }));
    expect((await stones()).map(({ title }) => title)).toEqual([null, 'Named', null, null]);
  });

  test('a stale one is refused, a second one changes nothing, and publishing does not bring it back', async () => {
    const state = await published('organization', { name: 'Moved on' });
    value(await editOne(editor, 'organization', { id: state.id, baseVersion: 2, values: { name: 'Moved on again' } }));
    expect(await withdrawOne(editor, 'organization', { ...state, reason })).toMatchObject({
      failure: { kind: 'conflict', conflict: { version: 3 } },
    });
    const gone = value(await withdrawOne(editor, 'organization', { id: state.id, version: 3, reason }));
    expect(value(await withdrawOne(editor, 'organization', { ...state, reason: 'again' })).version).toBe(gone.version);
    expect(await publishOne(editor, 'organization', gone)).toMatchObject({
      failure: { issues: [{ path: 'status', code: 'withdrawn' }] },
    });
  });

  test('a NUL or half a surrogate in the reason is an issue, not an error', async () => {
    const state = await published('organization', { name: 'Bad reason' });
    for (const bad of ['a\u0000b', 'a\ud800b', 'x'.repeat(501)])
      expect((await withdrawOne(editor, 'organization', { ...state, reason: bad })).ok).toBe(false);
    expect(await statusOf('Organization', state.id)).toBe('published');
  });
});

describe('what hangs on a withdrawn record', () => {
  test('goes out of the public view with a meeting, says so at its address, and comes back with it', async () => {
    await owner.query('DELETE FROM "Tombstone"');
    const meeting = await published('meeting', { title: 'Meeting with parts', slug: 'with-parts' });
    const session = await published('session', { meetingId: meeting.id, title: 'Opening' });
    const claim = await published('claim', { meetingId: meeting.id, sessionId: session.id, text: 'Said.' });
    const evidence = await published('evidence', { claimId: claim.id, title: 'A study' });
    const draft = await create('takeaway', { meetingId: meeting.id, headline: 'D', text: 'D' });
    const next = await published('meeting', { title: 'The next one', followUpOfId: meeting.id });
    const gone = value(await withdrawOne(editor, 'meeting', { ...meeting, reason }));
    for (const id of [session.id, claim.id, evidence.id])
      expect(await formerRecord(id)).toMatchObject({ kind: 'withdrawn', title: null, reason, together: true });
    expect(await formerRecord(draft.id)).toBeNull();
    expect([await seen('Claim', claim.id), await seen('Meeting', next.id)]).toEqual([false, true]);

    // One part is withdrawn by itself meanwhile: it stays so when the meeting comes back.
    value(await withdrawOne(editor, 'session', { ...session, reason: 'Never held' }));
    value(await confirmed((once) => restoreOne(editor, 'meeting', gone, once)));
    expect(await formerRecord(session.id)).toMatchObject({ reason: 'Never held', together: false });
    expect(await formerRecord(evidence.id)).toBeNull();
    expect(await stones()).toHaveLength(1);
    expect(await seen('Meeting', meeting.id)).toBe(true);
  });

  test('a part that is restored while its meeting is withdrawn goes on saying that', async () => {
    const meeting = await published('meeting', { title: 'Withdrawn last' });
    const claim = await published('claim', { meetingId: meeting.id, text: 'Said.' });
    const out = value(await withdrawOne(editor, 'claim', { ...claim, reason: 'Wrong' }));
    value(await withdrawOne(editor, 'meeting', { ...meeting, reason }));
    value(await confirmed((once) => restoreOne(editor, 'claim', out, once)));
    expect(await formerRecord(claim.id)).toMatchObject({ reason, together: true });
  });

  test('what only went with its meeting cannot be restored by itself: nothing changes, and nothing fails', async () => {
    const meeting = await published('meeting', { title: 'Taken along' });
    const claim = await published('claim', { meetingId: meeting.id, text: 'A figure' });
    value(await withdrawOne(editor, 'meeting', { ...meeting, reason }));
    expect(value(await confirmed((once) => restoreOne(editor, 'claim', claim, once)))).toMatchObject({
      version: claim.version,
    });
    expect(await formerRecord(claim.id)).toMatchObject({ reason, together: true });
  });

  test('a body leaves the pages that name it, and their records stay', async () => {
    const body = await published('organization', { name: 'A body' });
    const person = await published('person', { name: 'P', publicRole: 'Chair', organizationId: body.id });
    const meeting = await published('meeting', {
      title: 'With the body',
      participations: [{ role: 'organiser', organizationId: body.id }],
    });
    value(await withdrawOne(editor, 'organization', { ...body, reason }));
    expect([await seen('Person', person.id), await seen('Meeting', meeting.id)]).toEqual([true, true]);
    const { rowCount } = await visitor.query('SELECT 1 FROM "Participation" WHERE "meetingId" = $1', [meeting.id]);
    expect(rowCount).toBe(0);
    expect(value(await openRecord(editor, 'meeting', meeting.id)).values.participations).toHaveLength(1);
  });
});

test('restoring a public record removes the tombstone and leaves a public note', async () => {
  const state = await published('source', { title: 'A report' });
  const gone = value(await withdrawOne(editor, 'source', { ...state, reason }));
  expect(await formerRecord(state.id)).toMatchObject({ kind: 'withdrawn', noun: 'source' });
  const back = value(
    await confirmed((once) => restoreOne(editor, 'source', { ...gone, reason: 'It was right' }, once)),
  );
  expect(back.status).toBe('published');
  expect(await formerRecord(state.id)).toBeNull();
  const { rows } = await visitor.query('SELECT fields, note FROM "Correction" WHERE "recordId" = $1', [state.id]);
  expect(rows).toEqual([{ fields: ['status'], note: 'It was right' }]);
});

describe('what the public reads where a record was withdrawn', () => {
  const told = async (recordId: string) =>
    (await visitor.query('SELECT title, reason FROM "Tombstone" WHERE "recordId" = $1', [recordId])).rows;
  async function gone() {
    const meeting = await published('meeting', { title: 'Withdrawn talks' });
    const part = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T' });
    const out = value(await withdrawOne(editor, 'meeting', { ...meeting, reason: 'Mistaken' }));
    return { id: meeting.id, version: out.version, part: part.id };
  }

  test('is changed and closed by an editor, with history, and opened again only when that was confirmed', async () => {
    const { id, version, part } = await gone();
    const wanted = { id, version, title: null, reason: 'Not ours to keep', closed: false };
    expect(await editNote(contributor, 'meeting', wanted)).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await readNote(contributor, 'meeting', id)).toBeNull();
    const changed = value(await editNote(editor, 'meeting', wanted));
    expect(await told(id)).toEqual([{ title: null, reason: 'Not ours to keep' }]);
    expect(await told(part)).toEqual([{ title: null, reason: 'Not ours to keep' }]);
    expect(await editNote(editor, 'meeting', { ...wanted, reason: 'Late' })).toMatchObject({
      failure: { kind: 'conflict' },
    });
    const { revisions } = value(await listRevisions(editor, storeOf('meeting'), id));
    expect(revisions.slice(0, 2).map(({ action, reason }) => [action, reason])).toEqual([
      ['note', 'Not ours to keep'],
      ['withdraw', 'Mistaken'],
    ]);
    const closed = value(await editNote(editor, 'meeting', { ...wanted, ...changed, closed: true }));
    expect([await told(id), await told(part)]).toEqual([[], []]);
    const again = (once?: { confirmed?: string }) => editNote(editor, 'meeting', { ...wanted, ...closed }, once);
    expect(opening(await again()).opens).toMatchObject([{ noun: 'meeting', title: 'Not ours to keep' }]);
    value(await confirmed(again));
    expect(await told(id)).toHaveLength(1);
  });

  test.each(['restricted', 'team'])(
    'is gone with a record that becomes %s, and does not come back with it',
    async (visibility) => {
      const { id, version, part } = await gone();
      const { values } = value(await openRecord(editor, 'meeting', id));
      const shut = value(
        await editOne(editor, 'meeting', { id, baseVersion: version, values: { ...values, visibility } }),
      );
      expect([await told(id), await told(part)]).toEqual([[], []]);
      value(await editOne(editor, 'meeting', { id, baseVersion: shut.version, values }));
      expect([await told(id), await told(part)]).toEqual([[], []]);
    },
  );

  test('is gone with what the record is part of, whoever restricts that', async () => {
    const { id, part } = await gone();
    await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [id]);
    expect([await told(id), await told(part)]).toEqual([[], []]);
  });
});
