import type { z } from 'zod';
import { noteRefusal } from '../../audit';
import { db, inTransaction } from '../../db';
import { failed, invalid, type Outcome, orRollback } from '../../errors';
import { countAttempt } from '../../rate-limit';
import { isPassword } from '../../sign-in/password';
import type { Viewer } from '../../viewer';
import type { NameChange, PasswordChange } from '../schema';
import { audit, endLinks, newPassword, type SignedInMember, signedInMember } from './shared';

/** Whoever sits down at an open session must not be able to guess the password there. */
const OWN = { name: 'own', points: 10, seconds: 15 * 60 };

/** Changes the viewer's own password; every other session of theirs ends, and so does a link for a new one. */
export async function changeOwnPassword(
  viewer: Viewer,
  { current, password }: z.output<typeof PasswordChange>,
): Promise<Outcome<SignedInMember>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  const refused = (reason: string) =>
    noteRefusal({ action: 'user.password_refused', reason, actorId: viewer.id, accountId: viewer.id });
  const seconds = await countAttempt(OWN, viewer.id);
  if (seconds > 0) {
    await refused('limit');
    return invalid({ path: 'current', code: 'too_many_attempts', params: { minutes: Math.ceil(seconds / 60) } });
  }
  const wrong = () => invalid({ path: 'current', code: 'wrong_password' });
  const before = await db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (!(await isPassword(before.passwordHash, current))) {
    await refused('password');
    return wrong();
  }
  return inTransaction(async (tx) => {
    const passwordHash = orRollback(await newPassword(password, [viewer.email, viewer.name]));
    // Whoever set another one meanwhile has not been asked for this one.
    const { count } = await tx.user.updateMany({
      where: { id: viewer.id, passwordHash: before.passwordHash },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    if (count === 0) orRollback(wrong());
    await endLinks(tx, viewer.email);
    await audit(tx, viewer.id, 'user.password_changed', viewer.id);
    return tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: signedInMember });
  });
}

/** Changes the name that colleagues read beside what the viewer writes. */
export async function changeOwnName(viewer: Viewer, { name }: z.output<typeof NameChange>): Promise<Outcome<void>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  return inTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: viewer.id, name: { not: name } }, data: { name } });
    if (count > 0) await audit(tx, viewer.id, 'user.renamed', viewer.id, { from: viewer.name, to: name });
  });
}
