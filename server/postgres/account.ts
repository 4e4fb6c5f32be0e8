import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Failure } from '../failure';

/** The system account that PostgreSQL runs as: it refuses to run as root. Undefined: the account of this process. */
export interface Account {
  uid: number;
  gid: number;
}

const name = 'plenary';

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function lookUp(user: string): Account | undefined {
  const uid = idOf('-u', user);
  const gid = idOf('-g', user);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function create(): Account | undefined {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', name], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return lookUp(name);
}

/**
 * Chooses the account for a cluster: the owner of data that are there already, else (for root only) the system user
 * `plenary`, made when missing, else an existing `postgres`.
 */
export function accountFor(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp(name) ?? create() ?? lookUp('postgres');
  if (account) return account;
  throw new Failure(
    `PostgreSQL does not run as root and the system user "${name}" could not be made: add it (useradd --system ${name}) or start as an ordinary user.`,
  );
}

/** Whether the account may enter a folder and, where asked, write there. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
