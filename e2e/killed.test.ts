import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { type ConfirmedSave, type FinalRow, faultsIn, type Link } from '@/bench/editing/chain';
import { inProject } from '@/server/place';
import { readRecord } from '@/server/postgres/folder';
import { addressOf } from '@/server/postgres/own';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { postmasterOf } from '@/server/testing/postmaster';
import { expect, ready, test } from './fixtures';

/** Starting, and retries whose pauses have grown, may take this long on a slow machine. */
const LONG = 120_000;
const home = temporaryFolder('plenary-killed-');
const data = path.join(home, 'data');
const member = { name: 'Amina Rahal', email: 'amina@example.org', password: 'lantern orbit mustard' };

let program: ChildProcess | undefined;
/** What the programs have printed. */
let said = '';

/** The program as `npm start` runs it, on data of its own; the build is that of the other tests. */
function start(port: number): void {
  const own = { PLENARY_DATA: data, PORT: String(port), HOST: '127.0.0.1', NEXTAUTH_URL: `http://localhost:${port}` };
  const none = {
    DATABASE_URL: '',
    OWNER_DATABASE_URL: '',
    PUBLIC_DATABASE_URL: '',
    NEXTAUTH_SECRET: '',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, [inProject('server', 'launch.mjs'), 'start', '--empty'], {
    env: { ...process.env, ...none, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  program = child;
}

async function killProgram(): Promise<void> {
  const killed = program;
  if (!killed) throw new Error('No program runs.');
  const gone = new Promise((resolve) => killed.once('close', resolve));
  killed.kill('SIGKILL');
  program = undefined;
  await gone;
}

/** Ends whatever this file has started, also when the tests themselves are ended. */
function endAll(): void {
  program?.kill('SIGKILL');
  program = undefined;
  const pid = postmasterOf(data);
  if (pid) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
process.once('exit', endAll);
test.afterAll(async () => {
  await test.info().attach('what the programs said', { body: said });
  process.off('exit', endAll);
  endAll();
});

const isReady = (address: string) =>
  expect
    .poll(
      () =>
        fetch(`${address}/api/health/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: LONG },
    )
    .toBe(200);

/** A connection of the program's own login: what its other connections do, PostgreSQL tells no other. */
async function connected(): Promise<pg.Client> {
  const known = readRecord(data);
  if (!known) throw new Error('There is no database.');
  const client = new pg.Client({ connectionString: addressOf(known, 'plenary_program') });
  // Killing what it is connected to is what this file is for; a query that fails says so by itself.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function ask<R extends object>(sql: string, values: unknown[] = []): Promise<R[]> {
  const client = await connected();
  const { rows } = await client.query<R>(sql, values);
  await client.end();
  return rows;
}

/** Waits until the program listens to PostgreSQL again; nothing but that is what makes pages hear at once what others do. */
const isListenedTo = () =>
  expect
    .poll(
      () =>
        ask(`SELECT 1 FROM pg_stat_activity WHERE query = 'LISTEN plenary'`).then(
          ({ length }) => length,
          () => 0,
        ),
      { timeout: LONG },
    )
    .toBe(1);

/** Locks a row, so that a save of it stays in the middle of its transaction until `release` or until PostgreSQL ends. */
async function hold(id: string): Promise<{ reached: () => Promise<void>; release: () => Promise<void> }> {
  const holder = await connected();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM "Organization" WHERE id = $1 FOR UPDATE', [id]);
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return {
    reached: () => expect.poll(async () => (await ask(waiting)).length, { timeout: LONG }).toBeGreaterThan(0),
    release: () => holder.end(),
  };
}

/** Lets the next save be done, and calls `kill` before its answer is on the way back. */
async function killBeforeAnswer(page: Page, kill: () => void | Promise<void>): Promise<() => number> {
  let lost = 0;
  await page.route('**/workspace/organizations/*', async (route) => {
    const isSave = route.request().postData()?.includes('"values"');
    if (!isSave || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await kill();
    await route.abort();
  });
  return () => lost;
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const bar = (page: Page) => page.locator('p[role=status][data-state]');
const inState = (page: Page, text: string | RegExp) => expect(bar(page)).toHaveText(text, { timeout: LONG });
const save = (page: Page) => page.keyboard.press('Control+s');
const news = (page: Page, version: number) =>
  expect(page.getByText(`You saved version ${version} just now.`)).toBeVisible({ timeout: LONG });
async function open(page: Page, address: string) {
  await page.goto(address);
  await ready(page);
}

test('tab, server and database are killed in turn: what was acknowledged is there once, and every other word is on the page', async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  const port = await freePort();
  const site = `http://localhost:${port}`;
  start(port);
  await isReady(site);
  await expect.poll(() => said).toMatch(/\/set-up\?token=\S+/);
  await page.goto(/http\S+\/set-up\?token=\S+/.exec(said)?.[0] ?? '');
  await page.getByLabel('Your name').fill(member.name);
  await page.getByLabel('E-mail address').fill(member.email);
  await page.getByLabel('Password', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page).toHaveURL(`${site}/workspace`);

  // The program is killed after the commit, before its answer: sent again, the record is not made a second time.
  await open(page, `${site}/workspace/organizations/new`);
  const firstLost = await killBeforeAnswer(page, killProgram);
  await box(page, 'Name required').fill('Body under fire');
  await save(page);
  await expect.poll(firstLost, { timeout: LONG }).toBe(1);
  await box(page, 'Description').fill('Typed without a program.');
  await inState(page, /^No connection: will be saved by itself/);
  start(port);
  await inState(page, 'Unsaved changes, kept in this browser');
  await page.unrouteAll();
  await expect(box(page, 'Description')).toHaveValue('Typed without a program.');
  await save(page);
  await inState(page, /^Saved as version 2 /);
  await expect(page).toHaveURL(/organizations\/[0-9a-f-]{36}$/);
  const record = page.url();
  const id = record.split('/').at(-1) ?? '';
  const confirmed: ConfirmedSave[] = [];
  const isSaved = (version: number, changed: ConfirmedSave['changed']) =>
    confirmed.push({ recordId: id, version, changed });
  isSaved(2, { description: 'Typed without a program.' });

  // Another page of the same member, in another browser.
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site}/sign-in`);
  await other.getByLabel('E-mail address').fill(member.email);
  await other.getByLabel('Password', { exact: true }).fill(member.password);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL(`${site}/workspace`);
  await open(other, record);

  // The program is killed while a save is in the middle of its transaction: it applies once, as soon as the program is back.
  let held = await hold(id);
  await box(page, 'Acronym').fill('A3');
  await save(page);
  await held.reached();
  await box(page, 'Description').fill('Typed while the program was dying.');
  await killProgram();
  await inState(page, /^No connection: will be saved by itself/);
  await held.release();
  start(port);
  await inState(page, 'Unsaved changes, kept in this browser');
  isSaved(3, { acronym: 'A3' });
  await expect(box(page, 'Description')).toHaveValue('Typed while the program was dying.');
  await save(page);
  await inState(page, /^Saved as version 4 /);
  isSaved(4, { description: 'Typed while the program was dying.' });
  await news(other, 4);

  // PostgreSQL is killed while a save is in the middle of its transaction: the program starts it again and goes on.
  const first = postmasterOf(data);
  const serving = program?.pid;
  held = await hold(id);
  await box(page, 'Acronym').fill('A5');
  await save(page);
  await held.reached();
  await box(page, 'Description').fill('Typed while the database was dying.');
  process.kill(first, 'SIGKILL');
  await isListenedTo();
  await inState(page, 'Unsaved changes, kept in this browser');
  isSaved(5, { acronym: 'A5' });
  await isReady(site);
  expect([program?.pid, postmasterOf(data) === first]).toEqual([serving, false]);
  await save(page);
  await inState(page, /^Saved as version 6 /);
  isSaved(6, { description: 'Typed while the database was dying.' });
  await news(other, 6);

  // PostgreSQL is killed after the commit, before the answer.
  const secondLost = await killBeforeAnswer(page, () => {
    process.kill(postmasterOf(data), 'SIGKILL');
  });
  await box(page, 'Acronym').fill('A7');
  await save(page);
  await expect.poll(secondLost, { timeout: LONG }).toBe(1);
  await inState(page, /^Saved as version 7 /);
  isSaved(7, { acronym: 'A7' });
  await news(other, 7);
  await page.unrouteAll();
  await other.context().close();

  // All three at once, with a save on its way and words typed since.
  held = await hold(id);
  await box(page, 'Acronym').fill('A8');
  await save(page);
  await held.reached();
  await box(page, 'Description').fill('Typed before everything died.');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('Typed before everything died.');
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // A tab that is gone gives no answer.
  devtools.send('Page.crash').catch(() => null);
  await crashed;
  process.kill(postmasterOf(data), 'SIGKILL');
  await killProgram();
  start(port);
  await isReady(site);
  const again = await page.context().newPage();
  await open(again, record);
  await inState(again, 'Unsaved changes, kept in this browser');
  isSaved(8, { acronym: 'A8' });
  await expect(box(again, 'Acronym')).toHaveValue('A8');
  await expect(box(again, 'Description')).toHaveValue('Typed before everything died.');
  await save(again);
  await inState(again, /^Saved as version 9 /);
  isSaved(9, { description: 'Typed before everything died.' });

  // Parts have tables of their own; none was touched.
  const links = await ask<Link>(
    `SELECT "recordId", version, fields - '{aliases,citations}'::text[] AS fields
     FROM "Revision" WHERE "recordId" = $1 ORDER BY version`,
    [id],
  );
  const rows = await ask<FinalRow['values']>('SELECT * FROM "Organization" WHERE name = $1', ['Body under fire']);
  expect(rows).toMatchObject([
    { id, version: 9, acronym: 'A8', description: 'Typed before everything died.', status: 'draft' },
  ]);
  const standing = rows.map((values) => ({ recordId: id, version: Number(values.version), values }));
  expect(faultsIn(links, confirmed, standing)).toEqual([]);
});
