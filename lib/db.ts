import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';
import { done, type Issue, invalid, type Outcome, Rollback } from './errors';
import { log } from './log';

export type Tx = Prisma.TransactionClient;

/** Survives the module reloads of development, which would otherwise open a pool each. */
const kept = globalThis as typeof globalThis & { plenaryDb?: PrismaClient; plenaryPublicDb?: PrismaClient };

/** Names a statement by its text, so that PostgreSQL plans each shape once a connection: planning a page costs more than running it. */
const statementNameGenerator = ({ sql }: { sql: string }): string =>
  createHash('sha256').update(sql).digest('base64url');

function connect(connectionString: string, options?: string): PrismaClient {
  // A connection that breaks while idle must not end the process: the pool opens another when the database is back.
  const report = (error: Error) => log.warn({ err: error.message }, 'a database connection was lost');
  const adapter = new PrismaPg(
    { connectionString, options, max: 10, connectionTimeoutMillis: 5_000 },
    { onPoolError: report, onConnectionError: report, statementNameGenerator },
  );
  return new PrismaClient({ adapter });
}

/** The members' side: everything, so every query filters by `visibleTo(viewer)`. */
export function db(): PrismaClient {
  kept.plenaryDb ??= connect(env().DATABASE_URL);
  return kept.plenaryDb;
}

/** The public side: a role that sees only published, public rows and may write nothing. */
export function publicDb(): PrismaClient {
  const url = env().PUBLIC_DATABASE_URL;
  kept.plenaryPublicDb ??= url ? connect(url) : connect(env().DATABASE_URL, '-c role=plenary_public');
  return kept.plenaryPublicDb;
}

/** Whether both sides of the database answer within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const asked = Promise.all([db(), publicDb()].map((side) => side.$queryRaw`SELECT 1`));
  const late = new Promise<never>((_, reject) => setTimeout(reject, 2_000).unref());
  return Promise.race([asked, late]).then(
    () => true,
    () => false,
  );
}

/** Closes both pools, so that the process can end. */
export async function disconnect(): Promise<void> {
  await Promise.all([kept.plenaryDb?.$disconnect(), kept.plenaryPublicDb?.$disconnect()]);
  kept.plenaryDb = undefined;
  kept.plenaryPublicDb = undefined;
}

/** Runs `work` in one transaction. A `Rollback` undoes it and comes back as the failure it carries. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await db().$transaction(work, { maxWait: 5_000, timeout: 30_000 }));
  } catch (error) {
    if (error instanceof Rollback) return { ok: false, failure: error.failure };
    const issue = refusalOf(error);
    if (issue) return invalid(issue);
    throw error;
  }
}

const REFUSALS = { fkey: 'bad_reference', key: 'taken', check: 'bad_value' } as const;

/** A constraint that refused a row, as an issue: constraints are named Table_column_kind, and the column is the field. */
function refusalOf(error: unknown): Issue | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const match = /constraint "[A-Za-z]+_([A-Za-z]+)(?:_\w+)?_(fkey|key|check)"/.exec(
    JSON.stringify(error.meta).replaceAll('\\"', '"'),
  );
  if (!match?.[1]) return null;
  return { path: match[1], code: REFUSALS[match[2] as keyof typeof REFUSALS] };
}
