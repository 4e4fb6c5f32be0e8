import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import type { SchemaFile } from './schema-files';

export const noFilters = { externalTables: [], externalEnums: [] };
const options: engine.ConstructorOptions = {
  datamodels: [['schema.prisma', 'datasource db { provider = "postgresql" }']],
};
let loaded = false;

/** What the engine calls in JavaScript. The ten-second timer that guards its lock must not keep a finished process waiting. */
function imports(): WebAssembly.ModuleImports {
  const functions = Object.entries(engine).filter(([, value]) => typeof value === 'function');
  return Object.fromEntries(
    functions.map(([name, value]) =>
      name.startsWith('__wbg_setTimeout')
        ? [name, (callback: () => void, ms: number) => setTimeout(callback, ms).unref()]
        : [name, value],
    ),
  ) as WebAssembly.ModuleImports;
}

/** Loads Prisma's schema engine from its npm package: the usual native one is downloaded from a host that may be out of reach. */
async function load(): Promise<void> {
  if (loaded) return;
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  loaded = true;
}

/**
 * adapter-pg cuts a script at every semicolon, which breaks function bodies in `$$`. One plain query sends it whole,
 * and PostgreSQL then runs it as a single transaction.
 */
function wholeScripts(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

function adapterFactory(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool);
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => wholeScripts(await inner.connect(), pool),
    connectToShadowDb: async () => wholeScripts(await inner.connectToShadowDb(), pool),
  };
}

/**
 * Runs `work` with Prisma's schema engine connected to a database.
 * The pool holds one connection, because the engine guards a migration by an advisory lock of its session.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: engine.SchemaEngine, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  await load();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => {});
  const connected = await engine.SchemaEngine.new(
    options,
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory(pool)),
  );
  try {
    return await work(connected, pool);
  } finally {
    connected.free();
    await pool.end();
  }
}

/** The engine wants a connection even to compare two schemas; this one needs no database, and nothing is read from it. */
const offline: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => offlineAdapter,
  connectToShadowDb: async () => offlineAdapter,
};

const offlineAdapter: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: () => Promise.reject(new Error('There is no database here.')),
  dispose: async () => {},
};

/** The statement that makes or drops the foreign key of a relation whose `map` ends in `_join`. */
const joinOnly = /-- (?:Add|Drop)ForeignKey\nALTER TABLE "\w+" (?:ADD|DROP) CONSTRAINT "\w+_join".*;\n*/g;

/**
 * The SQL that leads from one Prisma schema (none: an empty database) to another; empty when nothing changed. A relation whose `map` ends
 * in `_join` only tells Prisma how to join: what points to any record has one foreign key, to `Record` (decision 0055).
 */
export async function diffSchemas(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  await load();
  const connected = await engine.SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(offline));
  const result = await connected.diff({
    from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: true,
    filters: noFilters,
  });
  connected.free();
  return result.exitCode === 0 ? '' : (result.stdout ?? '').replace(joinOnly, '');
}
