import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { migrate } from '../migrate';
import { inProject } from '../place';

/** The migration after which the database in `prisma/frozen` was frozen. */
const FROZEN_AFTER = '20261129174037_clock_times';

/** A row as PostgreSQL wrote it in JSON, and its table. */
export interface FrozenRow {
  table: string;
  row: Record<string, unknown> & { id: string };
}

/** Every row of the frozen database but those of countries, of the audit and of what triggers keep. */
export const readFrozen = (): FrozenRow[] =>
  gunzipSync(readFileSync(path.join(inProject('prisma', 'frozen'), `${FROZEN_AFTER}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/**
 * Gives an empty database the schema of the frozen one, and its rows past every trigger. What is left to do to it is what
 * `migrate` does to an archive of that age.
 *
 * @param superuserUrl the same database, for a login that may pass over triggers
 */
export async function thaw(ownerUrl: string, superuserUrl: string): Promise<void> {
  await migrate(ownerUrl, FROZEN_AFTER);
  const byTable = new Map<string, FrozenRow['row'][]>();
  for (const { table, row } of readFrozen()) byTable.set(table, [...(byTable.get(table) ?? []), row]);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const [table, rows] of byTable) {
      const { rows: columns } = await client.query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      );
      const names = columns.map(({ name }) => name).join(', ');
      await client.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
    }
  } finally {
    await client.end();
  }
}
