import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, Failure } from './failure';

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
  const file = path.join(dataFolder, 'secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
