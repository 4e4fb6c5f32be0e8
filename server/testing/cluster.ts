import { randomBytes } from 'node:crypto';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyCluster } from '../backups/cluster-copy';
import { lockHolder, takeLock } from '../lock.mjs';
import { accountFor } from '../postgres/account';
import { findBinaries } from '../postgres/binaries';
import { withClient } from '../postgres/client';
import { type Cluster, initialise, ownSorting } from '../postgres/cluster';
import { sharedFolder } from '../postgres/folder';
import { freePort } from '../postgres/port';
import { startServer, stopOrphan, stopServer } from '../postgres/postmaster';
import { createRoles, type Logins, ownLogins } from '../postgres/roles';
import { addressesOf, readdress } from './address';
import { temporaryFolder } from './folder';

const prefix = 'plenary-test-';

/** A PostgreSQL to test on, and the names that one run uses there. */
export interface TestServer {
  /** The address of a database of this server for the superuser or for one of the run's logins. */
  url(login: 'superuser' | keyof Logins, database: string): string;
  logins: Logins;
  /** What the names of all databases of this run begin with. */
  prefix: string;
  /** Leaves the server as it was before. */
  stop(): Promise<void>;
}

interface ThrowAway {
  superuserUrl: string;
  stop(): Promise<void>;
}

function describe(home: string, port: number, binaries?: string): Cluster {
  const folder = path.join(home, 'postgres');
  const account = accountFor(existsSync(folder) ? folder : home);
  return {
    folder,
    binaries: binaries ?? findBinaries(account, sharedFolder),
    account,
    port,
    log: path.join(home, 'postgres.log'),
  };
}

/** Which programs made a cluster: those of another version cannot stop it. */
const noteOf = (home: string): string => path.join(home, 'binaries');

/** Clears away what test runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    const lock = path.join(home, 'lock');
    if (!existsSync(lock) || lockHolder(lock)) continue;
    const binaries = existsSync(noteOf(home)) ? readFileSync(noteOf(home), 'utf8') : undefined;
    await stopOrphan(describe(home, 0, binaries)).catch(() => false);
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Starts a throw-away cluster in the temporary folder. It does not wait for the disk: nothing in it is worth keeping.
 *
 * @param binaries the folder with `bin/postgres`; without it the program's own
 * @param sorting how `initdb` is to make its databases sort
 */
export async function startThrowAway(binaries?: string, sorting: readonly string[] = ownSorting): Promise<ThrowAway> {
  await sweep();
  const home = temporaryFolder(prefix);
  const cluster = describe(home, await freePort(), binaries);
  writeFileSync(noteOf(home), cluster.binaries);
  takeLock(path.join(home, 'lock'));
  const password = randomBytes(12).toString('hex');
  const stop = async () => {
    await stopServer(cluster);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await initialise(cluster, password, sorting);
    await startServer(cluster, false);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
  return { superuserUrl: `postgresql://postgres:${password}@127.0.0.1:${cluster.port}/postgres`, stop };
}

/** A streaming replica of a throw-away cluster. */
export interface Replica {
  /** The address of the same login and database here. */
  url(ofPrimary: string): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good and leaves nothing. */
  remove(): Promise<void>;
}

/** Copies a running throw-away cluster, as a backup does, and lets the copy follow it. */
export async function startReplica(superuserUrl: string): Promise<Replica> {
  const home = temporaryFolder(prefix);
  const cluster = describe(home, await freePort());
  writeFileSync(noteOf(home), cluster.binaries);
  takeLock(path.join(home, 'lock'));
  const { account, folder, port } = cluster;
  const own = (name: string) => account && chownSync(name, account.uid, account.gid);
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, text: string, flag = 'w') => {
    writeFileSync(at(name), text, { mode: 0o600, flag });
    own(at(name));
  };
  const [{ folder: from } = { folder: '' }] = await withClient(
    superuserUrl,
    async (client) =>
      (await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS "folder"`)).rows,
  );
  mkdirSync(folder, { mode: 0o700 });
  own(folder);
  await copyCluster(superuserUrl, from, {
    folder: (name) => {
      mkdirSync(at(name), { mode: 0o700 });
      own(at(name));
    },
    file: async (name, source) => {
      copyFileSync(source, at(name));
      own(at(name));
    },
    text: async (name, text) => write(name, text),
  });
  const { hostname, port: primaryPort, username, password } = new URL(superuserUrl);
  const primary = `host=${hostname} port=${primaryPort} user=${username} password=${password}`;
  write('postgresql.auto.conf', `primary_conninfo = '${primary}'\nmax_standby_streaming_delay = 0\n`, 'a');
  write('standby.signal', '');
  const start = async () => {
    await startServer(cluster, false);
  };
  const stop = () => stopServer(cluster);
  await start();
  return {
    url: (ofPrimary) => readdress(ofPrimary, { port }),
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The program's own PostgreSQL with its logins, for this run alone. */
export async function startTestServer(): Promise<TestServer> {
  const { superuserUrl, stop } = await startThrowAway();
  const password = randomBytes(12).toString('hex');
  await createRoles(superuserUrl, { owner: password, program: password, visitor: password });
  return {
    url: addressesOf(superuserUrl, ownLogins, password),
    logins: ownLogins,
    prefix: 'plenary_test',
    stop,
  };
}
