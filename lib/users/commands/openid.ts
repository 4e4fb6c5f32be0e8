import type { z } from 'zod';
import { noteRefusal } from '../../audit';
import { inTransaction, type Tx } from '../../db';
import { forbidden, type Outcome, orRollback } from '../../errors';
import type { Claims } from '../../sign-in/openid';
import { Known } from '../schema';
import { audit, lockAccounts, type SignedInMember, signedInMember, spendLink } from './shared';

const standing = { ...signedInMember, disabledAt: true } as const;
const refused = () => orRollback<never>(forbidden());

/** The account that an open invitation for the address makes, with its role; the invitation is used up. */
async function join(tx: Tx, email: string, name: string) {
  const open = await tx.invitation.findFirst({
    where: { email, usedAt: null, expiresAt: { gt: new Date() } },
    select: { tokenHash: true },
  });
  if (!open) return refused();
  const { role } = await spendLink(tx, open.tokenHash);
  const user = await tx.user.create({ data: { email, name, role }, select: standing });
  await audit(tx, user.id, 'user.joined', user.id, { role });
  return user;
}

/** Binds who signed in at the provider to the account that has, or is invited by, their verified address. */
async function bind(
  tx: Tx,
  { issuer, subject, email, name }: { issuer: string; subject: string; email: string; name: string },
) {
  const user = (await tx.user.findUnique({ where: { email }, select: standing })) ?? (await join(tx, email, name));
  // Bound to someone else there already: the address has changed hands, the account has not.
  const taken = await tx.identity.findUnique({ where: { userId_issuer: { userId: user.id, issuer } } });
  if (user.disabledAt || taken) return refused();
  await tx.identity.create({ data: { issuer, subject, userId: user.id } });
  await audit(tx, user.id, 'user.identity_bound', user.id, { issuer });
  return user;
}

/**
 * The account of whoever signed in at the OpenID provider: the one bound to issuer and subject, else the existing or invited one
 * of an address that the provider has verified, which is bound to them from now on. Everyone else is `forbidden`, for one reason
 * or another that is not told.
 *
 * @param address where it comes from (lib/request.ts)
 */
export async function enterByOpenId(claims: Claims, address: string): Promise<Outcome<SignedInMember>> {
  const known = Known.safeParse(claims);
  const subject = `${claims.issuer} ${claims.subject}`;
  const outcome = known.success ? await open(known.data) : forbidden();
  if (!outcome.ok) await noteRefusal({ action: 'user.sign_in_failed', reason: 'openid', subject, from: address });
  return outcome;
}

function open({
  issuer,
  subject,
  email,
  emailVerified,
  name,
}: z.output<typeof Known>): Promise<Outcome<SignedInMember>> {
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    const where = { issuer_subject: { issuer, subject } };
    const bound = await tx.identity.findUnique({ where, select: { user: { select: standing } } });
    if (!bound && !(email && emailVerified)) return refused();
    const user = bound?.user ?? (await bind(tx, { issuer, subject, email: email ?? '', name: name ?? email ?? '' }));
    if (user.disabledAt) return refused();
    await audit(tx, user.id, 'user.signed_in', user.id, { by: 'openid' });
    return { id: user.id, email: user.email, sessionVersion: user.sessionVersion };
  });
}
