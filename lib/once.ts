import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inTransaction, type Tx } from './db';
import { invalid, type Outcome, Rollback } from './errors';
import type { Member } from './viewer';

/** One sending of an act: sent again under its key, it is the same act. */
export interface Once {
  key: string;
  memberId: string;
  fingerprint: string;
  /** Keys of questions on names and likely twins that whoever sends it has answered (lib/review/checklist.ts). */
  answered?: readonly string[];
  /** What the sender has confirmed that the act opens: the digest of an `Opening`. */
  confirmed?: string;
}
/** A sending, or where an act needs no key only what its sender has confirmed and answered. */
export type Sending = Once | Pick<Once, 'confirmed' | 'answered'>;
/** What can be kept as JSON and comes back the same. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** How long a lost reply can be asked for again, in days; an act sent later counts as a new one. */
const DAYS_KEPT = 14;

/** The key that a browser gives an act: a fresh random UUID, the same for every attempt. */
export const actKey = z.uuid('bad_key');

/** Answers that an act brings along. */
export const actAnswers = z.array(z.string().max(1000, 'too_long')).max(2000, 'too_many').optional();

/** The confirmation that an act which opens something waits for. */
export const opening = z.string().max(100, 'too_long').optional();

/**
 * What makes two sendings one: the key, who sends, and what exactly. `act` names the act; `input` is as it was parsed. That it was confirmed
 * (`opening`) makes no other act of it: whichever sending comes through first, the others are answered with what it came to.
 */
export function onceOf<I extends { key: string; opening?: string; answered?: readonly string[] }>(
  viewer: Member,
  act: string,
  { key, opening: confirmed, ...input }: I,
): Once {
  const print = createHash('sha256').update(JSON.stringify([act, canonical(input)]));
  const fingerprint = print.digest('base64url');
  return { key: key.toLowerCase(), memberId: viewer.id, fingerprint, answered: input.answered, confirmed };
}

/** Objects with their keys in order, so that equal inputs are written alike. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, canonical(inner)]));
}

const DEEPEST = 8;
const MOST_NODES = 100_000;

/** Values that a noun's description will check: plain JSON, however a hostile sender folded it, no deeper or wider than a record can be. */
export const sentValues = z.unknown().refine((sent) => {
  let left = MOST_NODES;
  const isPlain = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return !['bigint', 'symbol', 'function'].includes(typeof value);
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
    return Object.values(value).every((inner) => isPlain(inner, depth + 1));
  };
  return isPlain(sent, 0);
}, 'bad_value');

/**
 * Runs `work` in one transaction, like `inTransaction`; with the key of `once`, at most once: sent again, the act is not done a second
 * time but answered with what it came to. Sendings at the same moment wait for the first. An act that was refused left
 * nothing behind, its key included, and may be tried again. A key that stands for something else, or for another member's act,
 * is refused (`key_used` at `key`).
 */
export function inTransactionOnce<T extends Plain>(
  once: Sending | undefined,
  work: (tx: Tx) => Promise<T>,
  timeout?: number,
): Promise<Outcome<T>> {
  return inTransaction((tx) => (once && 'key' in once ? apply(tx, once, work) : work(tx)), timeout);
}

async function apply<T extends Plain>(tx: Tx, once: Once, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!(await claim(tx, once))) return earlier<T>(tx, once);
  const value = await work(tx);
  await tx.appliedAct.update({ where: { key: once.key }, data: { outcome: { value } as object } });
  return value;
}

/**
 * Takes the key; false where it is taken. While another transaction holds it, PostgreSQL lets this one wait for how that ends.
 * Each act also clears a few keys that nobody will ask for again, and passes by those that another act is clearing.
 */
async function claim(tx: Tx, { key, memberId, fingerprint }: Once): Promise<boolean> {
  const taken = await tx.$executeRaw`
    WITH old AS (
      SELECT "key" FROM "AppliedAct" WHERE "at" < now() - make_interval(days => ${DAYS_KEPT}::int) AND "key" <> ${key}::uuid
       ORDER BY "at" LIMIT 20 FOR UPDATE SKIP LOCKED
    ), cleared AS (
      DELETE FROM "AppliedAct" WHERE "key" IN (SELECT "key" FROM old)
    )
    INSERT INTO "AppliedAct" ("key", "memberId", "fingerprint") VALUES (${key}::uuid, ${memberId}::uuid, ${fingerprint})
    ON CONFLICT ("key") DO NOTHING`;
  return taken === 1;
}

async function earlier<T>(tx: Tx, { key, memberId, fingerprint }: Once): Promise<T> {
  const act = await tx.appliedAct.findUniqueOrThrow({ where: { key } });
  if (act.memberId !== memberId || act.fingerprint !== fingerprint)
    throw new Rollback(invalid({ path: 'key', code: 'key_used' }).failure);
  return (act.outcome as { value: T }).value;
}
