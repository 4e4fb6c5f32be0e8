import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure } from '../failure';
import { bareEnvironment, type Cluster } from './cluster';
import { settings } from './settings';

export interface Running {
  process: ChildProcess;
  /** Fulfilled when the server has ended, for whatever reason. */
  ended: Promise<void>;
}

function pidFile(cluster: Cluster): string {
  return path.join(cluster.folder, 'postmaster.pid');
}

function pidLines(cluster: Cluster): string[] {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether that process is a PostgreSQL server on this folder; process numbers are soon used again, in containers above all. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(folder);
  } catch {
    return false;
  }
}

/**
 * Stops the server on this cluster, whoever started it: `fast` ends the sessions in order, `smart` waits until other
 * commands have ended theirs.
 */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'smart' = 'fast'): Promise<void> {
  const stop = (how: string, seconds: number) =>
    promisify(execFile)(
      path.join(cluster.binaries, 'bin', 'pg_ctl'),
      ['stop', '-w', '-D', cluster.folder, '-m', how, '-t', String(seconds)],
      { ...cluster.account, cwd: path.dirname(cluster.folder), env: bareEnvironment() },
    );
  await stop(mode, mode === 'smart' ? 3600 : 60).catch(async () => {
    // What is committed is in the write-ahead log; an immediate stop only makes the next start replay it.
    if (existsSync(pidFile(cluster))) await stop('immediate', 30).catch(() => {});
  });
}

/** Stops a server that an earlier, killed start left behind. Returns whether there was one. */
export async function stopOrphan(cluster: Cluster): Promise<boolean> {
  const pid = Number(pidLines(cluster)[0]);
  if (!pid) return false;
  if (!servesFolder(pid, cluster.folder)) {
    rmSync(pidFile(cluster), { force: true });
    return false;
  }
  await stopServer(cluster);
  return true;
}

function launch(cluster: Cluster, durable: boolean): Running {
  const log = openSync(cluster.log, 'a', 0o600);
  const child = spawn(
    path.join(cluster.binaries, 'bin', 'postgres'),
    ['-D', cluster.folder, ...settings(cluster.port, durable)],
    {
      ...cluster.account,
      cwd: path.dirname(cluster.folder),
      env: bareEnvironment(),
      stdio: ['ignore', log, log],
      // A group of its own: Ctrl-C in the terminal must reach this process alone, which then stops things in order.
      detached: true,
    },
  );
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { process: child, ended };
}

/** What the server wrote to its log since it was `from` bytes long. */
function logSince(cluster: Cluster, from: number): string {
  return readFileSync(cluster.log).subarray(from).toString('utf8');
}

function explain(cluster: Cluster, log: string): Failure {
  if (/No space left on device/i.test(log))
    return new Failure(`The disk is full: the database in ${cluster.folder} cannot start.`);
  const reason = log.match(/FATAL: {2}(.*)/)?.[1] ?? 'it ended at once';
  return new Failure(`The database did not start (${reason}); its log is ${cluster.log}.`);
}

/**
 * Starts the server and waits until it takes connections; recovery after a crash may take a while.
 * Where the last server was killed, its children may hold its memory for another moment: then it tries again.
 */
export async function startServer(cluster: Cluster, durable = true): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const before = existsSync(cluster.log) ? readFileSync(cluster.log).length : 0;
    const running = launch(cluster, durable);
    let gone = false;
    running.ended.then(() => {
      gone = true;
    });
    while (!gone) {
      const lines = pidLines(cluster);
      if (Number(lines[0]) === running.process.pid && lines[7]?.trim() === 'ready') return running;
      await pause(20);
    }
    const log = existsSync(cluster.log) ? logSince(cluster, before) : '';
    if (attempt < 40 && /still in use|lock file .* already exists/i.test(log)) await pause(250);
    else throw explain(cluster, log);
  }
}
