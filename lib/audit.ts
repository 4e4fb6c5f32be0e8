import type { Prisma } from '@/prisma/generated/client';
import { db, inTransaction, type Tx } from './db';
import { keyed } from './keyed';
import { requestPath } from './request';
import { turns } from './turns';

/** What is turned away by itself, without a transaction of its own to be written in. */
type Refusal =
  | 'user.sign_in_failed'
  | 'user.sign_in_refused'
  | 'user.password_refused'
  | 'user.link_refused'
  | 'user.act_refused';

/** Refusals of one kind, of one subject, from one place within this time are one entry that says how many; in milliseconds. */
const WINDOW = 15 * 60 * 1000;

/** Entries of refusals in that time; all others are one more. So a flood leaves 2,500 entries a day at most, and its size is known. */
const MOST = 25;
const OTHERS = 'others';

const COUNTED: readonly Refusal[] = [
  'user.sign_in_failed',
  'user.sign_in_refused',
  'user.password_refused',
  'user.link_refused',
  'user.act_refused',
];

/** They are written one after another: a flood waits here, not on the connections of others. */
const inTurn = turns(1, Number.POSITIVE_INFINITY);

/** Of what was typed, and of the address that it came from, the audit holds what tells equal ones and nothing else. */
const unreadable = (text: string): string => keyed('audit', text).slice(0, 16);

interface Refused {
  action: Refusal;
  /** Why, in one word. */
  reason: string;
  /** What was tried, such as an address for signing in; it is kept as a keyed hash. */
  subject?: string;
  /** The address that it came from (lib/request.ts); it is kept as a keyed hash. */
  from?: string;
  /** The member who did it, and the account that it was about, where these are known. */
  actorId?: string;
  accountId?: string;
  /** The page or route that it was sent to, without its query. */
  path?: string;
}

/** One more of the entry that has this detail; false where there is none. */
async function grow(tx: Tx, action: Refusal, since: Date, detail: Prisma.JsonObject): Promise<boolean> {
  const grown = await tx.$executeRaw`
    UPDATE "AuditEntry" SET "detail" = jsonb_set("detail", '{times}', to_jsonb(("detail" ->> 'times')::int + 1))
    WHERE "id" = (
      SELECT "id" FROM "AuditEntry"
      WHERE "at" > ${since} AND "action" = ${action} AND "detail" @> ${JSON.stringify(detail)}::jsonb
      ORDER BY "at" LIMIT 1
    )`;
  return grown > 0;
}

/** Writes that something was refused: a row of its own the first time, then how many times it was. */
export const noteRefusal = (refused: Refused): Promise<void> => inTurn(() => write(refused));

async function write({ action, reason, subject, from, actorId, accountId, path }: Refused): Promise<void> {
  const detail: Prisma.JsonObject = {
    reason,
    ...(subject !== undefined && { subject: unreadable(subject) }),
    ...(from !== undefined && { from: unreadable(from) }),
    ...(path !== undefined && { path: path.slice(0, 200) }),
  };
  const since = new Date(Date.now() - WINDOW);
  await inTransaction(async (tx) => {
    // Other processes write here too, and two at once would each write a row.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenary.refusals'))`;
    if (await grow(tx, action, since, detail)) return;
    const written = await tx.auditEntry.count({ where: { at: { gt: since }, action: { in: [...COUNTED] } } });
    const tooMany = written >= MOST;
    const kept: Prisma.JsonObject = tooMany ? { reason: OTHERS } : detail;
    if (tooMany && (await grow(tx, action, since, kept))) return;
    const about = tooMany ? {} : { actorId, recordId: accountId };
    await tx.auditEntry.create({ data: { action, noun: 'user', ...about, detail: { ...kept, times: 1 } } });
  });
}

/** Writes that a member tried what their role does not reach, on the page or route being answered. */
export const noteForbidden = (actorId: string): Promise<void> =>
  noteRefusal({ action: 'user.act_refused', reason: 'role', actorId, path: requestPath().split('?', 1)[0] });

/** Writes that a member came in or left. */
export async function noteVisit(
  action: 'user.signed_in' | 'user.signed_out',
  userId: string,
  detail?: Prisma.InputJsonObject,
): Promise<void> {
  await db().auditEntry.create({ data: { action, actorId: userId, noun: 'user', recordId: userId, detail } });
}
