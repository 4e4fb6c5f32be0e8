import path from 'node:path';
import { backUp } from './backups/backup';
import { dataFolder, openForCommand } from './database';
import { Failure } from './failure';
import { loadEnvironment } from './options';
import { listenForSignals, onShutdown, shutDown } from './shutdown';
import { note, step } from './steps';

/** Told by day and minute, so that they stand in their order. */
const nameOfNow = (): string => `plenary-${new Date().toISOString().slice(0, 16).replace(':', '')}.tar.gz`;

/** `npm run -s backup -- [FILE]`: all of the installation in one file, while it runs. */
export async function run([file = nameOfNow(), ...more]: string[]): Promise<void> {
  if (more.length > 0) throw new Failure('npm run -s backup takes one file, or none.');
  loadEnvironment();
  if (process.env.DATABASE_URL)
    throw new Failure('The database is not the program’s own: its server makes its backups (docs/running.md).');
  listenForSignals();
  try {
    const database = await openForCommand();
    onShutdown(database.stop, database.kill);
    const target = path.resolve(file);
    const { files } = await step('Writing the backup, and reading it again', () => backUp(dataFolder(), target));
    note(
      `${files.length} files in ${target}. It holds the passwords and keys of this record: keep it as closed as these.`,
    );
  } finally {
    await shutDown();
  }
}
