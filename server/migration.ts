import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, messageOf } from './failure';
import { diffSchemas } from './schema-engine';
import { migrationsFolder, readSchema, type SchemaFile } from './schema-files';

const snapshotPath = path.join(migrationsFolder, 'snapshot.prisma');

function readSnapshot(): SchemaFile[] {
  return existsSync(snapshotPath) ? [{ path: 'snapshot.prisma', content: readFileSync(snapshotPath, 'utf8') }] : [];
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The SQL from the schema as of the last migration to the schema now; empty when nothing changed. */
export function pendingSql(): Promise<string> {
  return diffSchemas(readSnapshot(), readSchema()).catch((error) => {
    throw new Failure(`The Prisma schema does not hold together: ${messageOf(error)}`);
  });
}

/**
 * Writes the migration that leads from the schema as of the last migration (its copy in `prisma/migrations/snapshot.prisma`)
 * to the schema now, and renews the copy. Returns the new folder's name, or null when the schema has not changed.
 */
export async function writeMigration(name: string, now = new Date()): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Failure(
      'Name the migration in lower-case letters, digits and underscores: npm run db:migration add_venue',
    );
  }
  const sql = await pendingSql();
  if (sql === '') return null;
  const folder = `${timestamp(now)}_${name}`;
  mkdirSync(path.join(migrationsFolder, folder), { recursive: true });
  writeFileSync(path.join(migrationsFolder, folder, 'migration.sql'), sql);
  writeFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(
    snapshotPath,
    readSchema()
      .map((file) => file.content.trim())
      .join('\n\n')
      .concat('\n'),
  );
  return folder;
}

export async function run(args: string[]): Promise<void> {
  const folder = await writeMigration(args[0] ?? '');
  console.log(
    folder ? `Wrote prisma/migrations/${folder}/migration.sql` : 'The schema has not changed since the last migration.',
  );
}
