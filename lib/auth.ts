import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { localPath } from '@/lib/local-path';
import { noteVisit } from './audit';
import { cookieName, cookieOptions, SESSION_SECONDS } from './cookies';
import { env } from './env';
import { log } from './log';
import { paths, safePath } from './paths';
import { requestPath } from './request';
import { type Account, beginSession, dropSession, openToken, type Session, sealToken, sessionOf } from './session';
import { anonymous, type Member, type Viewer } from './viewer';

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    member: Member | null;
  }
}
/** The session of this browser; read once per request. A database that is away is an exception, never "nobody". */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(cookieName('session'))?.value;
  const claims = token ? await openToken(token) : null;
  return claims && sessionOf(claims.sub);
});

/** Who is asking. */
export const currentViewer = async (): Promise<Viewer> => (await currentSession())?.member ?? anonymous;

/** The member who is asking; anyone else is sent to sign in and comes back afterwards. For pages and layouts of the workspace. */
export async function requireMember(): Promise<Member> {
  const viewer = await currentViewer();
  if (viewer.kind === 'member') return viewer;
  redirect(localPath(paths.signIn(requestPath()), await getLocale()));
}

/** A new session of this browser in place of the one that it had; its id. */
async function replaceSession(account: Account): Promise<string> {
  const former = await currentSession();
  if (former) await dropSession(former.id);
  return beginSession(account, (await headers()).get('user-agent'));
}

/** Ends a session because its member leaves. */
async function leave(sessionId: string): Promise<void> {
  const userId = await dropSession(sessionId);
  if (userId) await noteVisit('user.signed_out', userId);
}

/** Begins a session in this browser. Only in actions and route handlers, which may set cookies. */
export async function startSession(account: Account): Promise<void> {
  (await cookies()).set(cookieName('session'), await sealToken(await replaceSession(account)), {
    ...cookieOptions(),
    maxAge: SESSION_SECONDS,
  });
}

/** Ends the session in this browser. Only in actions and route handlers. */
export async function endSession(): Promise<void> {
  const current = await currentSession();
  if (current) await leave(current.id);
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
      jwt: async ({ token, user }) => (user ? { sub: await replaceSession(user) } : token),
      session: async ({ session, token }) => ({
        expires: session.expires,
        member: (await sessionOf(token.sub))?.member ?? null,
      }),
      // A path alone works under every name of this host (localhost, 127.0.0.1) and never leads elsewhere.
      redirect: ({ url, baseUrl }) => safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url) ?? '/',
    },
    // The cookie is next-auth's to clear; a copy of it must be worth nothing either.
    events: { signOut: async ({ token }) => (token.sub ? leave(token.sub) : undefined) },
    logger: {
      error: (code) => log.warn({ code }, 'a session could not be read'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
  return NextAuth(options);
}
