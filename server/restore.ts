import path from 'node:path';
import { restore } from './backups/restore';
import { dataFolder } from './database';
import { Failure } from './failure';
import { loadEnvironment } from './options';
import { note, step } from './steps';

/** `npm run -s restore -- FILE`: puts a backup into a data folder that holds no database. */
export async function run([file, ...more]: string[]): Promise<void> {
  if (!file || more.length > 0) throw new Failure('npm run -s restore takes the file of a backup.');
  loadEnvironment();
  if (process.env.DATABASE_URL)
    throw new Failure(
      'With DATABASE_URL the database lies elsewhere: a backup goes into the program’s own (docs/running.md).',
    );
  const { made, folder } = await step('Reading the backup', () => restore(path.resolve(file), dataFolder()));
  note(`The record as of ${made} lies in ${folder}. Start the program: npm start.`);
}
