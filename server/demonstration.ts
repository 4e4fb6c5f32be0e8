import pg from 'pg';
import { withClient } from './postgres/client';

/**
 * Whether demonstration data are still owed is written on the database itself, as its comment: it must survive a first
 * start that is cut short, and must hold for an outside database that several machines start on.
 */
const owed = 'Plenary: the demonstration data are still to be loaded';
const settled = 'Plenary';

/** Writes the comment of the database. */
async function comment(client: pg.Client, text: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const name = pg.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`COMMENT ON DATABASE ${name} IS ${pg.escapeLiteral(text)}`);
}

/** Called before the migrations: a database that has never seen one is new, and is owed the demonstration data. */
export function markIfNew(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ isNew: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NULL AS "isNew"`,
    );
    if (rows[0]?.isNew) await comment(client, owed);
  });
}

export function isOwed(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0]?.comment === owed;
  });
}

/** The data are loaded, or were not wanted. */
export function settle(url: string): Promise<void> {
  return withClient(url, (client) => comment(client, settled));
}
