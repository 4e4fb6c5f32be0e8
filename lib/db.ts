import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { asPublicRole, forPages, poolerOf, withinLimits } from './database-address';
import { openPool, openReaders, statementNames } from './database-pool';
import { env } from './env';
import { done, type Issue, invalid, type Outcome, Rollback } from './errors';
import { log } from './log';

export type Tx = Prisma.TransactionClient;

interface Sides {
  members?: PrismaClient;
  public?: PrismaClient;
  search?: PrismaClient;
  /** A connection to each server of each side for questions that no page may keep waiting, such as those after the program's health. */
  probes?: { members: pg.Pool; public: pg.Pool[] };
  probing?: Promise<boolean>;
  level?: Level;
  /** Until when replicas that did not answer are not asked, by their places and the clock of `performance.now`. */
  silent?: Map<number, number>;
}

/** Which replicas hold all that is known to be in the record, by their places among the addresses. */
interface Level {
  replicas: readonly number[];
  /** Until when that counts, by the clock of `performance.now`. */
  until: number;
  /** `transactionsEnded` at that time: what this process saved since they may not hold. */
  ended: number;
}

/** Survives the module reloads of development, which would otherwise open a pool each. */
const kept = globalThis as typeof globalThis & { plenaryDb?: Sides };
function sides(): Sides {
  kept.plenaryDb ??= {};
  return kept.plenaryDb;
}

const isNameless = (address: string): boolean => poolerOf(address) === 'true';

/** Most connections of a side to a server at once; the search has half as many of its own. */
const CONNECTIONS = 10;

// A connection that breaks while idle must not end the process: the pool opens another when the database is back.
const report = (error: Error) => log.warn({ err: error.message }, 'a database connection was lost');

/** @param addresses that the connections lead to: where one cannot keep them, statements bear no names */
function connect(pool: pg.Pool, addresses: readonly string[]): PrismaClient {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: report,
    onConnectionError: report,
    statementNameGenerator: addresses.some(isNameless) ? undefined : statementNames(),
  });
  return new PrismaClient({ adapter });
}

/** Where the public side reads: of the replicas, and last of the primary. */
const publicAddresses = (): string[] => env().PUBLIC_DATABASE_URL ?? [asPublicRole(env().DATABASE_URL)];

/** How many replicas there are. */
export const replicas = (): number => publicAddresses().length - 1;

/** Lets the public side read from these replicas, for as long as what `level` says counts. */
export function readFrom(level: Level): void {
  sides().level = level;
}

function levelReplicas(): readonly number[] {
  const { level } = sides();
  const counts = level && level.ended === transactionsEnded() && performance.now() < level.until;
  return counts ? level.replicas : [];
}

function reader(addressed: (address: string) => string, most: number): PrismaClient {
  const addresses = publicAddresses().map(addressed);
  return connect(openReaders(addresses, most, { level: levelReplicas, onFailure: report }), addresses);
}

/** The members' side: everything, so every query filters by `visibleTo(viewer)`. */
export function db(): PrismaClient {
  sides().members ??= connect(openPool(env().DATABASE_URL, CONNECTIONS), [env().DATABASE_URL]);
  return sides().members as PrismaClient;
}

/** The public side: a role that sees only published, public rows and may write nothing. */
export function publicDb(): PrismaClient {
  sides().public ??= reader(forPages, CONNECTIONS);
  return sides().public as PrismaClient;
}

/**
 * The public side for what is searched: a word may stand in two names or in every third, and what is the best plan for the one is the worst
 * for the other. So these statements are planned by their values (decision 0049).
 */
export function publicSearchDb(): PrismaClient {
  sides().search ??= reader(withinLimits, CONNECTIONS / 2);
  return sides().search as PrismaClient;
}

/** How long the database may take to answer a question after its health, in milliseconds: for the connection, and for the answer. */
const PROBE = 5_000;

function probe(connectionString: string): pg.Pool {
  return new pg.Pool({
    connectionString,
    max: 1,
    // It stays open: to begin one takes long while everything is busy.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: PROBE,
    query_timeout: PROBE,
  }).on('error', report);
}

function probes() {
  const kept = sides();
  kept.probes ??= {
    members: probe(env().DATABASE_URL),
    public: publicAddresses().map((address) => probe(withinLimits(address))),
  };
  return kept.probes;
}

/**
 * Whether the database answers, over connections that no page keeps busy: both sides of it, or with replicas any server that the public side reads
 * from. Asked by several at once, it looks once.
 */
export function databaseAnswers(): Promise<boolean> {
  const kept = sides();
  const { members, public: readers } = probes();
  const look = (server: pg.Pool) => server.query('SELECT 1');
  kept.probing ??= (replicas() > 0 ? Promise.any(readers.map(look)) : Promise.all([members, ...readers].map(look)))
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
  const { members, public: visitors, search, probes: asked } = sides();
  kept.plenaryDb = {};
  const clients = [members, visitors, search].map((client) => client?.$disconnect());
  const pools = asked ? [asked.members, ...asked.public] : [];
  await Promise.all([...clients, ...pools.map((one) => one.end())]);
}

/** What this process itself may have changed: how many of its transactions have ended. Counted for the process, however it is bundled. */
const ended = globalThis as typeof globalThis & { plenaryTransactions?: number };
export const transactionsEnded = (): number => ended.plenaryTransactions ?? 0;

/** Asks the primary one small thing over a connection that no page keeps busy, within five seconds. */
export const askBeside = <Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> =>
  probes()
    .members.query<Row>(query)
    .then(({ rows }) => rows);

/** How long a replica may take to say how far it is, and how long one that did not is left in peace, in milliseconds. */
const [REPLICA_PROBE, REPLICA_REST] = [500, 2_000];

/** Asks each replica the same; null of those that do not answer soon, or did not lately. */
export function askReplicas<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<(Row[] | null)[]> {
  const kept = sides();
  kept.silent ??= new Map();
  const { silent } = kept;
  const servers = probes().public.slice(0, -1);
  const ask = async (server: pg.Pool, at: number): Promise<Row[] | null> => {
    if (performance.now() < (silent.get(at) ?? 0)) return null;
    const answer = server.query<Row>(query).then(({ rows }) => rows);
    const rows = await Promise.race([answer, pause(REPLICA_PROBE, null, { ref: false })]).catch(() => null);
    if (rows === null) silent.set(at, performance.now() + REPLICA_REST);
    return rows;
  };
  return Promise.all(servers.map(ask));
}

/** A deadlock is over once one of its transactions has ended; whoever meets one this often is in another trouble. */
const MOST_ATTEMPTS = 5;
const PAUSE = 20;

/**
 * Runs `work` in one transaction. A `Rollback` undoes it and comes back as the failure it carries. Where PostgreSQL ends the transaction in
 * favour of another one, `work` runs again from the start, a few times: whatever it changes must be in the transaction or of this run.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      const begin = (tx: Tx) => {
        begun = true;
        return work(tx);
      };
      return done(await db().$transaction(begin, { maxWait: 5_000, timeout }));
    } catch (error) {
      if (error instanceof Rollback) return { ok: false, failure: error.failure };
      const issue = refusalOf(error) ?? issueOf(error);
      if (issue) return invalid(issue);
      if (!hasGivenWay(error) || attempt === MOST_ATTEMPTS) throw error;
      log.warn({ attempt }, 'a transaction gave way to another one and is run again');
      // Of two that met, each waits another while.
      await pause(PAUSE * 2 ** attempt * Math.random());
    } finally {
      // Also where it failed: a connection that breaks in the middle of the end does not say how it ended. What never began changed nothing.
      if (begun) ended.plenaryTransactions = transactionsEnded() + 1;
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
