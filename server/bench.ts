import { Failure } from './failure';
import { generate } from './generate';
import { migrateFor } from './migrate';
import { databaseStatements, runStatements } from './postgres/roles';
import { startTestServer } from './testing/cluster';

/** Runs `work` on a throw-away PostgreSQL with an empty archive. */
async function onThrowAway(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const server = await startTestServer();
  try {
    const database = 'plenary_bench';
    await runStatements(server.url('superuser', 'postgres'), databaseStatements(database));
    const [ownerUrl, databaseUrl] = [server.url('owner', database), server.url('program', database)];
    process.env.DATABASE_URL = databaseUrl;
    process.env.PUBLIC_DATABASE_URL = server.url('visitor', database);
    process.env.NEXTAUTH_SECRET = 'of no use in a benchmark, but the program asks for it';
    await migrateFor({ ownerUrl, databaseUrl });
    await work(ownerUrl);
  } finally {
    await server.stop();
  }
}

/** Lists and pages of a large archive. */
const lists = () =>
  onThrowAway(async (ownerUrl) => {
    const { benchLists } = await import('../bench/lists');
    await benchLists(ownerUrl);
    const { benchTypeAhead } = await import('../bench/type-ahead');
    await benchTypeAhead(ownerUrl);
  });
const closing = (takeaways = '10000') =>
  onThrowAway(async (ownerUrl) => {
    const { benchClosing } = await import('../bench/closing');
    await benchClosing(ownerUrl, Number(takeaways));
  });
const search = (takeaways = '20000') =>
  onThrowAway(async (ownerUrl) => {
    const { benchSearch } = await import('../bench/search');
    await benchSearch(ownerUrl, Number(takeaways));
  });
const states = () => onThrowAway(async () => (await import('../bench/states')).benchStates());

const benches: Record<string, (...given: string[]) => Promise<void>> = {
  lists,
  closing,
  search,
  states,
  editors: async (minutes = '10') => (await import('../bench/editors')).benchEditors(Number(minutes)),
  retries: async (saves = '1000') => (await import('../bench/retries')).benchRetries(Number(saves)),
  markdown: async () => (await import('../bench/markdown')).benchMarkdown(),
  texts: async () => (await import('../bench/texts')).benchTexts(),
  weight: async () => (await import('../bench/weight')).benchWeight(),
  flood: async (...given) => (await import('../bench/flood')).benchFlood(...given),
  frozen: async () => (await import('../bench/frozen')).printFrozen(),
  archive: async (...given) => (await import('../bench/archive/command')).benchArchive(...given),
  pages: async (...sizes) => (await import('../bench/pages/command')).benchPages(...sizes),
  kept: async () => (await import('../bench/kept')).benchKept(),
  memory: async (minutes = '10', addresses = '100000') =>
    (await import('../bench/memory')).benchMemory(Number(minutes), Number(addresses)),
  start: async (times = '9') => (await import('../bench/start')).benchStart(Number(times)),
  paint: async () => (await import('../bench/paint')).benchPaint(),
  stale: async (rounds = '1000') => (await import('../bench/stale')).benchStale(Number(rounds)),
  machines: async () => (await import('../bench/machines')).benchMachines(),
  load: async (...sites) => (await import('../bench/load')).benchLoad(...sites),
};

/** `npm run -s bench -- NAME [FIGURE | ADDRESS …]`: runs one benchmark, the lists where none is named, and prints medians with their ratios. */
export async function run([name = 'lists', ...given]: string[]): Promise<void> {
  const bench = benches[name];
  if (!bench) throw new Failure(`There is no benchmark ${name}; there are: ${Object.keys(benches).join(', ')}.`);
  await generate();
  await bench(...given);
}
