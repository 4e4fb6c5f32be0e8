import type { Prisma } from '@/prisma/generated/client';
import { db, inTransaction, type Tx } from './db';
import { keyed } from './keyed';
import { requestPath } from './request';
import { turns } from './turns';

/** What is turned away by itself, without a transaction of its own to be written in. */
const REFUSALS = [
  'user.sign_in_failed',
  'user.sign_in_refused',
  'user.password_refused',
  'user.link_refused',
  'user.act_refused',
] as const;
type Refusal = (typeof REFUSALS)[number];

/** Refusals of one kind, of one subject, from one place within this time are one entry that says how many; in milliseconds. */
const WINDOW = 15 * 60 * 1000;

/** Entries of refusals in that time; all others are one more. So a flood leaves 2,500 entries a day at most, and its size is known. */
const MOST = 25;
const OTHERS = 'others';

/** They are written one after another, and equal ones that wait together at once: a flood waits here, not on the connections of others. */
const inTurn = turns(1, Number.POSITIVE_INFINITY);
const waiting = new Map<string, Entry & { written: Promise<void> }>();

/** Of what was typed, and of the address that it came from, the audit holds what tells equal ones and nothing else. */
const unreadable = (text: string): string => keyed('audit', text).slice(0, 16);

interface RefusedAttempt {
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

interface Entry {
  action: Refusal;
  about: { actorId?: string; recordId?: string };
  detail: Prisma.JsonObject;
  times: number;
}

/** So many more of the entry that says the same; false where there is none. */
async function grow(tx: Tx, { action, about, detail, times }: Entry, since: Date): Promise<boolean> {
  const grown = await tx.$executeRaw`
    UPDATE "AuditEntry" SET "detail" = jsonb_set("detail", '{times}', to_jsonb(("detail" ->> 'times')::int + ${times}::int))
    WHERE "id" = (
      SELECT "id" FROM "AuditEntry"
      WHERE "at" > ${since} AND "action" = ${action} AND "detail" @> ${JSON.stringify(detail)}::jsonb
        AND "actorId" IS NOT DISTINCT FROM ${about.actorId ?? null}::uuid
        AND "recordId" IS NOT DISTINCT FROM ${about.recordId ?? null}::uuid
      ORDER BY "at" LIMIT 1
    )`;
  return grown > 0;
}

/** Writes that something was refused: an entry of its own the first time, then how many times it was. */
export function noteRefusal({
  action,
  reason,
  subject,
  from,
  actorId,
  accountId,
  path,
}: RefusedAttempt): Promise<void> {
  const detail: Prisma.JsonObject = {
    reason,
    ...(subject !== undefined && { subject: unreadable(subject) }),
    ...(from !== undefined && { from: unreadable(from) }),
    ...(path !== undefined && { path: path.slice(0, 200) }),
  };
  const about = { actorId, recordId: accountId };
  const key = JSON.stringify([action, detail, about]);
  const same = waiting.get(key);
  if (same) {
    same.times += 1;
    return same.written;
  }
  const entry = { action, about, detail, times: 1, written: Promise.resolve() };
  waiting.set(key, entry);
  entry.written = inTurn(() => {
    waiting.delete(key);
    return write(entry);
  });
  return entry.written;
}

async function write(entry: Entry): Promise<void> {
  const since = new Date(Date.now() - WINDOW);
  await inTransaction(async (tx) => {
    // Other processes write here too, and two at once would each write a row.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenary.refusals'))`;
    if (await grow(tx, entry, since)) return;
    const entries = await tx.auditEntry.count({ where: { at: { gt: since }, action: { in: [...REFUSALS] } } });
    const kept = entries < MOST ? entry : { ...entry, about: {}, detail: { reason: OTHERS } };
    if (kept !== entry && (await grow(tx, kept, since))) return;
    const { action, about, detail, times } = kept;
    await tx.auditEntry.create({ data: { action, noun: 'user', ...about, detail: { ...detail, times } } });
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
