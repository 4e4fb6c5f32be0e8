import { describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { value } from '@/server/testing/records';
import { db } from '../db';
import { hashPassword } from '../sign-in/password';
import { hashToken } from '../sign-in/token';
import type { Member } from '../viewer';
import { acceptInvitation, createResetLink, invite, withdrawInvitation } from './commands/invitations';
import { changeRole, disableMember } from './commands/members';
import { changeOwnPassword } from './commands/own';
import { createFirstAdministrator, createSetupToken } from './commands/set-up';
import { listMembers, openInvitation } from './queries';

const password = 'lantern orbit mustard';
const refused = { ok: false, failure: { kind: 'invalid', issues: [{ path: '', code: 'link_invalid' }] } };

async function memberNamed(email: string): Promise<Member> {
  const { id, name, role } = await db().user.findUniqueOrThrow({ where: { email } });
  return { kind: 'member', id, name, email, role };
}
const actions = async () => (await db().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);

describe.sequential('from the first link to a team', () => {
  let first = '';
  let administrator: Member;

  test('a new set-up link takes the place of the one before', async () => {
    const old = (await createSetupToken()) ?? '';
    first = (await createSetupToken()) ?? '';
    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await openInvitation(old)).toBeNull();
    expect(await openInvitation(first)).toEqual({ email: null, role: 'administrator', accountName: null });
  });

  test('the database holds no link, only its hash', async () => {
    const { rows } = await owner.query('SELECT * FROM "Invitation"');
    expect(JSON.stringify(rows)).not.toContain(first);
    expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(first)]);
  });

  test('a weak password does not use the link up', async () => {
    const input = { email: 'a@example.org', name: 'Amina', password: 'passwordpassword' };
    expect(await createFirstAdministrator(first, input)).toMatchObject({
      failure: { issues: [{ path: 'password', code: 'common_password' }] },
    });
    expect(await openInvitation(first)).not.toBeNull();
  });

  test('of ten people who use the link at the same moment one becomes administrator', async () => {
    const tries = Array.from({ length: 10 }, (_, n) =>
      createFirstAdministrator(first, { email: `a${n}@example.org`, name: `A ${n}`, password }),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) expect(outcome).toEqual(refused);
    expect(await db().user.count()).toBe(1);
    administrator = await memberNamed((await db().user.findFirstOrThrow()).email);
    expect(administrator.role).toBe('administrator');
    expect(await createSetupToken()).toBeNull();
    expect(await actions()).toEqual(['user.set_up']);
  });

  test('an invitation makes one account, with its address and its role, once', async () => {
    const { token } = value(await invite(administrator, { email: 'bo@example.org', role: 'contributor' }));
    expect(await openInvitation(token)).toEqual({ email: 'bo@example.org', role: 'contributor', accountName: null });
    const both = await Promise.all([
      acceptInvitation(token, { name: 'Bo', password }),
      acceptInvitation(token, { name: 'Mallory', password }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await acceptInvitation(token, { name: 'Bo', password })).toEqual(refused);
    expect((await memberNamed('bo@example.org')).role).toBe('contributor');
  });

  test('an invitation link does not make an administrator of whoever sends the set-up form with it', async () => {
    const { token } = value(await invite(administrator, { email: 'cy@example.org', role: 'reader' }));
    expect(await createFirstAdministrator(token, { email: 'cy@example.org', name: 'Cy', password })).toEqual(refused);
    expect(await openInvitation(token)).not.toBeNull();
  });

  test('expired, withdrawn, replaced and invented links are one and the same', async () => {
    const { token } = value(await invite(administrator, { email: 'di@example.org', role: 'reader' }));
    const { token: newer } = value(await invite(administrator, { email: 'di@example.org', role: 'editor' }));
    const { token: late } = value(await invite(administrator, { email: 'ed@example.org', role: 'reader' }));
    await db().invitation.update({ where: { tokenHash: hashToken(late) }, data: { expiresAt: new Date(0) } });
    const { id } = await db().invitation.findUniqueOrThrow({ where: { tokenHash: hashToken(newer) } });
    value(await withdrawInvitation(administrator, { id }));
    for (const bad of [token, newer, late, 'invented', '']) {
      expect(await openInvitation(bad)).toBeNull();
      expect(await acceptInvitation(bad, { name: 'X', password })).toEqual(refused);
    }
  });

  test('an address with an account is not invited again; a link for a new password keeps name and role', async () => {
    expect(await invite(administrator, { email: 'bo@example.org', role: 'editor' })).toMatchObject({
      failure: { issues: [{ path: 'email', code: 'taken' }] },
    });
    const bo = await memberNamed('bo@example.org');
    const before = await db().user.findUniqueOrThrow({ where: { id: bo.id } });
    const { token } = value(await createResetLink(administrator, { id: bo.id }));
    const entered = value(await acceptInvitation(token, { name: 'Somebody else', password: 'velvet gondola quarry' }));
    expect(entered.sessionVersion).toBe(before.sessionVersion + 1);
    expect(await memberNamed('bo@example.org')).toEqual(bo);
  });

  test('closing an account closes its links too', async () => {
    const bo = await memberNamed('bo@example.org');
    const { token } = value(await createResetLink(administrator, { id: bo.id }));
    value(await disableMember(administrator, { id: bo.id }));
    expect(await acceptInvitation(token, { password })).toEqual(refused);
  });

  test.each(['password', 'role', 'set-up'])('a link for a new password dies with a change of %s', async (change) => {
    const email = `${change}-changes@example.org`;
    const passwordHash = await hashPassword(password);
    const { id } = await db().user.create({ data: { email, name: 'Fay', role: 'editor', passwordHash } });
    const { token } = value(await createResetLink(administrator, { id }));
    const fay: Member = { kind: 'member', id, name: 'Fay', email, role: 'editor' };
    if (change === 'password')
      value(await changeOwnPassword(fay, { current: password, password: 'velvet gondola quarry' }));
    if (change === 'role') value(await changeRole(administrator, { id, role: 'reader' }));
    if (change === 'set-up') {
      await db().user.updateMany({ where: { role: 'administrator' }, data: { role: 'reader' } });
      const first = (await createSetupToken()) ?? '';
      value(await createFirstAdministrator(first, { email, name: 'Fay', password: 'velvet gondola quarry' }));
      await db().user.update({ where: { id: administrator.id }, data: { role: 'administrator' } });
    }
    expect(await openInvitation(token)).toBeNull();
    expect(await acceptInvitation(token, { password })).toEqual(refused);
  });

  test('a link lives on where nothing changed: a wrong present password, the role held already', async () => {
    const email = 'gus@example.org';
    const passwordHash = await hashPassword(password);
    const { id } = await db().user.create({ data: { email, name: 'Gus', role: 'editor', passwordHash } });
    const { token } = value(await createResetLink(administrator, { id }));
    const gus: Member = { kind: 'member', id, name: 'Gus', email, role: 'editor' };
    expect(await changeOwnPassword(gus, { current: 'wrong', password: 'velvet gondola quarry' })).toMatchObject({
      failure: { issues: [{ path: 'current', code: 'wrong_password' }] },
    });
    value(await changeRole(administrator, { id, role: 'editor' }));
    expect(await openInvitation(token)).toMatchObject({ email });
  });

  test.each(['closed', 'demoted'])('an administrator who is %s leaves no link behind', async (end) => {
    const email = `${end}@example.org`;
    const { id } = await db().user.create({ data: { email, name: end, role: 'administrator' } });
    const leaving: Member = { kind: 'member', id, name: end, email, role: 'administrator' };
    const { token } = value(await invite(leaving, { email: `second-${email}`, role: 'administrator' }));
    value(
      end === 'closed'
        ? await disableMember(administrator, { id })
        : await changeRole(administrator, { id, role: 'reader' }),
    );
    expect(await acceptInvitation(token, { name: 'Second', password })).toEqual(refused);
  });

  test('members below administrators neither invite nor see the list', async () => {
    for (const role of ['reader', 'contributor', 'editor'] as const) {
      // A role that the viewer claims but does not hold any more counts for nothing: the account is read again.
      const { id } = await db().user.create({ data: { email: `${role}@example.org`, name: role, role } });
      const viewer: Member = { kind: 'member', id, name: role, email: `${role}@example.org`, role };
      expect(await listMembers(viewer)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
      const stale: Member = { ...viewer, role: 'administrator' };
      expect(await invite(stale, { email: 'eve@example.org', role: 'administrator' })).toEqual({
        ok: false,
        failure: { kind: 'forbidden' },
      });
    }
    expect(await db().invitation.count({ where: { email: 'eve@example.org' } })).toBe(0);
  });
});
