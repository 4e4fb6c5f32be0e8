import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { inProject } from '@/server/place';
import { freePort } from '@/server/postgres/port';
import { pathsOfSitemap } from '@/server/testing/sitemap';
import { openSite } from './editing/site';

/** Below the project, so that it finds the same packages. */
const empty = inProject('.data', 'empty-page');
const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
/** What a public page may ship above an empty page of the same Next, in kilobytes compressed. */
const BUDGET = 15;

const PAGES = [
  '/',
  '/meetings',
  '/models',
  '/takeaways',
  '/calendar',
  '/search?q=vienna',
  '/corrections',
  '/countries/MA',
  '/about',
];

/** An empty page, rendered for each request as ours are, built by the Next of this project. */
async function openEmptyPage() {
  const written = {
    'package.json': '{ "private": true, "type": "module" }',
    // Without one of its own it would take the project's.
    'next.config.js': 'export default {};',
    'app/layout.js':
      'export const dynamic = "force-dynamic";\nexport default ({ children }) => <html lang="en"><body>{children}</body></html>;',
    'app/page.js': 'export default () => <p>Empty</p>;',
  };
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(path.dirname(path.join(empty, name)), { recursive: true });
    writeFileSync(path.join(empty, name), text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], { cwd: empty, env });
  if (status !== 0) throw new Error(`The empty page could not be built:\n${stdout}\n${stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [next, 'start', '-p', String(port)], { cwd: empty, env, stdio: 'ignore' });
  const address = `http://localhost:${port}`;
  while (!(await fetch(address).catch(() => null))) await pause(100);
  return { address, stop: () => server.kill() };
}

async function text(address: URL | string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.text();
}

const kilobytes = (texts: readonly string[]): number =>
  texts.reduce((sum, one) => sum + gzipSync(one, { level: 9 }).length, 0) / 1024;

/** What a page makes a browser of today fetch, compressed: its scripts, its style sheets, itself. */
async function weigh(address: string) {
  const html = await text(address);
  const tags = [...html.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const named = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]+)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
  const load = (names: (string | undefined)[]) =>
    Promise.all([...new Set(names)].filter((name) => name !== undefined).map((name) => text(new URL(name, address))));
  const scripts = await load(tags.filter((tag) => !/ nomodule\b/i.test(tag)).map((tag) => named(tag, 'src')));
  const styles = await load(tags.filter((tag) => tag.includes('rel="stylesheet"')).map((tag) => named(tag, 'href')));
  return { scripts: kilobytes(scripts), styles: kilobytes(styles), page: kilobytes([html]) };
}

/** The first record's page of each list of public pages. */
async function recordPages(origin: string): Promise<string[]> {
  const paths = await pathsOfSitemap(async (path) => (await fetch(origin + path)).text());
  const folders = new Map(paths.filter((one) => /^\/[a-z]+\/./.test(one)).map((one) => [one.split('/')[1], one]));
  return [...folders.values()];
}

/** Weighs public pages of every kind beside an empty page of the same Next. Fails where one ships more script than the budget. */
export async function benchWeight(): Promise<void> {
  const bare = await openEmptyPage();
  try {
    const least = await weigh(bare.address);
    const site = await openSite({ empty: false });
    try {
      const origin = `http://localhost:${site.port}`;
      console.log('| page | script, KB | above an empty page | style, KB | page, KB |');
      console.log('|---|---:|---:|---:|---:|');
      const pages = [
        ['an empty page', bare.address],
        ...[...PAGES, ...(await recordPages(origin))].map((one) => [one, origin + one]),
      ];
      for (const [name = '', address = ''] of pages) {
        const { scripts, styles, page } = await weigh(address);
        const above = scripts - least.scripts;
        console.log(
          `| ${name} | ${scripts.toFixed(1)} | ${above.toFixed(1)} | ${styles.toFixed(1)} | ${page.toFixed(1)} |`,
        );
        if (above > BUDGET) process.exitCode = 1;
      }
    } finally {
      await site.stop();
    }
  } finally {
    bare.stop();
    rmSync(empty, { recursive: true, force: true });
  }
}
