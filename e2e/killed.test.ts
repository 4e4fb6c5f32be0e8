import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inProject } from '@/server/place';
import { readRecord } from '@/server/postgres/folder';
import { addressOf } from '@/server/postgres/own';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { database, enter } from './accounts';
import { expect, test } from './fixtures';

const data = temporaryFolder('plenary-killed-');
const running = new Set<ChildProcess>();

function postmaster(): number {
  return Number(readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The program itself, on data of its own and under the secret of the tests. */
function start(port: number): ChildProcess {
  const own = { PLENARY_DATA: data, PORT: String(port), HOST: '127.0.0.1', NEXTAUTH_URL: `http://localhost:${port}` };
  const env = { ...process.env, DATABASE_URL: '', PUBLIC_DATABASE_URL: '', ...own };
  const child = spawn(process.execPath, [inProject('server', 'launch.mjs'), 'start', '--empty'], {
    env,
    stdio: 'ignore',
  });
  running.add(child);
  return child;
}
const isReady = (address: string) =>
  expect
    .poll(
      () =>
        fetch(`${address}/api/health/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 120_000 },
    )
    .toBe(200);

async function ask<R extends object>(sql: string, values: unknown[]): Promise<R[]> {
  const known = readRecord(data);
  if (!known) throw new Error('There is no database.');
  const client = new pg.Client({ connectionString: addressOf(known, 'plenary') });
  await client.connect();
  const { rows } = await client.query<R>(sql, values);
  await client.end();
  return rows;
}

test.afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once('close', resolve))));
  rmSync(data, { recursive: true, force: true });
});

test('server and database are killed in turn while somebody saves: what was acknowledged is there, the rest follows', async ({
  page,
}) => {
  await database(); // brings the secret into this process, which the program below shares
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const first = start(port);
  await isReady(address);
  const member = { id: randomUUID() };
  await ask(
    `INSERT INTO "User" (id, email, name, role, "updatedAt") VALUES ($1, 'editor@example.org', 'An editor', 'editor', now())`,
    [member.id],
  );
  const session = randomUUID();
  await ask('INSERT INTO "LoginSession" (id, "userId", version) VALUES ($1, $2, 1)', [session, member.id]);
  await enter(page, session, address);
  await page.goto(`${address}/workspace/topics/new`);
  await page.waitForLoadState('networkidle');
  const bar = page.getByRole('status').filter({ hasText: /version|kept|Saving|saved/ });
  const acknowledged: [number, string][] = [];
  let count = 0;
  /** Types and saves; waits for the acknowledgement, however long it takes. */
  async function saveOnce(): Promise<void> {
    count += 1;
    const note = `Edit ${count}`;
    await page.getByRole('textbox', { name: 'Scope note' }).fill(note);
    await page.keyboard.press('Control+s');
    await expect(bar.first()).toHaveText(new RegExp(`^Saved as version ${count} `), { timeout: 120_000 });
    acknowledged.push([count, note]);
  }
  await page.getByRole('textbox', { name: /^Name/ }).fill('Under fire');
  for (let times = 0; times < 3; times += 1) await saveOnce();

  // The program is killed in the middle of a save, and started again; nobody touches the page meanwhile.
  const gone = new Promise((resolve) => first.once('close', resolve));
  const during = saveOnce();
  first.kill('SIGKILL');
  running.delete(first);
  await gone;
  start(port);
  await during;
  await saveOnce();

  // PostgreSQL is killed; the program starts it again.
  const orphan = postmaster();
  const meanwhile = saveOnce();
  process.kill(orphan, 'SIGKILL');
  await meanwhile;
  await saveOnce();

  const id = page.url().split('/').at(-1);
  const held = await ask<{ version: number; note: string }>(
    `SELECT version, fields->>'scopeNote' AS note FROM "Revision" WHERE "recordId" = $1 ORDER BY version`,
    [id],
  );
  expect(held.map(({ version, note }) => [version, note])).toEqual(acknowledged);
  expect(await ask('SELECT id FROM "Topic" WHERE name = $1', ['Under fire'])).toHaveLength(1);
});
