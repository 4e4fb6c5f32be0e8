import { beforeEach, expect, test } from 'vitest';
import '@/server/testing/database';
import { value } from '@/server/testing/records';
import { noteRefusal } from '../audit';
import { db } from '../db';
import { beginSession, openToken, sealToken, sessionOf } from '../session';
import { hashPassword } from '../sign-in/password';
import type { Member, Role } from '../viewer';
import { changeRole, disableMember, enableMember } from './commands/members';
import { changeOwnPassword } from './commands/own';
import { endMemberSessions } from './commands/sessions';
import { recentEvents } from './queries';

const password = 'lantern orbit mustard';
const passwordHash = await hashPassword(password);
let number = 0;

async function account(role: Role): Promise<Member> {
  number += 1;
  const email = `m${number}@example.org`;
  const { id } = await db().user.create({ data: { email, name: `M ${number}`, role, passwordHash } });
  return { kind: 'member', id, name: `M ${number}`, email, role };
}
const session = async ({ id }: Member) =>
  sealToken(await beginSession(await db().user.findUniqueOrThrow({ where: { id } }), null));
const whose = async (token: string) => {
  const claims = await openToken(token);
  return (await sessionOf(claims?.sub))?.member ?? null;
};
const last = { ok: false, failure: { kind: 'invalid', issues: [{ path: 'id', code: 'last_administrator' }] } };

beforeEach(async () => {
  await db().user.updateMany({ data: { disabledAt: new Date() } });
});

test('a session is the member it was begun by, with the role of this moment', async () => {
  const editor = await account('editor');
  const token = await session(editor);
  expect(await whose(token)).toEqual(editor);
  expect(token).not.toContain(Buffer.from(editor.email).toString('base64url').slice(0, 8));
});

test('a forged, a foreign and an empty token are nobody', async () => {
  const token = await session(await account('editor'));
  for (const bad of [`${token.slice(0, -4)}AAAA`, 'x', '', 'a.b.c.d.e', token.split('.').reverse().join('.')]) {
    expect(await whose(bad)).toBeNull();
  }
});

test('no session outlives two weeks, however often its token was renewed, and the next sign-in drops it', async () => {
  const member = await account('editor');
  const id = await beginSession({ id: member.id, sessionVersion: 1 }, null);
  const aged = async (days: number) => {
    await db().loginSession.update({ where: { id }, data: { createdAt: new Date(Date.now() - days * 86_400_000) } });
    return sessionOf(id);
  };
  expect(await aged(13)).toEqual({ id, member });
  expect(await aged(15)).toBeNull();
  await session(await account('reader'));
  expect(await db().loginSession.count({ where: { id } })).toBe(0);
});

test('a demotion, a closed account, a new password and an administrator end the sessions from before', async () => {
  const administrator = await account('administrator');
  const acts: ((member: Member) => Promise<unknown>)[] = [
    async ({ id }) => value(await changeRole(administrator, { id, role: 'reader' })),
    async ({ id }) => value(await disableMember(administrator, { id })),
    async (member) => value(await changeOwnPassword(member, { current: password, password: 'velvet gondola quarry' })),
    async ({ id }) => value(await endMemberSessions(administrator, { id })),
  ];
  for (const act of acts) {
    const member = await account('editor');
    const token = await session(member);
    expect(await whose(token)).toEqual(member);
    const before = await db().auditEntry.count();
    await act(member);
    expect(await whose(token)).toBeNull();
    expect(await db().auditEntry.count()).toBe(before + 1);
  }
});

test('an account that is opened again needs a new session', async () => {
  const administrator = await account('administrator');
  const member = await account('editor');
  const token = await session(member);
  value(await disableMember(administrator, member));
  value(await enableMember(administrator, member));
  expect(await whose(token)).toBeNull();
  expect(await whose(await session(member))).toEqual(member);
});

test('setting the role that a member has changes nothing and writes nothing', async () => {
  const administrator = await account('administrator');
  const member = await account('editor');
  const token = await session(member);
  const before = await db().auditEntry.count();
  value(await changeRole(administrator, { id: member.id, role: 'editor' }));
  expect(await whose(token)).toEqual(member);
  expect(await db().auditEntry.count()).toBe(before);
});

test('the last administrator stays', async () => {
  const administrator = await account('administrator');
  // Neither of these could sign in, so neither counts.
  const closed = await account('administrator');
  await db().user.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  await db().user.create({ data: { email: `p${number}@example.org`, name: 'P', role: 'administrator' } });
  expect(await changeRole(administrator, { id: administrator.id, role: 'editor' })).toEqual(last);
  expect(await disableMember(administrator, { id: administrator.id })).toEqual(last);
});

test('administrators who all demote each other at the same moment leave one', async () => {
  for (let round = 0; round < 5; round += 1) {
    await db().user.updateMany({ data: { disabledAt: new Date() } });
    const pair = [await account('administrator'), await account('administrator')] as const;
    const outcomes = await Promise.all([
      changeRole(pair[0], { id: pair[1].id, role: 'reader' }),
      changeRole(pair[1], { id: pair[0].id, role: 'reader' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().user.count({ where: { role: 'administrator', disabledAt: null } })).toBe(1);
  }
});

test('a new password needs the present one, and guessing it ends after ten tries', async () => {
  const member = await account('reader');
  const guess = (current: string) => changeOwnPassword(member, { current, password: 'velvet gondola quarry' });
  for (let n = 0; n < 10; n += 1) {
    expect(await guess(`wrong ${n}`)).toMatchObject({
      failure: { issues: [{ path: 'current', code: 'wrong_password' }] },
    });
  }
  expect(await guess(password)).toMatchObject({
    failure: { issues: [{ path: 'current', code: 'too_many_attempts' }] },
  });
});

test('administrators read what happened, by names and without addresses of strangers; nobody else does', async () => {
  const administrator = await account('administrator');
  const member = await account('editor');
  value(await changeRole(administrator, { id: member.id, role: 'reader' }));
  await noteRefusal({
    action: 'user.sign_in_failed',
    reason: 'password',
    subject: 'typed@example.org',
    from: '10.0.0.1',
  });
  const events = value(await recentEvents(administrator));
  expect(events.slice(0, 2)).toMatchObject([
    { action: 'sign_in_failed', actor: null, account: null, times: 1 },
    { action: 'role_changed', actor: administrator.name, account: member.name, role: 'reader' },
  ]);
  expect(JSON.stringify(events)).not.toContain('typed');
  expect(await recentEvents(member)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
});
