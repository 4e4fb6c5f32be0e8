import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure, messageOf } from '../failure';
import type { Account } from './account';

/** Where a cluster lies and who runs it. */
export interface Cluster {
  folder: string;
  binaries: string;
  account: Account | undefined;
  port: number;
  log: string;
}

/** PostgreSQL sees none of this process's environment: it holds secrets. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, LC_MESSAGES: 'C', TZ: 'UTC', NODE_ENV: 'production' };
}

/** A UTF-8 locale that this machine has: the text parser asks it what a letter is. Sorting is by ICU everywhere. */
function characterLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8' }).split('\n');
    return (
      known.find((name) => /^(C|en_US|en_GB)\.utf-?8$/i.test(name)) ?? known.find((n) => /utf-?8$/i.test(n)) ?? 'C'
    );
  } catch {
    return 'C';
  }
}

/** Sorting by ICU's root collation, the same on every machine. */
export const ownSorting = ['--locale-provider=icu', '--icu-locale=und'];

/**
 * Makes a new cluster, unless it is there. It appears under its name only when it is complete, so that a start that
 * was cut short leaves nothing half-made in the way.
 */
export async function initialise(
  cluster: Cluster,
  superuserPassword: string,
  sorting: readonly string[] = ownSorting,
): Promise<void> {
  if (existsSync(path.join(cluster.folder, 'PG_VERSION'))) return;
  const partial = `${cluster.folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(path.dirname(partial), `password.${process.pid}`);
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (cluster.account) {
    chownSync(partial, cluster.account.uid, cluster.account.gid);
    chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  }
  const locale = characterLocale();
  const flags = [
    `--pgdata=${partial}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    ...sorting,
    '--data-checksums',
    '--no-instructions',
  ];
  try {
    const options = { ...cluster.account, cwd: path.dirname(partial), env: bareEnvironment() };
    await promisify(execFile)(path.join(cluster.binaries, 'bin', 'initdb'), flags, options);
    renameSync(partial, cluster.folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    const message = messageOf(error);
    if (/No space left/i.test(message) || message.includes('ENOSPC')) {
      throw new Failure(`The disk is full: the database could not be made in ${cluster.folder}.`);
    }
    throw new Failure(`The database could not be made in ${cluster.folder}: ${lastLine(message)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => /error|fatal|could not/i.test(line));
  return (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? '').trim();
}
