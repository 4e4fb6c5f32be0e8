import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './place';

const schemaFolder = inProject('prisma', 'schema');
export const migrationsFolder = inProject('prisma', 'migrations');

export interface SchemaFile {
  path: string;
  content: string;
}

/** Every file of the Prisma schema, sorted by name, so that equal schemas read alike on every machine. */
export function readSchema(): SchemaFile[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(schemaFolder, name), 'utf8') }));
}

/** Every migration in order: its folder's name and its SQL. */
export function readMigrations(): { name: string; sql: string }[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') }));
}
