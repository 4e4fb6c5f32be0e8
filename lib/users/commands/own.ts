import type { z } from 'zod';
import { inTransaction } from '../../db';
import { failed, invalid, type Outcome, orRollback } from '../../errors';
import { isPassword } from '../../sign-in/password';
import type { Viewer } from '../../viewer';
import type { PasswordChange } from '../schema';
import { audit, type Entered, entered, newPassword } from './shared';

/** Changes the viewer's own password; every other session of theirs ends. */
export async function changeOwnPassword(
  viewer: Viewer,
  { current, password }: z.output<typeof PasswordChange>,
): Promise<Outcome<Entered>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  const hashed = await newPassword(password, [viewer.email, viewer.name]);
  if (!hashed.ok) return hashed;
  return inTransaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } });
    if (!(await isPassword(before.passwordHash, current)))
      orRollback(invalid({ path: 'current', code: 'wrong_password' }));
    const data = { passwordHash: hashed.value, sessionVersion: { increment: 1 } };
    const user = await tx.user.update({ where: { id: viewer.id }, data, select: entered });
    await audit(tx, viewer.id, 'user.password_changed', viewer.id);
    return user;
  });
}

/** Ends all sessions of the viewer, on every device. */
export async function endOwnSessions(viewer: Viewer): Promise<Outcome<void>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { sessionVersion: { increment: 1 } } });
    await audit(tx, viewer.id, 'user.sessions_ended', viewer.id);
  });
}
