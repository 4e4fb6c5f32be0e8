import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode, encode, type JWT } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { localPath } from '@/i18n/path';
import { cookieName, cookieOptions, SESSION_SECONDS } from './cookies';
import { db } from './db';
import { env } from './env';
import { log } from './log';
import { paths, safePath } from './paths';
import { requestPath } from './request';
import { anonymous, type Member, type Viewer } from './viewer';

/** Whose session it is, and the standing that it was begun under. */
export interface Account {
  id: string;
  sessionVersion: number;
}

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    member: Member | null;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    version?: number;
    /** Seconds since 1970 when the session began: renewing the token does not make it live longer. */
    since?: number;
  }
}

const seconds = () => Math.floor(Date.now() / 1000);
const claimsOf = ({ id, sessionVersion }: Account): JWT => ({ sub: id, version: sessionVersion, since: seconds() });

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

/** Who is asking; read once per request. A database that is away is an exception, never "nobody". */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(cookieName('session'))?.value;
  if (!token) return anonymous;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return (claims && (await memberOf(claims))) ?? anonymous;
});

/** The member who is asking; anyone else is sent to sign in and comes back afterwards. For pages and layouts of the workspace. */
export async function requireMember(): Promise<Member> {
  const viewer = await currentViewer();
  if (viewer.kind === 'member') return viewer;
  redirect(localPath(paths.signIn(requestPath()), await getLocale()));
}

/** Begins a session in this browser. Only in actions and route handlers, which may set cookies. */
export async function startSession(account: Account): Promise<void> {
  const token = await encode({ token: claimsOf(account), secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(cookieName('session'), token, { ...cookieOptions(), maxAge: SESSION_SECONDS });
}

/** Ends the session in this browser. */
export async function endSession(): Promise<void> {
  (await cookies()).set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 });
}

type Authorize = (email: string, password: string) => Promise<Account | null>;

/** next-auth's own routes under /api/auth. `authorize` checks an address and a password under the same limits as the form. */
export function authHandler(authorize: Authorize) {
  const options: NextAuthOptions = {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), signOut: paths.signIn(), error: paths.signIn() },
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookieOptions() },
      callbackUrl: { name: cookieName('callback-url'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf-token'), options: cookieOptions() },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given) => authorize(given?.email ?? '', given?.password ?? ''),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? claimsOf(user) : token),
      session: async ({ session, token }) => ({ expires: session.expires, member: await memberOf(token) }),
      // A path alone works under every name of this host (localhost, 127.0.0.1) and never leads elsewhere.
      redirect: ({ url, baseUrl }) => safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url) ?? '/',
    },
    logger: {
      error: (code) => log.warn({ code }, 'a session could not be read'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
  return NextAuth(options);
}
