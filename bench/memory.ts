import { pathsOfSitemap } from '@/server/testing/sitemap';
import { openSite } from './editing/site';
import { lasting, load, textAt } from './load/client';
import { watchProcess } from './load/process';

const CONNECTIONS = 8;
const MINUTE = 60_000;
/** Addresses between two looks at the memory. */
const STEP = 10_000;

/**
 * `npm run -s bench -- memory [MINUTES] [ADDRESSES]`: what the program holds of memory (resident, on Linux) after each minute of readers all of whose
 * pages have to be made, and after each ten thousand of so many addresses that nobody has asked for before.
 */
export async function benchMemory(minutes: number, addresses: number): Promise<void> {
  const site = await openSite({ empty: false });
  try {
    const origin = `http://localhost:${site.port}`;
    const paths = await pathsOfSitemap((path) => textAt(origin + path));
    const used = watchProcess(site.port);
    const tell = (when: string, statuses: Map<number, number>) =>
      console.log(
        `${when.padEnd(24)}${Math.round(used().memory / 1e6)} MB   answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}`,
      );
    tell('started', new Map());
    let asked = 0;
    /** An address that was never asked for, of these paths in turn. */
    const newOf = (from: readonly string[]) => () => {
      asked += 1;
      return new URL(`${from[asked % from.length]}?asked=${asked}`, origin);
    };
    for (let minute = 1; minute <= minutes; minute += 1) {
      const { statuses } = await load({ url: newOf(paths), connections: CONNECTIONS, while: lasting(MINUTE) });
      tell(`${minute} minutes of pages`, statuses);
    }
    for (let done = 0; done < addresses; done += STEP) {
      const end = asked + STEP;
      const { statuses } = await load({
        url: newOf(['/llms.txt']),
        connections: CONNECTIONS,
        while: () => asked < end,
      });
      tell(`${done + STEP} addresses`, statuses);
    }
  } finally {
    await site.stop();
  }
}
