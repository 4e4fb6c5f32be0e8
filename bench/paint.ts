import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser, systemBrowser } from '@/server/testing/browser';
import { openSite } from './editing/site';
import { quantile } from './times';

const PAGES = {
  home: '/',
  meeting: '/meetings/marrakech-platform-2025',
  list: '/takeaways',
  models: '/models',
  search: '/search?q=vienna',
};
const ROUNDS = 7;
/** A telephone on a slow line, as Lighthouse has it: milliseconds, bytes a second, and how many times slower its processor is. */
const LINE = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750, offline: false };
const SLOWER = 4;
const VIEWPORT = { width: 412, height: 823 };

interface Visit {
  /** Milliseconds until the largest text or picture was there. */
  largest: number;
  /** Milliseconds for which the page could not answer once something was there, beyond 50 of each task (TBT). */
  blocked: number;
  /** How far things moved by themselves (CLS). */
  shifted: number;
  requests: number;
  fonts: number;
}

/** Counts from the first moment on; what it finds is read when the page is still. It runs in the browser, where no helper of a compiler is. */
function watch(): void {
  const found = { largest: 0, blocked: 0, shifted: 0 };
  Object.assign(window, { found });
  for (const type of ['largest-contentful-paint', 'longtask', 'layout-shift'])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        if (type === 'longtask') {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          if (first && entry.startTime >= first.startTime) found.blocked += entry.duration - 50;
        } else if (type === 'layout-shift') found.shifted += entry.value;
        else found.largest = entry.startTime;
      }
    }).observe({ type, buffered: true });
}

/** The first visit of a reader who has nothing of the site. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', LINE);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const fonts = files.filter(({ name }) => name.endsWith('.woff2'));
      const { found } = window as unknown as { found: Pick<Visit, 'largest' | 'blocked' | 'shifted'> };
      return {
        ...found,
        requests: files.length + 1,
        fonts: fonts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    });
  } finally {
    await context.close();
  }
}

/** The pages and their files as they came once, without scripts, sent by a program that does nothing else. */
async function plainly(origin: string) {
  const kept = new Map<string, { type: string; coding?: string; body: Buffer }>();
  const keep = async (path: string): Promise<string> => {
    const answer = await fetch(origin + path);
    const type = answer.headers.get('content-type') ?? '';
    const whole = Buffer.from(await answer.arrayBuffer());
    const text = whole.toString('utf8').replaceAll(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, '');
    // Chromium takes Brotli from this machine, and so it has from us.
    kept.set(
      path,
      type.startsWith('text/') ? { type, coding: 'br', body: brotliCompressSync(text) } : { type, body: whole },
    );
    return text;
  };
  const files = new Set<string>();
  for (const path of Object.values(PAGES))
    for (const [, file = ''] of (await keep(path)).matchAll(/(?:href|src)="(\/_next\/static\/[^"]+)"/g))
      files.add(file);
  for (const file of files)
    for (const [, font = ''] of (await keep(file)).matchAll(/url\(([^)]+\.woff2)\)/g))
      await keep(new URL(font.replaceAll(/["']/g, ''), origin + file).pathname);
  const server = createServer((request, response) => {
    const found = kept.get(request.url ?? '');
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const { type, coding, body } = found;
    const headers = {
      'content-type': type,
      'content-length': body.length,
      ...(coding && { 'content-encoding': coding }),
    };
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => server.close() };
}

/**
 * `npm run -s bench -- paint`: what a first visit of the main pages costs a telephone on a slow line, and how long the largest text takes beside
 * the same page as plain files without a script; medians, in turns.
 */
export async function benchPaint(): Promise<void> {
  ensureBrowser();
  const site = await openSite({ empty: false });
  const origin = `http://localhost:${site.port}`;
  const plain = await plainly(origin);
  const browser = await chromium.launch({ executablePath: systemBrowser() });
  try {
    console.log('| page | LCP, ms | as plain files | × | TBT, ms | as plain files | CLS | requests | fonts, KB |');
    console.log(`|---|${'---:|'.repeat(8)}`);
    for (const [name, path] of Object.entries(PAGES)) {
      const [ours, theirs]: [Visit[], Visit[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await visit(browser, origin + path));
        theirs.push(await visit(browser, plain.origin + path));
      }
      const middle = (visits: readonly Visit[], of: keyof Visit) =>
        quantile(
          visits.map((one) => one[of]),
          0.5,
        );
      const [own, other] = [middle(ours, 'largest'), middle(theirs, 'largest')];
      const cells = [
        name,
        own.toFixed(0),
        other.toFixed(0),
        (own / other).toFixed(2),
        middle(ours, 'blocked').toFixed(0),
        middle(theirs, 'blocked').toFixed(0),
        middle(ours, 'shifted').toFixed(3),
        middle(ours, 'requests'),
        (middle(ours, 'fonts') / 1000).toFixed(0),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    await browser.close();
    plain.stop();
    await site.stop();
  }
}
