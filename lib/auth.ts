import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { localPath } from '@/i18n/path';
import { cookieName, cookieOptions, SESSION_SECONDS } from './cookies';
import { env } from './env';
import { log } from './log';
import { paths, safePath } from './paths';
import { requestPath } from './request';
import { type Account, claimsOf, memberOf, openToken, sealToken } from './session';
import { anonymous, type Member, type Viewer } from './viewer';

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    member: Member | null;
  }
}
/** Who is asking; read once per request. A database that is away is an exception, never "nobody". */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(cookieName('session'))?.value;
  if (!token) return anonymous;
  const claims = await openToken(token);
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
  (await cookies()).set(cookieName('session'), await sealToken(account), {
    ...cookieOptions(),
    maxAge: SESSION_SECONDS,
  });
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
