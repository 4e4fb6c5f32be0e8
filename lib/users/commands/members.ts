import type { z } from 'zod';
import type { Tx } from '../../db';
import { invalid, notFound, orRollback } from '../../errors';
import type { Viewer } from '../../viewer';
import type { MemberChoice, RoleChange } from '../schema';
import { administrators, asManager, audit, endLinks } from './shared';

/** Rolls back where the change would leave nobody who can administer. */
async function keepAnAdministrator(tx: Tx, id: string): Promise<void> {
  if ((await administrators(tx, id)) === 0) orRollback(invalid({ path: 'id', code: 'last_administrator' }));
}

/** Gives a member another role, from their next request on. */
export const changeRole = (viewer: Viewer, { id, role }: z.output<typeof RoleChange>) =>
  asManager(viewer, 'change_role', async (tx, manager) => {
    const before = await tx.user.findUnique({ where: { id }, select: { email: true, role: true } });
    if (!before) return orRollback<void>(notFound());
    if (before.role === role) return;
    if (before.role === 'administrator') await keepAnAdministrator(tx, id);
    await tx.user.update({ where: { id }, data: { role, sessionVersion: { increment: 1 } } });
    await endLinks(tx, before.email);
    // Whoever no longer administers leaves no link behind that would.
    if (role !== 'administrator') await tx.invitation.deleteMany({ where: { createdById: id, usedAt: null } });
    await audit(tx, manager.id, 'user.role_changed', id, { from: before.role, to: role });
  });

/** Closes an account from its next request on, with the links made for it and by it; `enableMember` opens it again. */
export const disableMember = (viewer: Viewer, { id }: z.output<typeof MemberChoice>) =>
  asManager(viewer, 'disable', async (tx, manager) => {
    const before = await tx.user.findUnique({ where: { id }, select: { email: true, disabledAt: true } });
    if (!before) return orRollback<void>(notFound());
    if (before.disabledAt) return;
    await keepAnAdministrator(tx, id);
    await tx.user.update({ where: { id }, data: { disabledAt: new Date(), sessionVersion: { increment: 1 } } });
    await tx.invitation.deleteMany({ where: { usedAt: null, OR: [{ email: before.email }, { createdById: id }] } });
    await audit(tx, manager.id, 'user.disabled', id);
  });

/** Opens a closed account again; its password is as it was, its sessions stay over. */
export const enableMember = (viewer: Viewer, { id }: z.output<typeof MemberChoice>) =>
  asManager(viewer, 'disable', async (tx, manager) => {
    const { count } = await tx.user.updateMany({
      where: { id, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count > 0) await audit(tx, manager.id, 'user.enabled', id);
  });
