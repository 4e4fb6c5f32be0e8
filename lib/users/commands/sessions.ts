import type { z } from 'zod';
import { inTransaction } from '../../db';
import { failed, notFound, type Outcome, orRollback } from '../../errors';
import type { Viewer } from '../../viewer';
import type { MemberChoice, SessionChoice } from '../schema';
import { asManager, audit } from './shared';

/** Ends one of the viewer's own sessions; one of somebody else is not there. */
export async function endOwnSession(viewer: Viewer, { id }: z.output<typeof SessionChoice>): Promise<Outcome<void>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  return inTransaction(async (tx) => {
    const { count } = await tx.loginSession.deleteMany({ where: { id, userId: viewer.id } });
    if (count === 0) return orRollback<void>(notFound());
    await audit(tx, viewer.id, 'user.session_ended', viewer.id);
  });
}

/** Ends all sessions of the viewer but the one with this id. Returns how many these were. */
export async function endOtherSessions(viewer: Viewer, keptId: string): Promise<Outcome<number>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  return inTransaction(async (tx) => {
    const { count } = await tx.loginSession.deleteMany({ where: { userId: viewer.id, id: { not: keptId } } });
    if (count > 0) await audit(tx, viewer.id, 'user.sessions_ended', viewer.id, { count });
    return count;
  });
}

/** Ends all sessions of a member, also one that is just about to begin. */
export const endMemberSessions = (viewer: Viewer, { id }: z.output<typeof MemberChoice>) =>
  asManager(viewer, 'end_sessions', async (tx, manager) => {
    const { count } = await tx.user.updateMany({ where: { id }, data: { sessionVersion: { increment: 1 } } });
    if (count === 0) orRollback(notFound());
    await tx.loginSession.deleteMany({ where: { userId: id } });
    await audit(tx, manager.id, 'user.sessions_ended', id);
  });
