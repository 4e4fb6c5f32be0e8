import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { inProject } from '@/server/place';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { account, database, signIn } from './accounts';

/** Compiling a page for the first time may take this long on a slow machine. */
const LONG = 240_000;
const data = temporaryFolder('plenary-development-');
let program: ChildProcess | undefined;

function end(): void {
  program?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
process.once('exit', end);
test.afterAll(() => {
  process.off('exit', end);
  end();
});

test('under `npm run dev` a pasted text is read in its thread as everywhere', async ({ page }) => {
  test.setTimeout(2 * LONG);
  await database();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  // Beside the program of the other tests, on its database.
  program = spawn(process.execPath, [inProject('server', 'launch.mjs'), 'dev'], {
    env: { ...process.env, PLENARY_DATA: data, PORT: String(port), HOST: '127.0.0.1', NEXTAUTH_URL: address },
    stdio: 'ignore',
  });
  const answer = () =>
    fetch(`${address}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answer, { timeout: LONG }).toBe(true);
  await signIn(page, await account('editor'), address);
  await page.goto(`${address}/workspace/import`, { timeout: LONG });
  await page.getByRole('button', { name: 'Try it with an example' }).click({ timeout: LONG });
  await expect(page.locator('[aria-expanded="true"]:focus')).toBeVisible({ timeout: LONG });
  await expect(page.getByText('No date found: it stays “not reported”.')).toBeVisible();
});
