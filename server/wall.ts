import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { withinLimits } from '../lib/database-address';
import { codeOf } from '../lib/errors';
import type { OpenDatabase } from './database';
import { Failure } from './failure';
import { connectTo, placeOf } from './postgres/outside';
import { note } from './steps';

/**
 * Proves on every start that the public side cannot read what is the team's: its connection must be refused the
 * members' table and must not be able to step around row-level security.
 */
export async function proveWall(publicUrl: string): Promise<void> {
  const client = await connectTo('PUBLIC_DATABASE_URL', withinLimits(publicUrl));
  try {
    const { rows } = await client.query<{ above: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user',
    );
    const refused = await client.query('SELECT 1 FROM "User" LIMIT 1').then(
      () => false,
      (error) => codeOf(error) === '42501',
    );
    if (!refused || rows[0]?.above) {
      throw new Failure(
        'The public side of the database can read the table of members, so nothing is served: PUBLIC_DATABASE_URL must be a login with no right but the role plenary_public.',
      );
    }
    const {
      rows: [limits],
    } = await client.query<{ hold: boolean }>(
      `SELECT current_setting('default_transaction_read_only')::bool AND current_setting('statement_timeout')::interval BETWEEN '1ms' AND '15s' AS "hold"`,
    );
    if (!limits?.hold) {
      throw new Failure(
        `The login of PUBLIC_DATABASE_URL does not keep to reading, for 15 seconds at most a statement, and the pooler passes no options on: run ALTER ROLE ${client.user} SET default_transaction_read_only = on; ALTER ROLE ${client.user} SET statement_timeout = '15s'; and restart the pooler.`,
      );
    }
    await client.query('SELECT 1 FROM "Meeting" LIMIT 1').catch(() => {
      throw new Failure('The login of PUBLIC_DATABASE_URL can read nothing: run GRANT plenary_public TO it.');
    });
  } finally {
    await client.end();
  }
}

/** How often, and at which intervals in milliseconds, a replica is asked whether it has what this start has written. */
const [ATTEMPTS, PAUSE] = [40, 250];

/** Whether a replica has, or gets soon, all that the primary has written up to a place in its log. */
async function catchesUp(replica: pg.Client, place: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { rows } = await replica.query<{ has: boolean }>('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS "has"', [
      place,
    ]);
    if (rows[0]?.has) return true;
    await pause(PAUSE);
  }
  return false;
}

/**
 * Proves on every start that each replica is one of the primary's database, and that the public side sees no more there.
 *
 * @returns those that answer and are not far behind; the others are not read from before the next start
 */
export async function proveReplicas({
  publicUrl,
  replicaUrls,
}: Pick<OpenDatabase, 'publicUrl' | 'replicaUrls'>): Promise<string[]> {
  if (replicaUrls.length === 0) return [];
  const primary = await connectTo('PUBLIC_DATABASE_URL', withinLimits(publicUrl));
  const database = await placeOf(primary);
  const {
    rows: [log],
  } = await primary.query<{ place: string }>('SELECT pg_current_wal_lsn()::text AS "place"');
  await primary.end();
  const proven: string[] = [];
  for (const address of replicaUrls) {
    const leftOut = (why: string) => note(`${why} It is not read from before the next start.`);
    const replica = await connectTo('PUBLIC_DATABASE_URL', withinLimits(address)).catch((error: Error) =>
      leftOut(error.message),
    );
    if (!replica) continue;
    const { host } = new URL(address);
    try {
      const { rows } = await replica.query<{ follows: boolean }>('SELECT pg_is_in_recovery() AS "follows"');
      if (!rows[0]?.follows || (await placeOf(replica)) !== database)
        throw new Failure(
          `PUBLIC_DATABASE_URL: of several addresses the last is the primary's, and all others are those of its replicas; ${host} is none.`,
        );
      if (!(await catchesUp(replica, log?.place ?? ''))) {
        leftOut(`PUBLIC_DATABASE_URL: the replica at ${host} is far behind.`);
        continue;
      }
    } finally {
      await replica.end();
    }
    await proveWall(address);
    proven.push(address);
  }
  return proven;
}

/** Proves on every start that the program's own login can take nothing out of what is only added to: it owns no table, and is above no rule. */
export async function proveProgram(databaseUrl: string): Promise<void> {
  const client = await connectTo('DATABASE_URL', databaseUrl);
  try {
    const { rows } = await client.query<{ mighty: boolean }>(`
      SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
        WHERE t."tgname" = 'keep_whole' AND (pg_has_role(c."relowner", 'MEMBER') OR has_table_privilege(c."oid", 'DELETE, TRUNCATE'))) AS "mighty"`);
    if (rows[0]?.mighty) {
      throw new Failure(
        'The login of DATABASE_URL can take published states out of the record, so nothing is served: beside OWNER_DATABASE_URL it must be a login of its own that owns nothing.',
      );
    }
  } finally {
    await client.end();
  }
}
