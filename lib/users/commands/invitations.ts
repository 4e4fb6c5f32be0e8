import type { z } from 'zod';
import { inTransaction } from '../../db';
import { invalid, notFound, type Outcome, orRollback } from '../../errors';
import type { Viewer } from '../../viewer';
import type { Acceptance, Invite, MemberChoice } from '../schema';
import {
  asManager,
  audit,
  linkInvalid,
  makeLink,
  newPassword,
  type SignedInMember,
  signedInMember,
  useLink,
} from './shared';

/** Makes an invitation link for an address and a role, good for seven days; one made before for the address stops working. */
export const invite = (viewer: Viewer, { email, role }: z.output<typeof Invite>) =>
  asManager(viewer, 'invite', async (tx, manager) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) orRollback(invalid({ path: 'email', code: 'taken' }));
    const link = await makeLink(tx, { email, role, createdById: manager.id, days: 7 });
    await audit(tx, manager.id, 'user.invited', manager.id, { email, role });
    return { ...link, email };
  });

/** Takes an open invitation back. */
export const withdrawInvitation = (viewer: Viewer, { id }: z.output<typeof MemberChoice>) =>
  asManager(viewer, 'invite', async (tx, manager) => {
    const { count } = await tx.invitation.deleteMany({ where: { id, usedAt: null, email: { not: null } } });
    if (count === 0) orRollback(notFound());
    await audit(tx, manager.id, 'user.invitation_withdrawn', id);
  });

/** Makes a link, good for 24 hours, with which a member sets a new password. The old one works until then. */
export const createResetLink = (viewer: Viewer, { id }: z.output<typeof MemberChoice>) =>
  asManager(viewer, 'reset_password', async (tx, manager) => {
    const user = await tx.user.findUnique({ where: { id }, select: { email: true, role: true, disabledAt: true } });
    if (!user || user.disabledAt) return orRollback<never>(notFound());
    const { email, role } = user;
    const link = await makeLink(tx, { email, role, createdById: manager.id, days: 1 });
    await audit(tx, manager.id, 'user.reset_link', id);
    return { ...link, email };
  });

/** Accepts an invitation: makes the account, or sets the password of the one that the link's address has. */
export async function acceptInvitation(
  token: string,
  { name, password }: z.output<typeof Acceptance>,
): Promise<Outcome<SignedInMember>> {
  return inTransaction(async (tx) => {
    const { email, role } = await useLink(tx, token);
    if (email === null) return orRollback<never>(linkInvalid());
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, disabledAt: true } });
    if (known?.disabledAt) orRollback(linkInvalid());
    if (!known && !name) orRollback(invalid({ path: 'name', code: 'required' }));
    const ownName = known?.name ?? name ?? '';
    const passwordHash = orRollback(await newPassword(password, [email, ownName]));
    const user = await tx.user.upsert({
      where: { email },
      create: { email, name: ownName, role, passwordHash },
      update: { passwordHash, sessionVersion: { increment: 1 } },
      select: signedInMember,
    });
    await audit(tx, user.id, known ? 'user.password_reset' : 'user.joined', user.id, { role });
    return user;
  });
}
