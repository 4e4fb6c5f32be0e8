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

declare module 'next-auth/jwt' {
  interface JWT {
    version?: number;
    /** Seconds since 1970 when the session began: renewing the token does not make it live longer. */
    since?: number;
  }
}

const seconds = () => Math.floor(Date.now() / 1000);

/** What a session's token says; nothing of the person stands in it. */
export const claimsOf = ({ id, sessionVersion }: Account): JWT => ({
  sub: id,
  version: sessionVersion,
  since: seconds(),
});

/**
 * The member whom a session's claims stand for at this moment, or null: read anew from the database each time, so that a
 * changed role or password, a disabled account and an ended session count from the next request.
 */
export async function memberOf(claims: JWT): Promise<Member | null> {
  if (!claims.sub || !claims.since || seconds() - claims.since > SESSION_SECONDS) return null;
  const user = await db().user.findUnique({
    where: { id: claims.sub },
    select: { id: true, name: true, email: true, role: true, sessionVersion: true, disabledAt: true },
  });
  if (!user || user.disabledAt || user.sessionVersion !== claims.version) return null;
  return { kind: 'member', id: user.id, name: user.name, email: user.email, role: user.role };
}

/** The encrypted token (JWE, A256GCM) that a session's cookie holds. */
export const sealToken = (account: Account): Promise<string> =>
  encode({ token: claimsOf(account), secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });

/** The claims of a token of ours that has not expired, else null. */
export const openToken = (token: string): Promise<JWT | null> =>
  decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
