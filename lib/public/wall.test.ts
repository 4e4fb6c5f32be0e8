import { describe, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, contributor, create, editor, published, seen, value } from '@/server/testing/records';
import { createOne, editOne, publishOne } from '../workflows/records';
import { openRecord } from '../workspace/record';

describe('the wall', () => {
  test('an editor closes a published record to the public by its own fields, without a correction note', async () => {
    const { id } = await published('organization', { name: 'Soon restricted' });
    const values = { name: 'Soon restricted', visibility: 'restricted' };
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values }));
    expect(await seen('Organization', id)).toBe(false);
    expect((await owner.query('SELECT 1 FROM "Correction" WHERE "recordId" = $1', [id])).rowCount).toBe(0);
    expect(await createOne(contributor, 'organization', { name: 'Mine', visibility: 'restricted' })).toMatchObject({
      ok: false,
    });
    expect((await owner.query(`SELECT 1 FROM "Organization" WHERE name = 'Mine'`)).rowCount).toBe(0);
  });

  test('nothing shows before it and its parents are published, and all of it goes with the parent', async () => {
    const meeting = await create('meeting', { title: 'Behind the wall' });
    const takeaway = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T' });
    expect([await seen('Meeting', meeting.id), await seen('Takeaway', takeaway.id)]).toEqual([false, false]);
    value(await confirmed((once) => publishOne(editor, 'meeting', meeting, once)));
    expect([await seen('Meeting', meeting.id), await seen('Takeaway', takeaway.id)]).toEqual([true, true]);
    await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [meeting.id]);
    expect([await seen('Meeting', meeting.id), await seen('Takeaway', takeaway.id)]).toEqual([false, false]);
    expect(await openRecord(contributor, 'takeaway', takeaway.id)).toMatchObject({ failure: { kind: 'not_found' } });
    expect((await openRecord(editor, 'takeaway', takeaway.id)).ok).toBe(true);
  });

  test('an embargo holds for the parts, to the moment', async () => {
    const meeting = await published('meeting', { title: 'Embargoed' });
    const takeaway = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T' });
    await owner.query(`UPDATE "Meeting" SET "embargoUntil" = now() + interval '1 hour' WHERE id = $1`, [meeting.id]);
    expect(await seen('Takeaway', takeaway.id)).toBe(false);
    await owner.query(`UPDATE "Meeting" SET "embargoUntil" = now() - interval '1 second' WHERE id = $1`, [meeting.id]);
    expect(await seen('Takeaway', takeaway.id)).toBe(true);
  });

  test('under the Chatham House Rule a statement shows, who said it and who was there do not, the organiser does', async () => {
    const body = await published('organization', { name: 'Organising body' });
    const person = await published('person', { name: 'A Speaker', publicRole: 'Minister' });
    const meeting = await published('meeting', {
      title: 'Under the rule',
      attributionRule: 'chatham_house',
      participations: [
        { role: 'organiser', organizationId: body.id },
        { role: 'speaker', personId: person.id },
        { role: 'participant', organizationId: body.id },
      ],
    });
    const claim = await published('claim', {
      meetingId: meeting.id,
      text: 'Said',
      attributions: [{ personId: person.id }],
    });
    expect(await seen('Claim', claim.id)).toBe(true);
    const named = () => visitor.query('SELECT 1 FROM "Attribution" WHERE "recordId" = $1', [claim.id]);
    expect((await named()).rowCount).toBe(0);
    const roles = () =>
      visitor.query('SELECT role FROM "Participation" WHERE "meetingId" = $1 ORDER BY position', [meeting.id]);
    expect((await roles()).rows).toEqual([{ role: 'organiser' }]);
    await owner.query(`UPDATE "Meeting" SET "attributionRule" = 'on_the_record' WHERE id = $1`, [meeting.id]);
    expect((await named()).rowCount).toBe(1);
    expect((await roles()).rowCount).toBe(3);
  });

  test('a stricter session rules over an open meeting, and a closed one lets no statement out', async () => {
    const meeting = await published('meeting', { title: 'Open with a closed session' });
    const session = await published('session', {
      meetingId: meeting.id,
      title: 'Closed part',
      attributionRule: 'closed',
    });
    const takeaway = await published('takeaway', {
      meetingId: meeting.id,
      sessionId: session.id,
      headline: 'H',
      text: 'T',
    });
    expect([
      await seen('Meeting', meeting.id),
      await seen('MeetingSession', session.id),
      await seen('Takeaway', takeaway.id),
    ]).toEqual([true, false, false]);
  });

  test('a statement cannot hang on a session of another meeting', async () => {
    const one = await create('meeting', { title: 'One' });
    const other = await create('meeting', { title: 'Other' });
    const session = await create('session', { meetingId: other.id, title: 'Of the other' });
    expect(
      await createOne(editor, 'takeaway', { meetingId: one.id, sessionId: session.id, headline: 'H', text: 'T' }),
    ).toMatchObject({
      failure: { issues: [{ path: 'sessionId', code: 'bad_reference' }] },
    });
  });

  test('every table is behind row-level security, and the public role reads only where a policy names it', async () => {
    const open = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity AND relname <> '_prisma_migrations'`,
    );
    expect(open.rows).toEqual([]);
    for (const table of [
      'User',
      'Invitation',
      'Revision',
      'ChangeRequest',
      'AuditEntry',
      'RateLimit',
      'Merge',
      'Distinction',
      'KeptCopy',
      '_prisma_migrations',
    ]) {
      await expect(visitor.query(`SELECT 1 FROM "${table}"`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(visitor.query('DELETE FROM "Meeting"')).rejects.toMatchObject({
      code: expect.stringMatching(/42501|25006/),
    });
  });

  test('every required reference of a row is one of its parents, so that no visible row points into the dark', async () => {
    const { rows } = await owner.query(`
      SELECT c.relname || '.' || a.attname AS reference
      FROM pg_constraint f
      JOIN pg_class c ON c.oid = f.conrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (f.conkey) AND a.attnotnull
      JOIN pg_attribute e ON e.attrelid = c.oid AND e.attname = 'effectiveVisibility'
      JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'keep_effective_columns'
      WHERE f.contype = 'f' AND a.attname <> 'noun' AND position(':' || a.attname IN encode(t.tgargs, 'escape')) = 0`);
    expect(rows).toEqual([]);
  });
});
