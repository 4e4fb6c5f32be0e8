import { format } from 'node:util';
import { afterEach, beforeEach, inject } from 'vitest';

// The addresses of this worker's database, set before any module reads them; importing ./database makes it.
const database = `plenary_test_${process.env.VITEST_POOL_ID}`;
for (const [name, login] of [
  ['DATABASE_URL', 'plenary'],
  ['PUBLIC_DATABASE_URL', 'plenary_public'],
] as const) {
  const url = new URL(inject('superuserUrl'));
  url.username = login;
  url.pathname = `/${database}`;
  process.env[name] = url.href;
}
process.env.NEXTAUTH_SECRET = 'only for tests: thirty-two characters and more';
process.env.NEXTAUTH_URL = 'http://localhost:3000';

const printError = console.error;
let seen: string[] = [];

beforeEach(() => {
  seen = [];
  console.error = (...parts: unknown[]) => {
    seen.push(format(...parts));
    printError(...parts);
  };
});

afterEach(() => {
  console.error = printError;
  if (seen.length > 0) throw new Error(`Unexpected console.error: ${seen.join('\n')}`);
});
