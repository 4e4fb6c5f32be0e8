import type pg from 'pg';

/** The columns of a table with their types in PostgreSQL, without quotes. */
type Columns = Record<string, string>;

/** Rows that wait to be written together, a statement a batch, through the triggers of their table. */
export interface Batch {
  add(row: Record<string, unknown>): Promise<void>;
  /** Writes what is left. */
  end(): Promise<void>;
  written(): number;
}

const SIZE = 2_000;

/** What every noun has beside its own columns. */
export const NOUN: Columns = {
  id: 'uuid',
  status: '"RecordStatus"',
  publishedAt: 'timestamptz',
  updatedAt: 'timestamptz',
};

/** Gathers rows of one table; `columns` are this program's own words, never data. */
export function batchOf(client: pg.Client, table: string, columns: Columns): Batch {
  const names = Object.keys(columns);
  const types = names.map((name) => `"${name}" ${columns[name]}`).join(', ');
  const quoted = names.map((name) => `"${name}"`).join(', ');
  const statement = `INSERT INTO "${table}" (${quoted}) SELECT ${quoted} FROM jsonb_to_recordset($1::jsonb) AS r(${types})`;
  let rows: Record<string, unknown>[] = [];
  let written = 0;
  const write = async () => {
    if (rows.length === 0) return;
    await client.query(statement, [JSON.stringify(rows)]);
    written += rows.length;
    rows = [];
  };
  return {
    async add(row) {
      rows.push(row);
      if (rows.length === SIZE) await write();
    },
    end: write,
    written: () => written,
  };
}
