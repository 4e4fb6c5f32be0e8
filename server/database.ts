import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { addressesIn, asPublicRole, poolerOf } from '../lib/database-address';
import { Failure } from './failure';
import { releaseLock, takeLock } from './lock.mjs';
import { inProject } from './place';
import { clusterFolder, lockFile, makeDataFolder, openRecord } from './postgres/folder';
import { checkOutside } from './postgres/outside';
import { addressesOf, startOwnDatabase } from './postgres/own';
import { findLogKey, findSecret } from './secret';
import { note, step } from './steps';

/** A database that is ready for migrations, with its addresses in the environment for lib/env.ts. */
export interface OpenDatabase {
  /** The program's login. */
  databaseUrl: string;
  /** The login that owns the tables, for migrations; where an outside server gives one login, the same. */
  ownerUrl: string;
  /** The public side's login at the primary. */
  publicUrl: string;
  /** The same at the replicas that the public side reads from first. */
  replicaUrls: string[];
  /** Where the data lie, for people to read. */
  place: string;
  stop(): Promise<void>;
  /** The last resort of a second Ctrl-C. */
  kill(): void;
}

/** The folder for everything that this installation keeps outside a database: PLENARY_DATA, else `.data`. */
export function dataFolder(): string {
  return path.resolve(process.env.PLENARY_DATA ?? inProject('.data'));
}

function publish<T extends OpenDatabase>(database: T, secret: string, logKey: string | undefined): T {
  process.env.DATABASE_URL = database.databaseUrl;
  process.env.PUBLIC_DATABASE_URL = [...database.replicaUrls, database.publicUrl].join(' ');
  process.env.NEXTAUTH_SECRET = secret;
  process.env.LOG_KEY = logKey ?? '';
  return database;
}

async function openOutside(databaseUrl: string): Promise<OpenDatabase> {
  // An empty line of .env counts as none.
  const publicUrls = addressesIn(process.env.PUBLIC_DATABASE_URL ?? '');
  const ownerUrl = process.env.OWNER_DATABASE_URL || databaseUrl;
  const secret = findSecret(dataFolder(), true);
  const logKey = findLogKey(dataFolder(), true);
  const remark = await step('Connecting to the database', () => checkOutside({ databaseUrl, ownerUrl, publicUrls }));
  if (remark) note(remark);
  const place = `the PostgreSQL at ${new URL(databaseUrl).host}`;
  const nothing = { stop: async () => {}, kill: () => {} };
  if (publicUrls.length === 0 && poolerOf(databaseUrl))
    throw new Failure(
      'With a pooler (pgbouncer in DATABASE_URL) the public side needs a login of its own: set PUBLIC_DATABASE_URL.',
    );
  const publicUrl = publicUrls.at(-1) ?? asPublicRole(databaseUrl);
  const urls = { databaseUrl, ownerUrl, publicUrl, replicaUrls: publicUrls.slice(0, -1) };
  return publish({ ...urls, place, ...nothing }, secret, logKey);
}

/** Waits for an import that has the data, and refuses beside another start. */
async function lockForStart(file: string, address: string): Promise<void> {
  let told = false;
  for (;;) {
    const holder = takeLock(file, { command: 'start', address });
    if (!holder) return;
    if (holder.command === 'start') {
      throw new Failure(
        `Plenary already runs on these data: process ${holder.pid}, ${holder.address}. Stop it first, or give this one data of its own: PLENARY_DATA=/some/folder npm start.`,
      );
    }
    if (!told) note(`An import is using the database (process ${holder.pid}); waiting until it has finished.`);
    told = true;
    await pause(500);
  }
}

async function runOwn(file: string, mode: 'fast' | 'smart'): Promise<OpenDatabase> {
  const folder = dataFolder();
  const own = await step('Starting the database', () => startOwnDatabase(folder)).catch((error) => {
    releaseLock(file);
    throw error;
  });
  if (own.foundOrphan) note('A database left behind by a killed start was stopped in order first.');
  if (own.copiedPrograms)
    note(`The database account cannot read node_modules; PostgreSQL runs from ${own.copiedPrograms}.`);
  return {
    databaseUrl: own.databaseUrl,
    ownerUrl: own.ownerUrl,
    publicUrl: own.publicUrl,
    replicaUrls: [],
    place: own.folder,
    stop: async () => {
      await own.stop(mode);
      releaseLock(file);
    },
    kill: own.kill,
  };
}

async function ownLock(): Promise<string> {
  makeDataFolder(dataFolder());
  return lockFile(clusterFolder(dataFolder(), await openRecord(dataFolder())));
}

/** The database for `npm start`: the one in DATABASE_URL, else the program's own, which this process alone then runs. */
export async function openForStart(address: string): Promise<OpenDatabase> {
  const outside = process.env.DATABASE_URL;
  if (outside) return openOutside(outside);
  const file = await ownLock();
  await lockForStart(file, address);
  const database = await runOwn(file, 'fast');
  return publish(database, findSecret(dataFolder(), false), findLogKey(dataFolder(), false));
}

/** The database for a command beside the program: a running one is joined; else it is started, and stopped at the end. */
export async function openForCommand(): Promise<OpenDatabase> {
  const outside = process.env.DATABASE_URL;
  if (outside) return openOutside(outside);
  const file = await ownLock();
  const secret = findSecret(dataFolder(), false);
  const logKey = findLogKey(dataFolder(), false);
  while (takeLock(file, { command: 'import' })) {
    const record = await openRecord(dataFolder());
    if (!record.passwords.plenary_program)
      throw new Failure('The program that runs is of an earlier version: stop it, and start it again.');
    const urls = addressesOf(record);
    if (await answers(urls.databaseUrl)) {
      const place = clusterFolder(dataFolder(), record);
      return publish({ ...urls, replicaUrls: [], place, stop: async () => {}, kill: () => {} }, secret, logKey);
    }
    // It is starting up, or the last user of a database is shutting it down: then the lock comes free.
    await pause(200);
  }
  // `smart`: another command may have joined this one's database meanwhile, and finishes first.
  return publish(await runOwn(file, 'smart'), secret, logKey);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
