import { setTimeout as pause } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { asPublicRole, forPages, withinLimits } from './database-address';
import { openPool, statementNames } from './database-pool';
import { env } from './env';
import { done, type Issue, invalid, type Outcome, Rollback } from './errors';
import { log } from './log';

export type Tx = Prisma.TransactionClient;

interface Sides {
  members?: PrismaClient;
  public?: PrismaClient;
  search?: PrismaClient;
  /** A connection to each side for questions that no page may keep waiting, such as those after the program's health. */
  probes?: pg.Pool[];
  probing?: Promise<boolean>;
}

/** Survives the module reloads of development, which would otherwise open a pool each. */
const kept = globalThis as typeof globalThis & { plenaryDb?: Sides };
function sides(): Sides {
  kept.plenaryDb ??= {};
  return kept.plenaryDb;
}

// A connection that breaks while idle must not end the process: the pool opens another when the database is back.
const report = (error: Error) => log.warn({ err: error.message }, 'a database connection was lost');

function connect(address: string, most = 10): PrismaClient {
  const adapter = new PrismaPg(openPool(address, most), {
    disposeExternalPool: true,
    onPoolError: report,
    onConnectionError: report,
    statementNameGenerator: statementNames(),
  });
  return new PrismaClient({ adapter });
}

const publicAddress = (): string => env().PUBLIC_DATABASE_URL ?? asPublicRole(env().DATABASE_URL);

/** The members' side: everything, so every query filters by `visibleTo(viewer)`. */
export function db(): PrismaClient {
  sides().members ??= connect(env().DATABASE_URL);
  return sides().members as PrismaClient;
}

/** The public side: a role that sees only published, public rows and may write nothing. */
export function publicDb(): PrismaClient {
  sides().public ??= connect(forPages(publicAddress()));
  return sides().public as PrismaClient;
}

/**
 * The public side for what is searched: a word may stand in two names or in every third, and what is the best plan for the one is the worst
 * for the other. So these statements are planned by their values (decision 0049).
 */
export function publicSearchDb(): PrismaClient {
  sides().search ??= connect(withinLimits(publicAddress()), 5);
  return sides().search as PrismaClient;
}

/** How long the database may take to answer a question after its health, in milliseconds: for the connection, and for the answer. */
const PROBE = 5_000;

function probes(): pg.Pool[] {
  sides().probes ??= [env().DATABASE_URL, withinLimits(publicAddress())].map((connectionString) =>
    new pg.Pool({
      connectionString,
      max: 1,
      // It stays open: to begin one takes long while everything is busy.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: PROBE,
      query_timeout: PROBE,
    }).on('error', report),
  );
  return sides().probes as pg.Pool[];
}

/** Whether both sides of the database answer, over connections that no page keeps busy. Asked by several at once, it looks once. */
export function databaseAnswers(): Promise<boolean> {
  const kept = sides();
  kept.probing ??= Promise.all(probes().map((probe) => probe.query('SELECT 1')))
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      kept.probing = undefined;
    });
  return kept.probing;
}

/** Closes all connections, so that the process can end. */
export async function disconnect(): Promise<void> {
  const { members, public: visitors, search, probes: asked = [] } = sides();
  kept.plenaryDb = {};
  const clients = [members, visitors, search].map((client) => client?.$disconnect());
  await Promise.all([...clients, ...asked.map((probe) => probe.end())]);
}

/** What this process itself may have changed: how many of its transactions have ended. Counted for the process, however it is bundled. */
const ended = globalThis as typeof globalThis & { plenaryTransactions?: number };
export const transactionsEnded = (): number => ended.plenaryTransactions ?? 0;

/** Asks one small thing over a connection that no page keeps busy, within five seconds. */
export const askBeside = <Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> =>
  (probes()[0] as pg.Pool).query<Row>(query).then(({ rows }) => rows);

/** A deadlock is over once one of its transactions has ended; whoever meets one this often is in another trouble. */
const MOST_ATTEMPTS = 5;
const PAUSE = 20;

/**
 * Runs `work` in one transaction. A `Rollback` undoes it and comes back as the failure it carries. Where PostgreSQL ends the transaction in
 * favour of another one, `work` runs again from the start, a few times: whatever it changes must be in the transaction or of this run.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return done(await db().$transaction(work, { maxWait: 5_000, timeout }));
    } catch (error) {
      if (error instanceof Rollback) return { ok: false, failure: error.failure };
      const issue = refusalOf(error) ?? issueOf(error);
      if (issue) return invalid(issue);
      if (!hasGivenWay(error) || attempt === MOST_ATTEMPTS) throw error;
      log.warn({ attempt }, 'a transaction gave way to another one and is run again');
      // Of two that met, each waits another while.
      await pause(PAUSE * 2 ** attempt * Math.random());
    } finally {
      // Also where it failed: a connection that breaks in the middle of the end does not say how it ended.
      ended.plenaryTransactions = transactionsEnded() + 1;
    }
  }
}

/** Whether PostgreSQL ended the transaction for a serialisation failure or a deadlock (SQLSTATE 40001, 40P01): then nothing of it was done. */
function hasGivenWay(error: unknown): boolean {
  // A failed statement of Prisma's or ours carries the driver's error along; a failed COMMIT is that error.
  const told = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error;
  return told instanceof Error && isDriverAdapterError(told) && told.cause.kind === 'TransactionWriteConflict';
}

/**
 * A value that no column takes (SQLSTATE class 22) and that no description refused, as an issue of its field where the error names it. It
 * is a fault of ours, so the log has it; whoever typed the value can do without knowing.
 */
function issueOf(error: unknown): Issue | null {
  const named = error instanceof Prisma.PrismaClientValidationError && /argument `(\w+)`/i.exec(error.message)?.[1];
  const told = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error;
  const cause = told instanceof Error && isDriverAdapterError(told) ? told.cause : null;
  if (!named && !cause?.originalCode?.startsWith('22')) return null;
  log.error({ err: error }, 'the database refused a value that a description let through');
  return { path: named || (cause && 'column' in cause && cause.column) || '', code: 'bad_value' };
}

const REFUSALS = { fkey: 'bad_reference', key: 'taken', check: 'bad_value' } as const;

/** Constraints by which no record points to itself or to what is part of it, and the fields that they are about. */
const OF_ITSELF = new Map([
  ['followUp', 'followUpOfId'],
  ['parent', 'parentId'],
  ['broader', 'broaderId'],
]);

/** A constraint that refused a row, as an issue: constraints are named Table_column_kind, and the column is the field. */
function refusalOf(error: unknown): Issue | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const match = /constraint "[A-Za-z]+_([A-Za-z]+)(?:_(\w+))?_(fkey|key|check)"/.exec(
    JSON.stringify(error.meta).replaceAll('\\"', '"'),
  );
  if (!match?.[1]) return null;
  const ofItself = OF_ITSELF.get(match[1]);
  if (ofItself && match[3] === 'check') return { path: ofItself, code: match[2] === 'circle' ? 'circle' : 'itself' };
  return { path: match[1], code: REFUSALS[match[3] as keyof typeof REFUSALS] };
}
