import pg from 'pg';
import { withClient } from './client';

/**
 * The login that owns the database and migrates it, the program's own, which owns nothing (`rights.ts`), and the role of the public side,
 * which the migrations grant reading table by table.
 */
export const ownerRole = 'plenary';
export const programRole = 'plenary_program';
export const publicRole = 'plenary_public';

/** The three logins that a database is for. */
export interface Logins {
  owner: string;
  program: string;
  visitor: string;
}
export const ownLogins: Logins = { owner: ownerRole, program: programRole, visitor: publicRole };

const alreadyThere = new Set(['42710', '23505']);

/** Runs statements as one login, one after the other. */
export async function runStatements(url: string, statements: string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const statement of statements) {
      await client.query(statement).catch((error) => {
        // CREATE ROLE has no IF NOT EXISTS, and two callers may come at once.
        if (!statement.startsWith('CREATE ROLE') || !alreadyThere.has(error.code)) throw error;
      });
    }
  });
}

/**
 * A login for the program, past row-level security: behind policies that let it read all, PostgreSQL would plan without knowing how many rows a
 * condition lets through.
 */
export const programStatement = (login: string, password: string): string =>
  `CREATE ROLE ${login} LOGIN BYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`;

/** Makes the roles on a cluster of one's own that are not there. None is a superuser or a member of another. */
export async function createRoles(superuserUrl: string, passwords: Record<keyof Logins, string>): Promise<void> {
  await runStatements(superuserUrl, [
    `CREATE ROLE ${ownerRole} LOGIN PASSWORD ${pg.escapeLiteral(passwords.owner)}`,
    programStatement(programRole, passwords.program),
    `CREATE ROLE ${publicRole} LOGIN PASSWORD ${pg.escapeLiteral(passwords.visitor)}`,
    `ALTER ROLE ${publicRole} SET default_transaction_read_only = on`,
    `ALTER ROLE ${publicRole} SET statement_timeout = '15s'`,
    'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
  ]);
}

/** The statements, for a superuser, by which only these logins may enter a database. */
export const entryStatements = (name: string, { program, visitor }: Logins = ownLogins): string[] => [
  `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${name} TO ${program}, ${visitor}`,
];

/** The statements, for a superuser, that make a database which only these logins may enter. */
export function databaseStatements(name: string, template = 'template0', logins: Logins = ownLogins): string[] {
  return [`CREATE DATABASE ${name} OWNER ${logins.owner} TEMPLATE ${template}`, ...entryStatements(name, logins)];
}
