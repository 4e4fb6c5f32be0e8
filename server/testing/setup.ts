import { format } from 'node:util';
import { afterEach, beforeEach, inject } from 'vitest';
import { readdress } from './address';

// The addresses of this worker's database, set before any module reads them; importing ./database makes it.
const database = `${inject('prefix')}_${process.env.VITEST_POOL_ID}`;
process.env.DATABASE_URL = readdress(inject('programUrl'), { database });
process.env.OWNER_DATABASE_URL = readdress(inject('ownerUrl'), { database });
process.env.PUBLIC_DATABASE_URL = readdress(inject('visitorUrl'), { database });
process.env.NEXTAUTH_SECRET = 'only for tests: thirty-two characters and more';
process.env.LOG_KEY = Buffer.alloc(32, 'only for tests').toString('base64');
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
