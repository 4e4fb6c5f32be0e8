import { randomUUID } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import { freePort } from './server/postgres/port';
import { systemBrowser } from './server/testing/browser';
import { temporaryFolder } from './server/testing/folder';
import { client } from './server/testing/provider';

// The workers read this file again: what the first reading chose stands in the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_OIDC_PORT ??= String(await freePort());
process.env.E2E_MODEL_PORT ??= String(await freePort());
process.env.PLENARY_DATA = process.env.E2E_DATA ??= temporaryFolder('plenary-e2e-');
// The database: the one that `npm test -- --database` or `--postgres` made for them, else the program's own in that folder,
// whatever the environment of the person says. Tests join it under the same addresses.
const outside = process.env.E2E_DATABASE_URL;
process.env.DATABASE_URL = outside ?? '';
process.env.OWNER_DATABASE_URL = process.env.E2E_OWNER_DATABASE_URL ?? '';
process.env.PUBLIC_DATABASE_URL = process.env.E2E_PUBLIC_DATABASE_URL ?? '';
// Beside an outside database the secret must be given; with its own the program makes one.
process.env.E2E_SECRET ??= randomUUID();
// What a test publishes from beside the program shows at once.
process.env.LOOK_EVERY = '0';
process.env.NEXTAUTH_SECRET = outside ? process.env.E2E_SECRET : '';
const address = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  // Not a measure of anything: a slow machine must not fail a right answer.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    trace: 'off',
    launchOptions: {
      executablePath: systemBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'node server/launch.mjs start',
    url: `${address}/api/health/ready`,
    env: {
      PORT: process.env.E2E_PORT,
      HOST: '127.0.0.1',
      DATABASE_URL: process.env.DATABASE_URL,
      OWNER_DATABASE_URL: process.env.OWNER_DATABASE_URL,
      PUBLIC_DATABASE_URL: process.env.PUBLIC_DATABASE_URL,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
      NEXTAUTH_URL: address,
      // A test of a limit says where it comes from, and uses up nobody else's; all others come from the socket's address.
      TRUST_PROXY: 'true',
      PLENARY_PSEUDO_LANGUAGES: '1',
      PUBLISHER: 'Example Ministry',
      CONTACT_EMAIL: 'errors@example.org',
      LICENCE: 'CC-BY-4.0',
      // The provider is away until e2e/openid.test.ts starts it there.
      OIDC_ISSUER: `http://localhost:${process.env.E2E_OIDC_PORT}`,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Example Ministry',
      // The language model is away until e2e/language-model.test.ts starts it there.
      MODEL_URL: `http://127.0.0.1:${process.env.E2E_MODEL_PORT}/v1`,
      MODEL_NAME: 'small',
    },
    timeout: 900_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
