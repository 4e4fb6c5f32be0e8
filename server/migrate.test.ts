import { createHash } from 'node:crypto';
import pg from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrate } from './migrate';
import { pendingSql } from './migration';
import { runStatements } from './postgres/roles';
import { diffSchemas } from './schema-engine';
import { readMigrations, readSchema } from './schema-files';
import { drift } from './testing/drift';
import { freshDatabase } from './testing/fresh';

const emptyDatabase = (name: string) => freshDatabase(`${inject('prefix')}_${name}`);

let migrated: string;
let fromSchema: string;

beforeAll(async () => {
  migrated = await emptyDatabase('migrated');
  fromSchema = await emptyDatabase('from_schema');
  await runStatements(fromSchema, [await diffSchemas([], readSchema())]);
});

test('an empty database takes every migration once, and then shows no drift from the schema', async () => {
  expect(await migrate(migrated)).toEqual(readMigrations().map(({ name }) => name));
  expect(await migrate(migrated)).toEqual([]);
  expect(await drift(migrated, fromSchema)).toEqual({ missing: [], extra: [] });
});

test('a database that has had all but the last takes the last', async () => {
  const url = await emptyDatabase('behind');
  const names = readMigrations().map(({ name }) => name);
  expect(await migrate(url, names.at(-2))).toEqual(names.slice(0, -1));
  expect(await migrate(url, names.at(-2))).toEqual([]);
  expect(await migrate(url)).toEqual(names.slice(-1));
});

test('the schema is the one of the last migration', async () => {
  expect(await pendingSql()).toBe('');
});

test('two migrations at once wait for each other', async () => {
  const url = await emptyDatabase('twice');
  const applied = (await Promise.all([migrate(url), migrate(url)])).flat();
  expect(applied).toEqual(readMigrations().map(({ name }) => name));
});

test('the record of what was applied is the one that prisma migrate deploy keeps', async () => {
  const client = new pg.Client({ connectionString: migrated });
  await client.connect();
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count FROM _prisma_migrations ORDER BY 1',
  );
  await client.end();
  expect(rows).toEqual(
    readMigrations().map(({ name, sql }) => ({
      migration_name: name,
      checksum: createHash('sha256').update(sql).digest('hex'),
      finished: true,
      applied_steps_count: 1,
    })),
  );
});

test('drift is found: a column that came, one that went, a changed default, an enum value, an index', async () => {
  const url = await emptyDatabase('drifted');
  await migrate(url);
  await runStatements(url, [
    'ALTER TABLE "Meeting" ADD COLUMN "stray" text',
    'ALTER TABLE "Person" DROP COLUMN "name" CASCADE',
    `ALTER TYPE "RecordStatus" ADD VALUE 'stray'`,
    'CREATE INDEX stray ON "Source" (id)',
  ]);
  const found = await drift(url, fromSchema);
  expect(found.extra).toEqual(
    expect.arrayContaining([
      'column Meeting.stray text default none',
      expect.stringContaining('CREATE INDEX stray ON public."Source"'),
      expect.stringMatching(/^enum RecordStatus .*stray/),
    ]),
  );
  expect(found.missing).toEqual(
    expect.arrayContaining([
      expect.stringContaining('column Person.name'),
      expect.stringMatching(/^enum RecordStatus/),
    ]),
  );
});
