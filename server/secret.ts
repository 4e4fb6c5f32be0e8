import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../lib/errors';
import { Failure } from './failure';

const shortest = 32;

/**
 * The secret that signs sign-ins. With the own database it is made once and kept beside the data, readable by its owner
 * only; with an outside one several programs may share the data, so the secret must be given to each of them.
 */
export function findSecret(dataFolder: string, outside: boolean): string {
  const given = process.env.NEXTAUTH_SECRET;
  if (given) {
    if (given.length >= shortest) return given;
    throw new Failure(`NEXTAUTH_SECRET is too short: give at least ${shortest} random characters.`);
  }
  if (outside) {
    throw new Failure(
      'With DATABASE_URL the secret must be given too: set NEXTAUTH_SECRET, for example from openssl rand -base64 32.',
    );
  }
  return keptSecret(path.join(dataFolder, 'secret'), 'base64url');
}

/** 32 random bytes that are made once and kept in a file for its owner only. */
function keptSecret(file: string, encoding: 'base64' | 'base64url'): string {
  try {
    writeFileSync(file, randomBytes(32).toString(encoding), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/**
 * The key that signs the public log, outside of the database. With the own database it is made once and kept beside the data; with an outside
 * one it must be given, or the log is not signed.
 */
export function findLogKey(dataFolder: string, outside: boolean): string | undefined {
  const given = process.env.LOG_KEY;
  if (!given) return outside ? undefined : keptSecret(path.join(dataFolder, 'log-key'), 'base64');
  if (Buffer.from(given, 'base64').length === 32) return given;
  throw new Failure('LOG_KEY must be 32 random bytes in base64, for example from openssl rand -base64 32.');
}
