import pg from 'pg';
import { codeOf, Failure, messageOf } from '../failure';
import { publicRole } from './roles';

const oldest = 15;

function describe(url: URL): string {
  return `${url.hostname || 'localhost'}:${url.port || 5432}`;
}

function parse(variable: string, address: string): URL {
  try {
    const url = new URL(address);
    if (url.protocol === 'postgresql:' || url.protocol === 'postgres:') return url;
  } catch {
    // Falls through to the sentence below, which must not repeat the address: it holds a password.
  }
  throw new Failure(`${variable} is not an address such as postgresql://user:password@host:5432/database.`);
}

function explain(variable: string, url: URL, error: unknown): Failure {
  const code = codeOf(error);
  const where = describe(url);
  const name = url.pathname.slice(1);
  if (code === '28P01' || code === '28000') {
    return new Failure(
      `${variable}: the PostgreSQL at ${where} refuses the user "${url.username}" (wrong user or password).`,
    );
  }
  if (code === '3D000') return new Failure(`${variable}: there is no database "${name}" at ${where}; create it first.`);
  if (code === 'ECONNREFUSED')
    return new Failure(`${variable}: nothing answers at ${where}; is that PostgreSQL running?`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Failure(`${variable}: the host "${url.hostname}" is not known.`);
  }
  return new Failure(`${variable}: no connection to the PostgreSQL at ${where} (${messageOf(error)}).`);
}

/** Opens one connection, or fails with a sentence that names the variable and never the password. */
export async function connectTo(variable: string, address: string): Promise<pg.Client> {
  const url = parse(variable, address);
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw explain(variable, url, error);
  }
  return client;
}

/** The owner's address with the public role taken on at once, for a PostgreSQL that gives the public side no login. */
export function asPublicRole(address: string): string {
  const url = new URL(address);
  url.searchParams.set('options', `-c role=${publicRole}`);
  return url.href;
}

async function makePublicRole(client: pg.Client, version: number): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [publicRole]);
  try {
    if (known.rowCount === 0) {
      await client.query(`CREATE ROLE ${publicRole} NOLOGIN`).catch((error) => {
        // Another start, or another database of the same server, was faster.
        if (error.code !== '42710' && error.code !== '23505') throw error;
      });
    }
    const member = await client.query<{ may: boolean }>('SELECT pg_has_role(current_user, $1, $2) AS may', [
      publicRole,
      version >= 16 ? 'SET' : 'MEMBER',
    ]);
    if (!member.rows[0]?.may) await client.query(`GRANT ${publicRole} TO CURRENT_USER`);
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new Failure(
      `The user of DATABASE_URL may not make the role ${publicRole}; as an administrator of that PostgreSQL run: CREATE ROLE ${publicRole}; GRANT ${publicRole} TO ${client.user};`,
    );
  }
}

/** Checks a PostgreSQL that is not the program's own, and sees to the public role. */
export async function checkOutside(databaseUrl: string, publicUrl: string | undefined): Promise<void> {
  const client = await connectTo('DATABASE_URL', databaseUrl);
  try {
    const { rows } = await client.query<{ number: number; name: string }>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
    );
    const version = Math.floor((rows[0]?.number ?? 0) / 10_000);
    if (version < oldest) {
      throw new Failure(`DATABASE_URL leads to PostgreSQL ${rows[0]?.name}; Plenary needs ${oldest} or newer.`);
    }
    // A login of the public side's own must hold the role already; only the fallback takes it on from the owner.
    if (publicUrl) parse('PUBLIC_DATABASE_URL', publicUrl);
    else await makePublicRole(client, version);
  } finally {
    await client.end();
  }
}
