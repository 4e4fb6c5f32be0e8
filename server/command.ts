import { openForCommand } from './database';
import { generate } from './generate';
import { migrateFor } from './migrate';
import { loadEnvironment } from './options';
import { listenForSignals, onShutdown, shutDown } from './shutdown';

/**
 * Runs a command on the database of a running program, or of one that it starts for the time of the command, and ends everything in order.
 *
 * @param prepare reads what was asked for: what cannot be used starts no database. A number ends the command with that exit code
 * @param asOwner whether the work takes out what the program's own login may only add to
 */
export async function onDatabase<T>(
  prepare: () => Promise<T | number> | T | number,
  work: (prepared: T) => Promise<void>,
  asOwner = false,
): Promise<void> {
  loadEnvironment();
  listenForSignals();
  try {
    await generate();
    const prepared = await prepare();
    if (typeof prepared === 'number') {
      process.exitCode = prepared;
      return;
    }
    const database = await openForCommand();
    onShutdown(database.stop, database.kill);
    await migrateFor(database);
    if (asOwner) process.env.DATABASE_URL = database.ownerUrl;
    const { disconnect } = await import('../lib/db');
    onShutdown(disconnect);
    await work(prepared);
  } finally {
    await shutDown();
  }
}
