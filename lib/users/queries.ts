import { z } from 'zod';
import { noteRefusal, noteVisit } from '../audit';
import { db } from '../db';
import { done, forbidden, invalid, type Outcome } from '../errors';
import { oldestSession } from '../session';
import { type Device, deviceOf } from '../sign-in/agent';
import { knownDevice } from '../sign-in/device';
import { underLimits } from '../sign-in/limits';
import { isPassword } from '../sign-in/password';
import { hashToken } from '../sign-in/token';
import { Busy } from '../turns';
import { type Member, ROLES, type Role, type Viewer } from '../viewer';
import { MOST_SAVED } from './commands/searches';
import type { SignedInMember } from './commands/shared';
import { mayOnUsers } from './policy';

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** Whether somebody can sign in: a password is set, or the account is bound to an OpenID provider. */
  active: boolean;
}
export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
}

/** All accounts by name, and the invitations that wait to be accepted. Administrators only. */
export async function listMembers(
  viewer: Viewer,
): Promise<Outcome<{ members: MemberRow[]; invitations: InvitationRow[] }>> {
  if (!mayOnUsers(viewer, 'list_members')) return forbidden();
  const select = {
    id: true,
    name: true,
    email: true,
    role: true,
    disabledAt: true,
    passwordHash: true,
    _count: { select: { identities: true } },
  };
  const users = await db().user.findMany({ select, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const open = await db().invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: new Date() }, email: { not: null } },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { id: 'asc' },
  });
  const members = users.map(({ disabledAt, passwordHash, _count, ...user }) => ({
    ...user,
    disabled: disabledAt !== null,
    active: passwordHash !== null || _count.identities > 0,
  }));
  return { ok: true, value: { members, invitations: open.map((row) => ({ ...row, email: row.email ?? '' })) } };
}

export interface EventRow {
  id: string;
  at: Date;
  /** What happened, without the noun: `signed_in`, `role_changed` and so on. */
  action: string;
  /** Who did it and whose account it was about, by name, where these are known. */
  actor: string | null;
  account: string | null;
  /** How often it happened within a quarter of an hour. */
  times: number;
  /** The address that was invited, and the role that somebody got. */
  email: string | null;
  role: Role | null;
}

/** As much of the detail of an entry as is shown. */
const Detail = z
  .object({
    times: z.int().catch(1),
    email: z.string().nullable().catch(null),
    to: z.enum(ROLES).nullable().catch(null),
    role: z.enum(ROLES).nullable().catch(null),
  })
  .catch({ times: 1, email: null, to: null, role: null });

/** What happened to accounts and at the door, the latest 50 first. Administrators only. */
export async function recentEvents(viewer: Viewer): Promise<Outcome<EventRow[]>> {
  if (!mayOnUsers(viewer, 'list_members')) return forbidden();
  const entries = await db().auditEntry.findMany({
    where: { noun: 'user' },
    select: { id: true, at: true, action: true, recordId: true, detail: true, actor: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const about = await db().user.findMany({
    where: { id: { in: entries.flatMap(({ recordId }) => recordId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(about.map(({ id, name }) => [id, name]));
  const rows = entries.map(({ id, at, action, actor, recordId, detail }) => {
    const { times, email, to, role } = Detail.parse(detail ?? {});
    const account = names.get(recordId ?? '') ?? null;
    return {
      id,
      at,
      action: action.replace(/^user\./, ''),
      actor: actor?.name ?? null,
      account,
      times,
      email,
      role: to ?? role,
    };
  });
  return done(rows);
}

export interface OpenInvitation {
  /** Null for the set-up link of the first administrator. */
  email: string | null;
  role: Role;
  /** The account whose password the link sets anew; null where it makes an account. */
  accountName: string | null;
}

/** What a one-time link is for, or null: unknown, used, expired, or its account is disabled. */
export async function openInvitation(token: string | undefined): Promise<OpenInvitation | null> {
  if (!token) return null;
  const found = await db().invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, role: true },
  });
  if (!found) return null;
  if (found.email === null) return { ...found, accountName: null };
  const account = await db().user.findUnique({
    where: { email: found.email },
    select: { name: true, role: true, disabledAt: true },
  });
  if (account?.disabledAt) return null;
  return { email: found.email, role: account?.role ?? found.role, accountName: account?.name ?? null };
}

interface SignInAttempt {
  email: string;
  password: string;
  /** Where it comes from (lib/request.ts), and the cookie that makes a browser known (lib/sign-in/device.ts). */
  address: string;
  device: string | undefined;
}

/**
 * The account that an address and a password open. An unknown address, a wrong password, an account without one and a
 * disabled one get the same answer after the same work; too many attempts and a machine that is too busy say so.
 */
export async function authenticate({
  email,
  password,
  address,
  device,
}: SignInAttempt): Promise<Outcome<SignedInMember>> {
  const known = knownDevice(device, email);
  let reason = 'password';
  let accountId: string | undefined;
  const check = async () => {
    const user = await db().user.findUnique({
      where: { email },
      select: { id: true, email: true, sessionVersion: true, passwordHash: true, disabledAt: true },
    });
    const right = await isPassword(user?.passwordHash ?? null, password);
    accountId = user?.id;
    if (right && user?.disabledAt) reason = 'closed';
    return right && user && !user.disabledAt
      ? { id: user.id, email: user.email, sessionVersion: user.sessionVersion }
      : null;
  };
  const verdict = await underLimits({ email, address, device: known }, check).catch((error: unknown) => {
    if (error instanceof Busy) return { kind: 'wait' as const, seconds: 60 };
    throw error;
  });
  if (verdict.kind === 'right') {
    await noteVisit('user.signed_in', verdict.value.id, { by: 'password', knownBrowser: known !== null });
    return done(verdict.value);
  }
  const attempted = { subject: email, from: address, accountId };
  if (verdict.kind === 'wrong') {
    await noteRefusal({ action: 'user.sign_in_failed', reason, ...attempted });
    return invalid({ path: '', code: 'wrong_credentials' });
  }
  const tried = await db().user.findUnique({ where: { email }, select: { id: true } });
  await noteRefusal({ action: 'user.sign_in_refused', reason: 'limit', ...attempted, accountId: tried?.id });
  return invalid({ path: '', code: 'too_many_attempts', params: { minutes: Math.ceil(verdict.seconds / 60) } });
}

/** The member of an e-mail address as the command line acts for them; null where nobody has it or the account is disabled. */
export async function memberByEmail(email: string): Promise<Member | null> {
  const user = await db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  });
  if (!user || user.disabledAt) return null;
  return { kind: 'member', id: user.id, name: user.name, email: user.email, role: user.role };
}

export interface SessionRow {
  id: string;
  /** What the browser says it is (lib/sign-in/agent.ts), as far as it says so. */
  device: Device;
  since: Date;
  seenAt: Date;
}

/** Where the viewer is signed in, the last seen first. */
export async function ownSessions(viewer: Viewer): Promise<SessionRow[]> {
  if (viewer.kind !== 'member') return [];
  const rows = await db().loginSession.findMany({
    where: { userId: viewer.id, createdAt: { gte: oldestSession() } },
    select: { id: true, agent: true, createdAt: true, seenAt: true },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows.map(({ id, agent, createdAt, seenAt }) => ({ id, device: deviceOf(agent), since: createdAt, seenAt }));
}

/** Whether the viewer has a password, and is bound to an OpenID provider. */
export async function ownWaysIn(viewer: Member): Promise<{ password: boolean; openId: boolean }> {
  const { passwordHash, _count } = await db().user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { passwordHash: true, _count: { select: { identities: true } } },
  });
  return { password: passwordHash !== null, openId: _count.identities > 0 };
}

export interface SavedSearch {
  id: string;
  name: string;
  /** Where it stands on this site, without the reader's language. */
  path: string;
}

/** The searches that the viewer saved, by name. */
export async function ownSearches(viewer: Viewer): Promise<SavedSearch[]> {
  if (viewer.kind !== 'member') return [];
  return db().savedSearch.findMany({
    where: { memberId: viewer.id },
    select: { id: true, name: true, path: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_SAVED,
  });
}
