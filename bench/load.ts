import { setTimeout as pause } from 'node:timers/promises';
import { pathsOfSitemap } from '@/server/testing/sitemap';
import { openSite } from './editing/site';
import { lasting, load, textAt } from './load/client';
import { watchProcess } from './load/process';
import { quantile } from './times';

const CONNECTIONS = [1, 8, 32];
const WARM = 2_000;
const EACH = 8_000;
/** How long the last load goes on, after which the memory is read. */
const LONG = 40_000;

/** The page of the meeting that the record says most of: the heaviest that it serves. */
async function meetingOf(site: string): Promise<string> {
  const paths = (await pathsOfSitemap((path) => textAt(site + path))).filter((path) => path.startsWith('/meetings/'));
  const sizes = await Promise.all(paths.map(async (path) => (await textAt(site + path)).length));
  return paths[sizes.indexOf(Math.max(...sizes))] ?? '/meetings';
}

const portOf = (site: string): number => Number(new URL(site).port || 80);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** One line of the table for each site in turn, so that the machine's drift falls on all alike. */
async function compare(sites: readonly string[], name: string, path: string, connections: number): Promise<void> {
  const cells: string[] = [];
  for (const site of sites) {
    const used = watchProcess(portOf(site));
    const url = () => new URL(path, site);
    await load({ url, connections, while: lasting(WARM) });
    const before = used().cpu;
    const { times, statuses, bytes, took } = await load({ url, connections, while: lasting(EACH) });
    const cpu = (used().cpu - before) / times.length;
    const odd = [...statuses].filter(([status]) => status !== 200).map(([status, count]) => `${count}×${status}`);
    cells.push(
      `${((times.length * 1000) / took).toFixed(1)}${odd.length > 0 ? ` (${odd.join(', ')})` : ''}`,
      cpu.toFixed(0),
      quantile(times, 0.5).toFixed(0),
      (bytes / 1024 / times.length).toFixed(1),
    );
  }
  console.log(`| ${[name, connections, ...cells].join(' | ')} |`);
}

/**
 * Requests per second, processor time and bytes of four pages at 1, 8 and 32 connections, and what the program holds of memory after forty
 * seconds at 32. Of sites that run already, whose addresses are given, one beside the other; else of one of its own.
 */
export async function benchLoad(...given: string[]): Promise<void> {
  const own = given.length === 0 ? await openSite({ empty: false }) : null;
  try {
    const sites = own ? [`http://localhost:${own.port}`] : given;
    const meeting = await meetingOf(sites[0] ?? '');
    const columns = sites.map((_, index) => `${index + 1}: per s | CPU, ms | median, ms | KB`);
    console.log(`| page | connections | ${columns.join(' | ')} |`);
    console.log(`|---|---:|${'---:|'.repeat(4 * sites.length)}`);
    const pages = { home: '/', meeting, list: '/meetings', search: '/search?q=vienna' };
    for (const [name, path] of Object.entries(pages))
      for (const connections of CONNECTIONS) await compare(sites, name, path, connections);
    for (const [index, site] of sites.entries()) {
      const used = watchProcess(portOf(site));
      const before = used().memory;
      await load({ url: () => new URL(meeting, site), connections: 32, while: lasting(LONG) });
      const loaded = used().memory;
      await pause(10_000);
      console.log(
        `${index + 1}: memory ${megabytes(before)} before, ${megabytes(loaded)} after 40 s at 32 connections, ${megabytes(used().memory)} ten seconds later`,
      );
    }
  } finally {
    await own?.stop();
  }
}
