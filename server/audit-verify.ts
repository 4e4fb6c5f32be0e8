import { openForCommand } from './database';
import { generate } from './generate';
import { migrate } from './migrate';
import { loadEnvironment } from './options';
import { listenForSignals, onShutdown, shutDown } from './shutdown';

/**
 * `npm run audit:verify`: joins the database of a running program or starts it for the time of the command, then hands over to cli/audit.ts,
 * whose answer is the exit code.
 */
export async function run(args: string[]): Promise<void> {
  loadEnvironment();
  listenForSignals();
  try {
    await generate();
    const command = await import('../cli/audit');
    const request = command.readRequest(args);
    if (typeof request === 'number') {
      process.exitCode = request;
      return;
    }
    const database = await openForCommand();
    onShutdown(database.stop, database.kill);
    await migrate(database.databaseUrl);
    const { disconnect } = await import('../lib/db');
    onShutdown(disconnect);
    process.exitCode = await command.run(request);
  } finally {
    await shutDown();
  }
}
