import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { inProject } from './place';
import { readRecord } from './postgres/folder';
import { addressOf } from './postgres/own';
import { freePort } from './postgres/port';
import { temporaryFolder } from './testing/folder';
import { postmasterOf } from './testing/postmaster';

const home = temporaryFolder('plenary-recovery-');
const data = path.join(home, 'data');
const port = await freePort();
const running = new Set<ChildProcess>();
/** Every version of the one record whose save was acknowledged, over all programs. */
const acknowledged: number[] = [];
let record: string | undefined;

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  const pid = postmasterOf(data);
  if (pid) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

function startProgram(): ChildProcess {
  const environment = {
    ...process.env,
    PLENARY_DATA: data,
    DATABASE_URL: '',
    OWNER_DATABASE_URL: '',
    PUBLIC_DATABASE_URL: '',
    NEXTAUTH_SECRET: '',
  };
  const run = `import('tsx/esm/api').then(({ register }) => { register(); return import('./server/testing/writer.ts'); })
    .then(({ run }) => run(process.argv.slice(1))).catch((error) => { console.log(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', run, String(port), ...(record ? [record] : [])], {
    cwd: inProject(),
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [word, id, version] = line.split(' ');
      // The program's log speaks on the same channel.
      if (word !== 'saved') continue;
      record = id;
      acknowledged.push(Number(version));
    }
  });
  return child;
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await pause(20);
}

async function moreSaves(count: number): Promise<void> {
  const target = acknowledged.length + count;
  await until(() => acknowledged.length >= target);
}

function portAnswers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.kill(signal);
  running.delete(child);
  return closed;
}

/** What the database holds of the record: its revisions, and whether row, revision and audit were saved together. */
async function held(): Promise<{ versions: number[]; row: number; audited: number }> {
  const known = readRecord(data);
  if (!known) throw new Error('There is no database.');
  const client = new pg.Client({ connectionString: addressOf(known, 'plenary') });
  await client.connect();
  // One statement sees one moment, while the program goes on saving.
  const { rows } = await client.query(
    `SELECT (SELECT array_agg(version ORDER BY version) FROM "Revision" WHERE "recordId" = $1) AS versions,
            (SELECT version FROM "Topic" WHERE id = $1) AS row,
            (SELECT count(*)::int FROM "AuditEntry" WHERE "recordId" = $1) AS audited`,
    [record],
  );
  await client.end();
  return rows[0];
}

async function expectNothingLost(): Promise<void> {
  const before = [...acknowledged];
  const { versions, row, audited } = await held();
  expect(versions).toEqual(versions.map((_, index) => index + 1));
  expect(versions).toEqual(expect.arrayContaining(before));
  expect(row).toBe(versions.length);
  expect(audited).toBe(versions.length);
}

test('whatever is killed while edits run, every acknowledged edit is there', async () => {
  const first = startProgram();
  await moreSaves(20);

  // PostgreSQL is killed: the program lives, starts it again and goes on saving.
  const killed = postmasterOf(data);
  process.kill(killed, 'SIGKILL');
  await until(() => postmasterOf(data) !== killed && postmasterOf(data) !== 0);
  await moreSaves(20);
  await expectNothingLost();

  // Both are killed in the same moment.
  process.kill(postmasterOf(data), 'SIGKILL');
  await end(first, 'SIGKILL');
  expect(await portAnswers()).toBe(false);
  const second = startProgram();
  await moreSaves(20);
  await expectNothingLost();

  // The program alone is killed: its orphaned PostgreSQL is found and stopped in order, and another comes up.
  const orphan = postmasterOf(data);
  await end(second, 'SIGKILL');
  expect(await portAnswers()).toBe(false);
  expect(postmasterOf(data)).toBe(orphan);
  const third = startProgram();
  await moreSaves(20);
  expect(postmasterOf(data)).not.toBe(orphan);
  await expectNothingLost();

  // A second program on the same data says so and leaves the first alone.
  const fourth = spawn(process.execPath, [inProject('server', 'launch.mjs'), 'start'], {
    env: {
      ...process.env,
      PLENARY_DATA: data,
      DATABASE_URL: '',
      OWNER_DATABASE_URL: '',
      PORT: String(await freePort()),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  fourth.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  expect(await new Promise((resolve) => fourth.once('close', resolve))).toBe(1);
  expect(said).toContain(`Plenary already runs on these data: process ${third.pid}`);
  await moreSaves(5);

  // Asked to stop, it ends everything in order.
  expect(await end(third, 'SIGTERM')).toBe(0);
  expect(postmasterOf(data)).toBe(0);
  expect(await portAnswers()).toBe(false);
}, 120_000);
