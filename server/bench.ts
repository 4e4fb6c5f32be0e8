import { generate } from './generate';
import { migrate } from './migrate';
import { databaseStatements, runStatements } from './postgres/roles';
import { startTestCluster } from './testing/cluster';

/** Runs the benchmarks on a throw-away PostgreSQL and prints medians with their ratios. */
export async function run(): Promise<void> {
  await generate();
  const cluster = await startTestCluster();
  try {
    const database = 'plenary_bench';
    await runStatements(cluster.url('postgres', 'postgres'), databaseStatements(database));
    process.env.DATABASE_URL = cluster.url('plenary', database);
    process.env.PUBLIC_DATABASE_URL = cluster.url('plenary_public', database);
    process.env.NEXTAUTH_SECRET = 'of no use in a benchmark, but the program asks for it';
    await migrate(process.env.DATABASE_URL);
    const { benchLists } = await import('../bench/lists');
    await benchLists(process.env.DATABASE_URL);
    const { benchTypeAhead } = await import('../bench/type-ahead');
    await benchTypeAhead(process.env.DATABASE_URL);
  } finally {
    await cluster.stop();
  }
}
