/**
 * Import this in a test that needs the database: it makes a fresh one for the test file, copied from the migrated
 * template, before the file's first line runs. lib/db.ts then finds it under its usual addresses.
 */
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { withinLimits } from '../../lib/database-address';
import { freshDatabase } from './fresh';

function addressOf(variable: 'DATABASE_URL' | 'PUBLIC_DATABASE_URL'): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: run this under vitest.`);
  return url;
}

/** The owner's address, for what the program's own login has no right to. */
export const ownerUrl = await freshDatabase(new URL(addressOf('DATABASE_URL')).pathname.slice(1), inject('template'));

/** Plain connections for tests that must look past Prisma: as the owner, and as the public side. */
export const owner = new pg.Pool({
  connectionString: ownerUrl,
  max: 4,
  // Tests delete rows as nothing else does but the removal of the demonstration archive: what the public could read goes with them.
  options: '-c plenary.removing=demonstration',
});
export const visitor = new pg.Pool({ connectionString: withinLimits(addressOf('PUBLIC_DATABASE_URL')), max: 4 });

afterAll(async () => {
  await Promise.all([owner.end(), visitor.end()]);
});

/** Changes a table that is only added to, as somebody does who owns it and switches its triggers off. */
export async function pastTriggers<T>(table: string, change: () => Promise<T>): Promise<T> {
  await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  try {
    return await change();
  } finally {
    await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
}

/** Every row of every table but those that tell what was done; without what rises with each save. */
export async function everything() {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const told = new Set([
    'Revision',
    'AuditEntry',
    'Correction',
    'Merge',
    'PublishedState',
    'StateEnd',
    'AppliedAct',
    '_prisma_migrations',
    'Country',
    'Epoch',
  ]);
  const all: Record<string, unknown[]> = {};
  for (const { name } of rows.filter((row) => !told.has(row.name))) {
    const found = await owner.query(`SELECT to_jsonb(t) - 'version' - 'updatedAt' AS row FROM "${name}" t ORDER BY 1`);
    all[name] = found.rows.map(({ row }) => row);
  }
  return all;
}
