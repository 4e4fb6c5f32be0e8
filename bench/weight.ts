import { gzipSync } from 'node:zlib';
import { pathsOfSitemap } from '@/server/testing/sitemap';
import { openSite } from './editing/site';

/** What a public page may ship of script, in kilobytes compressed. */
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

/** Weighs public pages of every kind. Fails where one ships more script than the budget. */
export async function benchWeight(): Promise<void> {
  const site = await openSite({ empty: false });
  try {
    const origin = `http://localhost:${site.port}`;
    console.log('| page | script, KB | style, KB | page, KB |');
    console.log('|---|---:|---:|---:|');
    for (const page of [...PAGES, ...(await recordPages(origin))]) {
      const { scripts, styles, page: own } = await weigh(origin + page);
      console.log(`| ${page} | ${scripts.toFixed(1)} | ${styles.toFixed(1)} | ${own.toFixed(1)} |`);
      if (scripts > BUDGET) process.exitCode = 1;
    }
  } finally {
    await site.stop();
  }
}
