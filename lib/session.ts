import { decode, encode, type JWT } from 'next-auth/jwt';
import { SESSION_SECONDS } from './cookies';
import { db } from './db';
import { env } from './env';
import type { Member } from './viewer';

/** Whose session it is, and the standing that it was begun under. */
export interface Account {
  id: string;
  sessionVersion: number;
}

/** A browser in which a member is signed in. */
export interface Session {
  id: string;
  member: Member;
}

/** `last seen` is told to the nearest few minutes, so that reading pages seldom writes. */
const SEEN_EVERY = 5 * 60 * 1000;
const AGENT_LENGTH = 300;

/** Sessions that began before this are over, however busy they were. */
export const oldestSession = (): Date => new Date(Date.now() - SESSION_SECONDS * 1000);

/** Begins a session and drops those that are over: too old, or of this account under an earlier standing. Returns its id. */
export async function beginSession({ id, sessionVersion }: Account, agent: string | null): Promise<string> {
  await db().loginSession.deleteMany({
    where: { OR: [{ createdAt: { lt: oldestSession() } }, { userId: id, version: { lt: sessionVersion } }] },
  });
  const data = { userId: id, version: sessionVersion, agent: agent?.slice(0, AGENT_LENGTH) };
  return (await db().loginSession.create({ data, select: { id: true } })).id;
}

/** Ends a session. Returns whose it was, or null where it had ended already. */
export async function dropSession(id: string): Promise<string | null> {
  const found = await db().loginSession.findUnique({ where: { id }, select: { userId: true } });
  const { count } = await db().loginSession.deleteMany({ where: { id } });
  return count > 0 ? (found?.userId ?? null) : null;
}

/**
 * The session of this id and its member as they stand at this moment, or null. Both are read anew each time, in one statement, so
 * that a changed role or password, a closed account and an ended session count from the next request.
 */
export async function sessionOf(id: string | undefined): Promise<Session | null> {
  if (!id) return null;
  const found = await db().loginSession.findUnique({
    where: { id, createdAt: { gte: oldestSession() } },
    relationLoadStrategy: 'join',
    select: {
      version: true,
      seenAt: true,
      user: { select: { id: true, name: true, email: true, role: true, sessionVersion: true, disabledAt: true } },
    },
  });
  if (!found || found.user.disabledAt || found.user.sessionVersion !== found.version) return null;
  const before = new Date(Date.now() - SEEN_EVERY);
  if (found.seenAt < before) {
    await db().loginSession.updateMany({ where: { id, seenAt: { lt: before } }, data: { seenAt: new Date() } });
  }
  const { name, email, role } = found.user;
  return { id, member: { kind: 'member', id: found.user.id, name, email, role } };
}

/** The encrypted token (JWE, A256GCM) that a session's cookie holds: its id, and nothing of the person. */
export const sealToken = (sessionId: string): Promise<string> =>
  encode({ token: { sub: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });

/** The claims of a token of ours that has not expired, else null. */
export const openToken = (token: string): Promise<JWT | null> =>
  decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
