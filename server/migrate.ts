import { Failure } from './failure';
import { withClient } from './postgres/client';
import { grantRights, loginOf } from './postgres/rights';
import { migrationsFolder, readMigrations } from './schema-files';

/** A server that was replaced by a newer one may know more letters than the one that made the keys of names. */
const RENEW_KEYS = 'SELECT search.renew_keys()';

/**
 * Whether a database has had these migrations, all of them and no others, and none of them half; then the keys of names are renewed as well. So a
 * start with nothing to do needs no engine, which takes half a second and fifty megabytes to load.
 */
const isUpToDate = (ownerUrl: string, names: readonly string[]): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rows: known } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "is"`);
    if (!known[0].is) return false;
    const { rows } = await client.query<{ name: string; done: boolean }>(
      `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "done" FROM public._prisma_migrations WHERE "rolled_back_at" IS NULL`,
    );
    const done = new Set(rows.map(({ name }) => name));
    if (rows.some((row) => !row.done) || done.size !== names.length || !names.every((name) => done.has(name)))
      return false;
    await client.query(RENEW_KEYS);
    return true;
  });

/**
 * Applies every migration that the database has not seen, each in one transaction, and keeps the table
 * `_prisma_migrations` as `prisma migrate deploy` does. Two callers at once wait for each other (advisory lock).
 * Returns the names of those just applied. A migration that fails leaves nothing behind and is tried again next time.
 *
 * @param ownerUrl of the login that owns the database, or is to
 * @param last the name of the migration to stop after, for a database of an earlier schema
 */
export async function migrate(ownerUrl: string, last?: string): Promise<string[]> {
  const migrations = readMigrations().filter(({ name }) => last === undefined || name <= last);
  if (
    await isUpToDate(
      ownerUrl,
      migrations.map(({ name }) => name),
    )
  )
    return [];
  const { noFilters, withSchemaEngine } = await import('./schema-engine');
  return withSchemaEngine(ownerUrl, async (engine, pool) => {
    const input = {
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
        })),
      },
      filters: noFilters,
    };
    try {
      const { appliedMigrationNames } = await engine.applyMigrations(input);
      await pool.query(RENEW_KEYS);
      return appliedMigrationNames;
    } catch (error) {
      const failed = await pool
        .query<{ migration_name: string; logs: string | null }>(
          'SELECT migration_name, logs FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
        )
        .catch(() => ({ rows: [] }));
      const row = failed.rows[0];
      if (!row) throw error;
      await engine.markMigrationRolledBack({ migrationName: row.migration_name });
      throw new Failure(`The migration ${row.migration_name} failed and was undone: ${row.logs ?? String(error)}`);
    }
  });
}

/** Migrates a database with the owner's login and gives the program's, where it is another, its rights on what is new. */
export async function migrateFor({ ownerUrl, databaseUrl }: { ownerUrl: string; databaseUrl: string }): Promise<void> {
  await migrate(ownerUrl);
  if (ownerUrl !== databaseUrl) await grantRights(ownerUrl, await loginOf(databaseUrl));
}
