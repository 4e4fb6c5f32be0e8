import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockHolder, takeLock } from '../lock.mjs';
import { accountFor } from '../postgres/account';
import { findBinaries } from '../postgres/binaries';
import { type Cluster, initialise } from '../postgres/cluster';
import { sharedFolder } from '../postgres/folder';
import { freePort } from '../postgres/port';
import { startServer, stopOrphan, stopServer } from '../postgres/postmaster';
import { createRoles } from '../postgres/roles';
import { temporaryFolder } from './folder';

const prefix = 'plenary-test-';

export interface TestCluster {
  /** The address of a database of this cluster for one of its three logins. */
  url(login: 'postgres' | 'plenary' | 'plenary_public', database: string): string;
  stop(): Promise<void>;
}

function describe(home: string, port: number): Cluster {
  const folder = path.join(home, 'postgres');
  const account = accountFor(existsSync(folder) ? folder : home);
  return { folder, binaries: findBinaries(account, sharedFolder), account, port, log: path.join(home, 'postgres.log') };
}

/** Clears away what test runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    const lock = path.join(home, 'lock');
    if (!existsSync(lock) || lockHolder(lock)) continue;
    await stopOrphan(describe(home, 0)).catch(() => false);
    rmSync(home, { recursive: true, force: true });
  }
}

/** Starts a throw-away cluster in the temporary folder. It does not wait for the disk: nothing in it is worth keeping. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const home = temporaryFolder(prefix);
  takeLock(path.join(home, 'lock'));
  const cluster = describe(home, await freePort());
  const password = randomBytes(12).toString('hex');
  const url: TestCluster['url'] = (login, database) =>
    `postgresql://${login}:${password}@127.0.0.1:${cluster.port}/${database}`;
  await initialise(cluster, password);
  await startServer(cluster, false);
  await createRoles(url('postgres', 'postgres'), password, password);
  return {
    url,
    stop: async () => {
      await stopServer(cluster);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
