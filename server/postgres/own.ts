import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../failure';
import { accountFor } from './account';
import { findBinaries } from './binaries';
import { withClient } from './client';
import { type Cluster, initialise } from './cluster';
import { clusterFolder, completeRecord, type DatabaseRecord, openRecord, sharedFolder, writeRecord } from './folder';
import { freePort } from './port';
import { type Running, startServer, stopOrphan, stopServer } from './postmaster';
import {
  createRoles,
  databaseStatements,
  entryStatements,
  ownerRole,
  programRole,
  publicRole,
  runStatements,
} from './roles';

const database = 'plenary';

export interface OwnDatabase {
  databaseUrl: string;
  ownerUrl: string;
  publicUrl: string;
  folder: string;
  /** Where the programs of PostgreSQL were copied to, when the account could not reach them in node_modules. */
  copiedPrograms: string | null;
  foundOrphan: boolean;
  stop(mode?: 'fast' | 'smart'): Promise<void>;
  /** Ends the server at once, without waiting; the next start replays its log. */
  kill(): void;
}

export function addressOf(record: DatabaseRecord, login: keyof DatabaseRecord['passwords'], name = database): string {
  return `postgresql://${login}:${record.passwords[login]}@127.0.0.1:${record.port}/${name}`;
}

/** The addresses of the three logins that the program goes by. */
export const addressesOf = (record: DatabaseRecord) => ({
  databaseUrl: addressOf(record, programRole),
  ownerUrl: addressOf(record, ownerRole),
  publicUrl: addressOf(record, publicRole),
});

const databaseExists = (superuserUrl: string): Promise<boolean> =>
  withClient(
    superuserUrl,
    async (client) => (await client.query('SELECT FROM pg_database WHERE datname = $1', [database])).rowCount === 1,
  );

/** Starts the server again, on the same port, whenever it ends unasked (killed, out of memory): the pools reconnect by themselves. */
function keepAlive(cluster: Cluster, first: Running): { current(): Running; release(): void } {
  let running = first;
  let wanted = true;
  const watch = async (): Promise<void> => {
    while (wanted) {
      await running.ended;
      while (wanted) {
        console.error('The database has ended unexpectedly; starting it again.');
        try {
          running = await startServer(cluster);
          break;
        } catch (error) {
          console.error(messageOf(error));
          await pause(2000);
        }
      }
    }
  };
  void watch();
  return {
    current: () => running,
    release: () => {
      wanted = false;
    },
  };
}

/**
 * Starts the program's own PostgreSQL on the data in `dataFolder`, making cluster, roles and database on the first start.
 * The caller holds the lock of the data folder. A server left behind by a killed start is stopped in order first.
 */
export async function startOwnDatabase(dataFolder: string): Promise<OwnDatabase> {
  const record = await openRecord(dataFolder);
  completeRecord(dataFolder, record);
  const folder = clusterFolder(dataFolder, record);
  const account = accountFor(folder);
  const binaries = findBinaries(account, sharedFolder);
  const log = path.join(path.dirname(folder), 'postgres.log');
  const cluster: Cluster = { folder, binaries, account, port: record.port, log };

  const foundOrphan = await stopOrphan(cluster);
  await initialise(cluster, record.passwords.postgres);
  cluster.port = await freePort(record.port);
  if (cluster.port !== record.port) writeRecord(dataFolder, Object.assign(record, { port: cluster.port }));
  const server = keepAlive(cluster, await startServer(cluster));

  const superuserUrl = addressOf(record, 'postgres', 'postgres');
  const { plenary: owner, plenary_program: program, plenary_public: visitor } = record.passwords;
  // Those of an earlier version had no login for the program.
  await createRoles(superuserUrl, { owner, program, visitor });
  const made = await databaseExists(superuserUrl);
  await runStatements(superuserUrl, made ? entryStatements(database) : databaseStatements(database));
  return {
    ...addressesOf(record),
    folder,
    copiedPrograms: binaries.startsWith(sharedFolder) ? binaries : null,
    foundOrphan,
    stop: async (mode) => {
      server.release();
      await stopServer(cluster, mode);
    },
    kill: () => {
      server.release();
      server.current().process.kill('SIGQUIT');
    },
  };
}
