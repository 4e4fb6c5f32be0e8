import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './db';
import { keyed } from './keyed';

/** At most `points` attempts in `seconds`, counted from the first. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

// rate-limiter-flexible speaks to `pg`; Prisma answers it over the connections that are open already. Its counters are one
// INSERT … ON CONFLICT each, so that attempts at the same moment are all counted.
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    const plain = rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
    return { rows: plain, rowCount: plain.length };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiterFor({ name, points, seconds }: Limit): RateLimiterPostgres {
  const made =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: store,
      storeType: 'client',
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  limiters.set(name, made);
  return made;
}

/** The table holds no address of a person or a machine, only what nobody can turn back without the secret. */
const keyOf = (subject: string): string => keyed('limit', subject);

/** Counts one attempt. Returns 0 if it may go on, else the seconds until the next may. */
export async function countAttempt(limit: Limit, subject: string): Promise<number> {
  try {
    await limiterFor(limit).consume(keyOf(subject));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Takes back one attempt that turned out to be rightful. */
export async function forgiveAttempt(limit: Limit, subject: string): Promise<void> {
  await limiterFor(limit).reward(keyOf(subject));
}

/** Forgets all attempts. */
export async function forgetAttempts(limit: Limit, subject: string): Promise<void> {
  await limiterFor(limit).delete(keyOf(subject));
}
