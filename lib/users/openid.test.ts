import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import '@/server/testing/database';
import { value } from '@/server/testing/records';
import { db } from '../db';
import type { Claims } from '../sign-in/openid';
import type { Member, Role } from '../viewer';
import { acceptInvitation, invite } from './commands/invitations';
import { disableMember, enableMember } from './commands/members';
import * as openId from './commands/openid';
import { listMembers } from './queries';

const enterByOpenId = (claims: Claims) => openId.enterByOpenId(claims, '10.0.0.1');
const refused = { ok: false, failure: { kind: 'forbidden' } };
const fresh = () => `${randomUUID()}@example.org`;

async function account(role: Role, email = fresh()): Promise<Member> {
  const { id } = await db().user.create({ data: { email, name: 'A Member', role, passwordHash: 'set' } });
  return { kind: 'member', id, name: 'A Member', email, role };
}
const person = (given: Partial<Claims>): Claims => ({
  issuer: 'https://login.example.org',
  subject: randomUUID(),
  email: fresh(),
  emailVerified: true,
  name: 'Samira Haddad',
  ...given,
});

let administrator: Member;
beforeEach(async () => {
  administrator = await account('administrator');
});

test('a member signs in by a verified address, whatever its case, and by the subject from then on', async () => {
  const member = await account('editor');
  const claims = person({ email: ` ${member.email.toUpperCase()} ` });
  expect(value(await enterByOpenId(claims))).toEqual({ id: member.id, email: member.email, sessionVersion: 1 });
  expect(value(await enterByOpenId({ ...claims, email: undefined, emailVerified: false })).id).toBe(member.id);
  const audit = await db().auditEntry.findMany({ where: { recordId: member.id }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
    { action: 'user.identity_bound', actorId: member.id },
    { action: 'user.signed_in', actorId: member.id },
    { action: 'user.signed_in', actorId: member.id },
  ]);
});

test('an address that the provider has not verified opens nothing', async () => {
  const member = await account('editor');
  expect(await enterByOpenId(person({ email: member.email, emailVerified: false }))).toEqual(refused);
  expect(await enterByOpenId(person({ email: undefined }))).toEqual(refused);
  expect(await db().identity.count({ where: { userId: member.id } })).toBe(0);
});

test('an invited person gets the account with its role and name, and the link is used up', async () => {
  const email = fresh();
  const { token } = value(await invite(administrator, { email, role: 'contributor' }));
  const claims = person({ email });
  const { id } = value(await enterByOpenId(claims));
  expect(await db().user.findUnique({ where: { id } })).toMatchObject({
    email,
    role: 'contributor',
    name: 'Samira Haddad',
    passwordHash: null,
  });
  expect(await acceptInvitation(token, { name: 'X', password: 'lantern orbit mustard' })).toMatchObject({ ok: false });
  expect(value(await enterByOpenId(claims)).id).toBe(id);
  const listed = value(await listMembers(administrator));
  expect(listed.members.find((row) => row.id === id)).toMatchObject({ active: true });
  expect(listed.invitations.filter((row) => row.email === email)).toEqual([]);
});

test('an invitation that has expired, or that an unverified address claims, makes no account', async () => {
  const email = fresh();
  value(await invite(administrator, { email, role: 'editor' }));
  expect(await enterByOpenId(person({ email, emailVerified: false }))).toEqual(refused);
  await db().invitation.updateMany({ where: { email }, data: { expiresAt: new Date(0) } });
  expect(await enterByOpenId(person({ email }))).toEqual(refused);
  expect(await db().user.count({ where: { email } })).toBe(0);
});

test('strangers, closed accounts and claims that cannot be stored are refused alike', async () => {
  expect(await enterByOpenId(person({}))).toEqual(refused);
  const member = await account('editor');
  const claims = person({ email: member.email });
  value(await disableMember(administrator, member));
  expect(await enterByOpenId(claims)).toEqual(refused);
  value(await enableMember(administrator, member));
  value(await enterByOpenId(claims));
  value(await disableMember(administrator, member));
  expect(await enterByOpenId(claims)).toEqual(refused);
  for (const subject of ['', '\0', 'é', 'x'.repeat(256)])
    expect(await enterByOpenId(person({ email: administrator.email, subject }))).toEqual(refused);
});

test('an address that changes hands at the provider never takes an account over', async () => {
  const amina = await account('administrator');
  const bo = await account('reader');
  const first = person({ email: amina.email });
  value(await enterByOpenId(first));
  // Somebody else is given Amina's address there; and Amina takes on Bo's.
  expect(await enterByOpenId(person({ email: amina.email }))).toEqual(refused);
  expect(value(await enterByOpenId({ ...first, email: bo.email })).id).toBe(amina.id);
  // The same subject at another issuer is another person.
  expect(await enterByOpenId({ ...first, issuer: 'https://other.example.org', email: fresh() })).toEqual(refused);
});

test('of ten first sign-ins at the same moment all reach one account', async () => {
  const email = fresh();
  value(await invite(administrator, { email, role: 'reader' }));
  const claims = person({ email });
  const entered = await Promise.all(Array.from({ length: 10 }, () => enterByOpenId(claims)));
  expect(new Set(entered.map((outcome) => value(outcome).id)).size).toBe(1);
  expect(await db().user.count({ where: { email } })).toBe(1);
});
