import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { Failure } from '../failure';
import { connectTo } from '../postgres/outside';
import { programStatement, publicRole } from '../postgres/roles';
import { addressesOf } from './address';
import { startTestServer, type TestServer } from './cluster';

const variable = 'TEST_DATABASE_URL';
const prefix = 'plenary_test_';
const mark = 'made by a test of Plenary';

async function namesOf(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

/** Takes away all databases and logins whose names begin so, and the public role where a test run made it and it is no longer used. */
async function clear(client: pg.Client, run: string): Promise<void> {
  const databases = await namesOf(client, 'SELECT datname AS name FROM pg_database');
  for (const name of databases.filter((one) => one.startsWith(run)))
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  const roles = await namesOf(client, 'SELECT rolname AS name FROM pg_roles');
  for (const name of roles.filter((one) => one.startsWith(run))) await client.query(`DROP ROLE IF EXISTS ${name}`);
  if (roles.some((one) => one.startsWith(prefix) && !one.startsWith(run))) return;
  const marked = `SELECT rolname AS name FROM pg_roles
    WHERE rolname = '${publicRole}' AND shobj_description(oid, 'pg_authid') = '${mark}'
      AND NOT EXISTS (SELECT FROM pg_shdepend WHERE refobjid = pg_roles.oid)`;
  if ((await namesOf(client, marked)).length > 0) await client.query(`DROP ROLE ${publicRole}`);
}

/** Clears away what runs left behind that were killed: each lives as long as its connection, which bears its name. */
async function sweep(client: pg.Client): Promise<void> {
  const left = await namesOf(
    client,
    'SELECT datname AS name FROM pg_database UNION SELECT rolname FROM pg_roles ORDER BY 1',
  );
  const alive = new Set(await namesOf(client, 'SELECT application_name AS name FROM pg_stat_activity'));
  const runs = left.flatMap((name) => /^plenary_test_[0-9a-f]{8}(?=_)/.exec(name)?.[0] ?? []);
  for (const run of new Set(runs)) if (!alive.has(run)) await clear(client, run);
}

/**
 * Prepares a PostgreSQL that is not the program's own as an administrator would: an owner's login that is no superuser and may
 * make no roles, one for the program, and a public login that is a member of the public role. All names are this run's.
 *
 * @param address a superuser's
 */
export async function joinTestServer(address: string): Promise<TestServer> {
  const client = await connectTo(variable, address);
  try {
    const { rows } = await client.query<{ mighty: boolean }>(
      'SELECT rolsuper AS mighty FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.mighty)
      throw new Failure(`${variable} must be the address of a superuser: tests make databases and logins.`);
    await sweep(client);
    const run = `${prefix}${randomBytes(4).toString('hex')}`;
    await client.query(`SET application_name = '${run}'`);
    const logins = { owner: `${run}_owner`, program: `${run}_program`, visitor: `${run}_visitor` };
    const password = randomBytes(12).toString('hex');
    await client.query(`DO $$ BEGIN
      CREATE ROLE ${publicRole} NOLOGIN;
      COMMENT ON ROLE ${publicRole} IS '${mark}';
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`CREATE ROLE ${logins.owner} LOGIN PASSWORD '${password}'`);
    await client.query(programStatement(logins.program, password));
    await client.query(`CREATE ROLE ${logins.visitor} LOGIN PASSWORD '${password}' IN ROLE ${publicRole}`);
    return {
      url: addressesOf(address, logins, password),
      logins,
      prefix: run,
      stop: async () => {
        await clear(client, run);
        await client.end();
      },
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** The server that the tests run on: the one that TEST_DATABASE_URL names, else the program's own, thrown away afterwards. */
export async function openTestServer(): Promise<TestServer> {
  const address = process.env[variable];
  return address ? joinTestServer(address) : startTestServer();
}
