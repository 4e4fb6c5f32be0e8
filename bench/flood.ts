import { spawn } from 'node:child_process';
import { inProject } from '@/server/place';
import { openSite, type Site } from './editing/site';
import { type Answers, lasting, load } from './load/client';
import { quantile } from './times';

/** What the flooding host opens. */
const CONNECTIONS = 250;
const SECONDS = 30;
/** What a visitor may wait at most, as a multiple of what the page takes them when nobody else is there. */
const WORST = 3;

/** Addresses for documentation (RFC 5737), as a proxy in front would give them. */
const from = (address: string) => ({ 'x-forwarded-for': address });
const PAGE = '/meetings/marrakech-platform-2025';

type Statuses = [status: number, count: number][];

/** The flood alone, in a process of its own, so that it takes nothing from those who are measured. */
export async function floodSite(site: string, seconds: number): Promise<void> {
  const url = () => new URL(PAGE, site);
  const headers = from('198.51.100.7');
  const { statuses } = await load({ url, headers, connections: CONNECTIONS, while: lasting(seconds * 1000) });
  console.log(JSON.stringify([...statuses]));
}

function startFlood(site: string): Promise<Statuses> {
  const child = spawn(process.execPath, [inProject('server', 'launch.mjs'), 'bench', 'flood', site, String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error('The flood ended.'))));
  });
}

/** One visitor, one member and one watcher of the program's health, who each ask, look at what came, and ask again. */
async function people(site: Site, cookie: string, goOn: () => boolean): Promise<Record<string, Answers>> {
  const ask = (path: string, headers: Record<string, string>, pause: number) =>
    load({ url: () => new URL(path, `http://localhost:${site.port}`), headers, connections: 1, pause, while: goOn });
  const [visitor, member, health] = await Promise.all([
    ask(PAGE, from('203.0.113.50'), 200),
    ask('/workspace/meetings', { ...from('203.0.113.51'), cookie }, 200),
    ask('/api/health/ready', from('203.0.113.52'), 500),
  ]);
  return { visitor, member, health };
}

const told = (statuses: Iterable<[number, number]>): string =>
  [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status === 0 ? 'broken' : status}`)
    .join(', ');

/**
 * 250 connections from one address that ask for one page over and over, beside one visitor and one member from others. Prints what each
 * was answered and how long they waited, alone and beside the flood. Fails where anything is answered 500, where somebody else is turned
 * away, and where the visitor waits more than three times as long (p95).
 */
export async function benchFlood(site?: string, seconds = String(SECONDS)): Promise<void> {
  if (site) return floodSite(site, Number(seconds));
  process.env.TRUST_PROXY = 'true';
  const own = await openSite({ empty: false });
  try {
    const cookie = await own.signIn('Member beside a flood');
    await people(own, cookie, lasting(5_000));
    const alone = await people(own, cookie, lasting(15_000));
    let over = false;
    const flood = startFlood(`http://localhost:${own.port}`).finally(() => {
      over = true;
    });
    const [statuses, beside] = await Promise.all([flood, people(own, cookie, () => !over)]);
    console.log(`flood: ${told(statuses)}`);
    const failed = statuses.some(([status]) => status >= 500 && status !== 503);
    if (failed) process.exitCode = 1;
    for (const [name, { times, statuses: answered }] of Object.entries(beside)) {
      const before = alone[name]?.times ?? [];
      const [median, p95] = [0.5, 0.95].map((share) => [quantile(before, share), quantile(times, share)] as const);
      const ratio = (p95?.[1] ?? 0) / (p95?.[0] ?? 1);
      console.log(
        `${name}: ${told(answered)}; median ${median?.map((ms) => ms.toFixed(0)).join(' → ')} ms, p95 ${p95?.map((ms) => ms.toFixed(0)).join(' → ')} ms (×${ratio.toFixed(1)})`,
      );
      if ([...answered.keys()].some((status) => status !== 200)) process.exitCode = 1;
      if (name === 'visitor' && ratio > WORST) process.exitCode = 1;
    }
  } finally {
    await own.stop();
  }
}
