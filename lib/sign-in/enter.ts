import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { startSession } from '../auth';
import { cookieName, cookieOptions } from '../cookies';
import type { Account } from '../session';
import { DEVICE_SECONDS, deviceToken } from './device';

/** Begins the session, makes this browser known to the account, and goes on. Only in actions and route handlers. */
export async function enter(account: Account & { email: string }, next: string): Promise<never> {
  await startSession(account);
  const device = deviceToken(account.email);
  (await cookies()).set(cookieName('device'), device, { ...cookieOptions(), maxAge: DEVICE_SECONDS });
  redirect(next);
}
