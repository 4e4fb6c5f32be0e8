import { Failure } from './failure';
import { grantRights, loginOf } from './postgres/rights';
import { noFilters, withSchemaEngine } from './schema-engine';
import { migrationsFolder, readMigrations } from './schema-files';

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
      // A server that was replaced by a newer one may know more letters than the one that made the keys of names.
      await pool.query('SELECT search.renew_keys()');
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
