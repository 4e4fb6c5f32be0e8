import { inTransaction, type Tx } from '../../db';
import { forbidden, invalid, type Outcome, orRollback } from '../../errors';
import { hashPassword } from '../../sign-in/password';
import { weaknessOf } from '../../sign-in/strength';
import { hashToken, newToken } from '../../sign-in/token';
import type { Member, Role, Viewer } from '../../viewer';
import { mayOnUsers, type UserAction } from '../policy';

const DAY = 24 * 60 * 60 * 1000;

/** Whose session may begin. */
export interface SignedInMember {
  id: string;
  email: string;
  sessionVersion: number;
}
export const signedInMember = { id: true, email: true, sessionVersion: true } as const;
export const linkInvalid = () => invalid({ path: '', code: 'link_invalid' });

type Detail = Record<string, string | number | boolean>;
/** Writes who did what to which account. */
export async function audit(tx: Tx, actorId: string | null, action: string, recordId: string, detail?: Detail) {
  await tx.auditEntry.create({ data: { actorId, action, noun: 'user', recordId, detail } });
}

/** Accounts change one at a time, so that the count of administrators holds while it is looked at. */
export const lockAccounts = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenary.accounts'))`;

/** Administrators who can sign in. */
export const administrators = (tx: Tx, exceptId?: string) =>
  tx.user.count({
    where: { role: 'administrator', disabledAt: null, passwordHash: { not: null }, id: { not: exceptId } },
  });

/** Runs `work` for a viewer who may do `action` now: with the accounts locked, the role is read once more. */
export function asManager<T>(viewer: Viewer, action: UserAction, work: (tx: Tx, manager: Member) => Promise<T>) {
  if (viewer.kind !== 'member') return Promise.resolve(forbidden());
  return inTransaction(async (tx) => {
    await lockAccounts(tx);
    const now = await tx.user.findUnique({ where: { id: viewer.id }, select: { role: true, disabledAt: true } });
    const allowed = now && !now.disabledAt && mayOnUsers({ ...viewer, role: now.role }, action);
    return allowed ? work(tx, viewer) : orRollback<T>(forbidden());
  });
}

/** Ends the open links for an address: what they would open has changed since they were made. */
export const endLinks = (tx: Tx, email: string | null) => tx.invitation.deleteMany({ where: { email, usedAt: null } });

/** Makes a one-time link; one made before for the same address stops working. Returns its secret, which is stored nowhere. */
export async function makeLink(
  tx: Tx,
  link: { email: string | null; role: Role; createdById: string | null; days: number },
) {
  const token = newToken();
  const { days, ...data } = link;
  await endLinks(tx, link.email);
  const expiresAt = new Date(Date.now() + days * DAY);
  await tx.invitation.create({ data: { ...data, tokenHash: hashToken(token), expiresAt } });
  return { token, expiresAt };
}

/** Uses a link up, exactly once however many try at the same moment; what it was for, or a rollback. */
export const useLink = (tx: Tx, token: string) => spendLink(tx, hashToken(token));

/** As `useLink`, by what is stored of the link. */
export async function spendLink(tx: Tx, tokenHash: string) {
  const usedAt = new Date();
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: usedAt } },
    data: { usedAt },
  });
  const link = count === 1 ? await tx.invitation.findUnique({ where: { tokenHash } }) : null;
  return link ?? orRollback<never>(linkInvalid());
}

/** Hashes a new password, or says why it may not be used. */
export async function newPassword(password: string, own: string[]): Promise<Outcome<string>> {
  const weakness = await weaknessOf(password, own);
  if (weakness) return invalid({ path: 'password', code: weakness });
  return { ok: true, value: await hashPassword(password) };
}
