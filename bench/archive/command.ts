import { performance } from 'node:perf_hooks';
import { openForCommand } from '@/server/database';
import { migrateFor } from '@/server/migrate';
import { fillArchive } from './fill';

/** `npm run -s bench -- archive --takeaways N`: fills the program's own database, which must be empty, with a large archive. */
export async function benchArchive(...given: string[]): Promise<void> {
  const takeaways = Number(given[given.indexOf('--takeaways') + 1] ?? 10_000);
  if (!Number.isInteger(takeaways) || takeaways < 1) throw new Error('How many? --takeaways N, for instance 10000.');
  const database = await openForCommand();
  const started = performance.now();
  try {
    await migrateFor(database);
    await fillArchive(database.ownerUrl, takeaways, (said) =>
      console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${said}`),
    );
  } finally {
    await database.stop();
  }
}
