import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import '@/server/testing/database';
import { value } from '@/server/testing/records';
import { db } from '../db';
import { beginSession, sessionOf } from '../session';
import type { Member, Role } from '../viewer';
import { changeOwnName } from './commands/own';
import { endMemberSessions, endOtherSessions, endOwnSession } from './commands/sessions';
import { ownSessions } from './queries';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function account(role: Role): Promise<Member> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await db().user.create({ data: { email, name: 'A Member', role } });
  return { kind: 'member', id, name: 'A Member', email, role };
}
const begin = ({ id }: Member, agent: string | null = firefox) => beginSession({ id, sessionVersion: 1 }, agent);
const lives = async (id: string) => (await sessionOf(id)) !== null;

test('a member sees where they are signed in, and nobody else there', async () => {
  const member = await account('reader');
  await begin(await account('reader'));
  const phone = await begin(member, 'x'.repeat(5000));
  const desk = await begin(member);
  const rows = await ownSessions(member);
  expect(rows.map(({ id, device }) => ({ id, ...device }))).toEqual([
    { id: desk, browser: 'Firefox', system: 'Linux' },
    { id: phone, browser: null, system: null },
  ]);
});

test('one session ends, or all others do; each once, with its entry in the audit', async () => {
  const member = await account('reader');
  const [one, two, three, here] = [await begin(member), await begin(member), await begin(member), await begin(member)];
  value(await endOwnSession(member, { id: one }));
  expect(await Promise.all([one, two, three, here].map(lives))).toEqual([false, true, true, true]);
  expect(await endOwnSession(member, { id: one })).toMatchObject({ failure: { kind: 'not_found' } });
  expect(value(await endOtherSessions(member, here))).toBe(2);
  expect(value(await endOtherSessions(member, here))).toBe(0);
  expect(await Promise.all([two, three, here].map(lives))).toEqual([false, false, true]);
  const audit = await db().auditEntry.findMany({ where: { recordId: member.id }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['user.session_ended', 'user.sessions_ended']);
});

test('nobody ends the session of somebody else but an administrator, all at once', async () => {
  const member = await account('editor');
  const other = await account('editor');
  const id = await begin(member);
  expect(await endOwnSession(other, { id })).toMatchObject({ failure: { kind: 'not_found' } });
  expect(await endMemberSessions(other, { id: member.id })).toMatchObject({ failure: { kind: 'forbidden' } });
  expect(await lives(id)).toBe(true);
  value(await endMemberSessions(await account('administrator'), { id: member.id }));
  expect(await lives(id)).toBe(false);
  // A sign-in that was under way when the sessions were ended begins none either.
  expect(await lives(await begin(member))).toBe(false);
});

test('"last seen" moves at most every five minutes', async () => {
  const member = await account('reader');
  const id = await begin(member);
  const seen = async () => (await db().loginSession.findUniqueOrThrow({ where: { id } })).seenAt.getTime();
  const first = await seen();
  await sessionOf(id);
  expect(await seen()).toBe(first);
  await db().loginSession.update({ where: { id }, data: { seenAt: new Date(first - 6 * 60_000) } });
  await sessionOf(id);
  expect(await seen()).toBeGreaterThanOrEqual(first);
});

test('a member changes the own name, which is written down once', async () => {
  const member = await account('reader');
  value(await changeOwnName(member, { name: 'Samira Haddad' }));
  value(await changeOwnName(member, { name: 'Samira Haddad' }));
  expect(await db().user.findUnique({ where: { id: member.id } })).toMatchObject({ name: 'Samira Haddad' });
  expect(await db().auditEntry.count({ where: { recordId: member.id, action: 'user.renamed' } })).toBe(1);
});
