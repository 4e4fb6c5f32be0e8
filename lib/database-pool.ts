import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from './errors';
import { noteLack } from './response';

/** A quiet site keeps its connections, and with them the plans of its statements: making both anew costs more than a page. In milliseconds. */
const IDLE = 10 * 60_000;
/** Nor does a connection live for ever: what it keeps of statements that are asked no more goes with it. In seconds. */
const LIFETIME = 60 * 60;
/** How long a request waits for one, in milliseconds; less than a transaction waits for its beginning. */
const PATIENCE = 4_000;

const poolOf = (connectionString: string, max: number, patience: number) =>
  new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: IDLE,
    maxLifetimeSeconds: LIFETIME,
  });

/** Connections to a database, at most `max` at once. A request that gets none in time is known by `hasLacked`. */
export function openPool(connectionString: string, max: number): pg.Pool {
  const pool = poolOf(connectionString, max, PATIENCE);
  const connect = pool.connect.bind(pool);
  type Given = Parameters<typeof connect>[0];
  pool.connect = ((given?: Given) => {
    if (!given)
      return connect().catch((error: unknown) => {
        noteLack();
        throw error;
      });
    return connect((error, client, done) => {
      if (error) noteLack();
      given(error, client, done);
    });
  }) as typeof pool.connect;
  return pool;
}

/** How long a request waits for a connection to a replica, in milliseconds: there is another one to ask. */
const REPLICA_PATIENCE = 1_000;
/** After how many milliseconds the primary is asked again. */
const AGAIN = 50;
/** What breaks a question off in the middle: the end of a server or of a connection. */
const BROKEN_OFF = /^(57P0[1-3]|08...|ECONNRESET|EPIPE)$/;
/** What a replica cancels because what it reads is gone on the primary (40001), and what its absence does to a question. */
const OF_REPLICA = /^(40001|E(CONN|TIMEDOUT|HOST|NET|AI_)\w*|ENOTFOUND)$/;

const wasBrokenOff = (error: unknown): boolean =>
  BROKEN_OFF.test(codeOf(error)) || (error instanceof Error && error.message === 'Connection terminated unexpectedly');
const isOfReplica = (error: unknown): boolean =>
  wasBrokenOff(error) ||
  OF_REPLICA.test(codeOf(error)) ||
  (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message));

/**
 * Connections that only read: a question goes to the first of the replicas that `level` names, by their places among the addresses, and where that
 * fails it, to the next, the primary last. What a connection of the primary breaks off is asked once more. A transaction is the primary's.
 *
 * @param addresses of the replicas and, last, of the primary
 * @param onFailure told of what was asked again
 */
export function openReaders(
  addresses: readonly string[],
  max: number,
  { level, onFailure }: { level: () => readonly number[]; onFailure: (error: Error) => void },
): pg.Pool {
  const primary = openPool(addresses.at(-1) ?? '', max);
  const replicas = addresses
    .slice(0, -1)
    .map((address) => poolOf(address, max, REPLICA_PATIENCE).on('error', onFailure));
  const [ask, end] = [primary.query.bind(primary), primary.end.bind(primary)];
  const read = async (question: pg.QueryConfig): Promise<pg.QueryResult> => {
    const servers = [
      ...level().map((at) => ({ ask: (replicas[at] as pg.Pool).query.bind(replicas[at]), isItsOwn: isOfReplica })),
      { ask, isItsOwn: wasBrokenOff },
    ];
    for (const server of servers) {
      try {
        return await server.ask(question);
      } catch (error) {
        if (!server.isItsOwn(error)) throw error;
        onFailure(error as Error);
      }
    }
    // Where one connection was ended, the pool is told of the others in a moment.
    await pause(AGAIN);
    return ask(question);
  };
  return Object.assign(primary, {
    query: read,
    end: () => Promise.all([end(), ...replicas.map((one) => one.end())]).then(() => undefined),
  });
}

/** Most statements that bear a name: each connection keeps a plan of each. */
const MOST_NAMED = 500;

/**
 * Names statements by their text, so that PostgreSQL plans each once a connection; an empty name is none. Only the first few hundred of an
 * hour that come twice get one: statements come in endless shapes (a list of one, of two, of three ids), and what has a name is kept on
 * both sides as long as the connection.
 */
export function statementNames(most = MOST_NAMED, now = Date.now): (statement: { sql: string }) => string {
  const named = new Map<string, string>();
  const once = new Set<string>();
  let begun = now();
  return ({ sql }) => {
    if (now() - begun > LIFETIME * 1000) {
      named.clear();
      begun = now();
    }
    const known = named.get(sql);
    if (known !== undefined || named.size >= most) return known ?? '';
    if (once.delete(sql)) {
      const name = createHash('sha256').update(sql).digest('base64url');
      named.set(sql, name);
      return name;
    }
    once.add(sql);
    const [oldest] = once;
    if (once.size > most && oldest !== undefined) once.delete(oldest);
    return '';
  };
}
