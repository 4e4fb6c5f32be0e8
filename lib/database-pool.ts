import { createHash } from 'node:crypto';
import pg from 'pg';
import { noteLack } from './response';

/** A quiet site keeps its connections, and with them the plans of its statements: making both anew costs more than a page. In milliseconds. */
const IDLE = 10 * 60_000;
/** Nor does a connection live for ever: what it keeps of statements that are asked no more goes with it. In seconds. */
const LIFETIME = 60 * 60;
/** How long a request waits for one, in milliseconds; less than a transaction waits for its beginning. */
const PATIENCE = 4_000;

/** Connections to a database, at most `max` at once. A request that gets none in time is known by `hasLacked`. */
export function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: PATIENCE,
    idleTimeoutMillis: IDLE,
    maxLifetimeSeconds: LIFETIME,
  });
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
