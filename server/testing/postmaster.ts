import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../lib/errors';

/** The process number of the PostgreSQL on a program's data folder, or 0 where it has ended in order or was never there. */
export function postmasterOf(data: string): number {
  try {
    return Number(readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch (error) {
    // The server takes the file away as it ends.
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
