import type { z } from 'zod';
import { inTransaction } from '../../db';
import { type Outcome, orRollback } from '../../errors';
import type { FirstAdministrator } from '../schema';
import {
  administrators,
  audit,
  endLinks,
  linkInvalid,
  lockAccounts,
  makeLink,
  newPassword,
  type SignedInMember,
  signedInMember,
  useLink,
} from './shared';

/**
 * The token of a one-time link that makes the first administrator, good for 24 hours; one made before stops working.
 * Null where an administrator exists.
 */
export async function createSetupToken(): Promise<string | null> {
  const made = await inTransaction(async (tx) => {
    await lockAccounts(tx);
    if ((await administrators(tx)) > 0) return null;
    return (await makeLink(tx, { email: null, role: 'administrator', createdById: null, days: 1 })).token;
  });
  return made.ok ? made.value : null;
}

/** Makes the first administrator. The link works once, and only while there is no administrator. */
export async function createFirstAdministrator(
  token: string,
  { email, name, password }: z.output<typeof FirstAdministrator>,
): Promise<Outcome<SignedInMember>> {
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    const link = await useLink(tx, token);
    if (link.email !== null || (await administrators(tx)) > 0) orRollback(linkInvalid());
    const passwordHash = orRollback(await newPassword(password, [email, name]));
    const data = { name, passwordHash, role: link.role, disabledAt: null };
    const user = await tx.user.upsert({
      where: { email },
      create: { email, ...data },
      update: { ...data, sessionVersion: { increment: 1 } },
      select: signedInMember,
    });
    await endLinks(tx, email);
    await audit(tx, user.id, 'user.set_up', user.id);
    return user;
  });
}
