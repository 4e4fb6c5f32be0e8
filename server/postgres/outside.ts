import pg from 'pg';
import { codeOf } from '../../lib/errors';
import { Failure, messageOf } from '../failure';
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

interface ServerFacts {
  number: number;
  version: string;
  database: string;
  encoding: string;
  ctype: string;
  /** Whether texts sort by the numbers of their characters: what is not plain ASCII comes last. */
  byCode: boolean;
  icu: boolean;
  missing: string[];
}

const about = `
  SELECT current_setting('server_version_num')::int AS "number", current_setting('server_version') AS "version",
    d.datname AS "database", pg_encoding_to_char(d.encoding) AS "encoding", d.datctype AS "ctype",
    d.datlocprovider = 'b' OR (d.datlocprovider = 'c' AND d.datcollate ~ '^(C|POSIX)($|[.])') AS "byCode",
    EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu') AS "icu",
    ARRAY(SELECT name FROM unnest($1::text[]) AS name EXCEPT SELECT name FROM pg_available_extensions) AS "missing"
  FROM pg_database d WHERE d.datname = current_database()`;

/** What keeps Plenary from running on such a server, in a sentence that says what to do; undefined where nothing does. */
function hindrance({ number, version, database, encoding, icu, missing }: ServerFacts): string | undefined {
  if (number < oldest * 10_000) return `DATABASE_URL leads to PostgreSQL ${version}; Plenary needs ${oldest} or newer.`;
  if (encoding !== 'UTF8')
    return `DATABASE_URL: the database "${database}" holds texts in ${encoding}; make it with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.`;
  if (!icu) return 'DATABASE_URL leads to a PostgreSQL that was built without ICU, which names are compared by.';
  if (missing.length > 0)
    return `DATABASE_URL leads to a PostgreSQL without the extension ${missing.join(' and ')}: install its contrib package.`;
  return undefined;
}

/** What works, and not as well as it could. */
function remark({ database, ctype, byCode }: ServerFacts): string | undefined {
  const sorted = byCode
    ? `It sorts names by the numbers of their letters, Ł behind Z: make it with LOCALE_PROVIDER icu ICU_LOCALE 'und'.`
    : '';
  // pg_trgm asks this locale what a letter is, whoever sorts.
  if (!['C', 'POSIX'].includes(ctype)) return sorted && `The database "${database}": ${sorted}`;
  return `The database "${database}" has LC_CTYPE ${ctype}: names in other than Latin letters are not found when misspelt, and slowly otherwise. ${sorted}`.trim();
}

/** What of a database a login sees that tells it from any other. */
export const placeOf = async (client: pg.Client): Promise<string | undefined> =>
  (
    await client.query<{ place: string }>(
      `SELECT current_database() || ' ' || "oid" AS "place" FROM pg_database WHERE datname = current_database()`,
    )
  ).rows[0]?.place;

/** The owner's login beside the program's: one database, which it owns. */
async function checkOwner(ownerUrl: string, program: pg.Client): Promise<void> {
  const owner = await connectTo('OWNER_DATABASE_URL', ownerUrl);
  try {
    if ((await placeOf(owner)) !== (await placeOf(program)))
      throw new Failure('OWNER_DATABASE_URL and DATABASE_URL lead to two databases; they are two logins of one.');
  } finally {
    await owner.end();
  }
}

interface Addresses {
  databaseUrl: string;
  /** The same where one login owns the tables and runs the program. */
  ownerUrl: string;
  /** All that the public side reads from; none where the program's login takes its role on. */
  publicUrls: readonly string[];
}

/**
 * Checks a PostgreSQL that is not the program's own, and sees to the public role.
 *
 * @returns what is worth saying about it although everything works
 */
export async function checkOutside({ databaseUrl, ownerUrl, publicUrls }: Addresses): Promise<string | undefined> {
  const client = await connectTo('DATABASE_URL', databaseUrl);
  try {
    const { rows } = await client.query<ServerFacts>(about, [['pg_trgm', 'btree_gin']]);
    const [found] = rows;
    const problem = found && hindrance(found);
    if (problem) throw new Failure(problem);
    if (ownerUrl !== databaseUrl) await checkOwner(ownerUrl, client);
    // A login of the public side's own must hold the role already; only the fallback takes it on from the owner.
    for (const address of publicUrls) parse('PUBLIC_DATABASE_URL', address);
    if (publicUrls.length === 0) await makePublicRole(client, Math.floor((found?.number ?? 0) / 10_000));
    return found && remark(found);
  } finally {
    await client.end();
  }
}
