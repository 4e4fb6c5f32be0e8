import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { cookieName } from '@/lib/cookies';
import { db } from '@/lib/db';
import { beginSession, sealToken } from '@/lib/session';
import type { Role } from '@/lib/viewer';
import { openForCommand } from '@/server/database';

let opened: Promise<unknown> | undefined;

/** The running program's own database, joined by this process. */
export async function database() {
  opened ??= openForCommand().then(({ ownerUrl }) => {
    // A program that a test starts beside the other on this database migrates it as that does.
    process.env.OWNER_DATABASE_URL = ownerUrl;
  });
  await opened;
  return db();
}

/** A member of its own for this test. It has no password: it is signed in by `signIn` alone. */
export async function account(role: Role) {
  const id = randomUUID();
  const users = (await database()).user;
  return users.create({ data: { id, email: `${role}-${id}@example.org`, name: `Test ${role}`, role } });
}

/** Signs the page's browser in without the form, by the cookie that the form would set. */
export const signIn = async (page: Page, member: { id: string; sessionVersion: number }, baseURL: string) =>
  enter(page, await beginSession(member, null), baseURL);

/** Gives the page's browser the cookie of a session that has begun. */
async function enter(page: Page, session: string, baseURL: string) {
  const cookie = { name: cookieName('session'), value: await sealToken(session), url: baseURL };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
}
