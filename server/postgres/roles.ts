import pg from 'pg';

/** The login that owns the database, and the role of the public side, which the migrations grant reading table by table. */
export const ownerRole = 'plenary';
export const publicRole = 'plenary_public';

/** The two logins that a database is for. */
export interface Logins {
  owner: string;
  visitor: string;
}
export const ownLogins: Logins = { owner: ownerRole, visitor: publicRole };

const alreadyThere = new Set(['42710', '23505']);

/** Runs statements as one login, one after the other. */
export async function runStatements(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) {
      await client.query(statement).catch((error) => {
        // CREATE ROLE has no IF NOT EXISTS, and two callers may come at once.
        if (!statement.startsWith('CREATE ROLE') || !alreadyThere.has(error.code)) throw error;
      });
    }
  } finally {
    await client.end();
  }
}

/** Makes both roles on a cluster of one's own. Neither is a superuser, and the public one is a member of nothing. */
export async function createRoles(superuserUrl: string, ownerPassword: string, publicPassword: string): Promise<void> {
  await runStatements(superuserUrl, [
    `CREATE ROLE ${ownerRole} LOGIN PASSWORD ${pg.escapeLiteral(ownerPassword)}`,
    `CREATE ROLE ${publicRole} LOGIN PASSWORD ${pg.escapeLiteral(publicPassword)}`,
    `ALTER ROLE ${publicRole} SET default_transaction_read_only = on`,
    `ALTER ROLE ${publicRole} SET statement_timeout = '15s'`,
    'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
  ]);
}

/** The statements, for a superuser, that make a database which only the two logins may enter. */
export function databaseStatements(name: string, template = 'template0', logins: Logins = ownLogins): string[] {
  return [
    `CREATE DATABASE ${name} OWNER ${logins.owner} TEMPLATE ${template}`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${logins.visitor}`,
  ];
}
