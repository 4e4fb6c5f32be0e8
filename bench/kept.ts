import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { openSite } from './editing/site';
import { startNginx } from './nginx';

const PAGES = { home: '/', meeting: '/meetings/marrakech-platform-2025', list: '/takeaways', models: '/models' };
const CONNECTIONS = 8;
const SECONDS = 5;
const HEADERS = { 'accept-encoding': 'br' };

interface Page {
  name: string;
  path: string;
  /** How many bytes it is over the wire. */
  size: number;
}

/** The bytes of a page as they travel: `fetch` would undo their coding. */
const bytesOf = (address: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(address, { headers: HEADERS }, (answer) =>
      answer.toArray().then((pieces) => resolve(Buffer.concat(pieces)), reject),
    ).on('error', reject);
  });

/** A program that does nothing but send these bytes: what Node can reach. It has a process of its own, as the others have. */
const BARE = `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [port, ...given] = process.argv.slice(2);
const pages = new Map();
for (let at = 0; at < given.length; at += 2) pages.set(given[at], readFileSync(given[at + 1]));
createServer((request, response) => {
  const bytes = pages.get(request.url);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': bytes.length });
  response.end(bytes);
}).listen(port, '127.0.0.1');`;

async function bare(pages: readonly Page[], folder: string) {
  const port = await freePort();
  const script = path.join(folder, 'bare.mjs');
  writeFileSync(script, BARE);
  const given = pages.flatMap(({ name, path: at }) => [at, path.join(folder, name)]);
  const server = spawn(process.execPath, [script, String(port), ...given], { stdio: 'inherit' });
  await pause(500);
  return { port, stop: () => server.kill('SIGTERM') };
}

/** The same bytes by nginx, one worker. */
async function nginx(pages: readonly Page[], folder: string) {
  const port = await freePort();
  const locations = pages.map(
    ({ name, path: at }) =>
      `location = ${at} { root ${folder}; try_files /${name} =404; types {} default_type "text/html; charset=utf-8"; add_header Content-Encoding br; }`,
  );
  const stop = await startNginx(
    folder,
    `sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=100;
     server { listen 127.0.0.1:${port}; ${locations.join('\n')} }`,
  );
  return { port, stop };
}

/** How many a second are answered, and how long 99 of 100 wait, as wrk tells it. */
function measure(address: string): { each: number; wait: string } {
  const headers = Object.entries(HEADERS).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const given = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', ...headers, address];
  const { stdout } = spawnSync('wrk', given, { encoding: 'utf8' });
  if (/Non-2xx/.test(stdout)) throw new Error(`${address} did not always answer 200:\n${stdout}`);
  return {
    each: Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]),
    wait: /^\s+99%\s+(\S+)/m.exec(stdout)?.[1] ?? '',
  };
}

/**
 * `npm run -s bench -- kept`: requests a second of pages that are kept, beside nginx with one worker and beside a bare `node:http` with the same
 * bytes, at 8 connections in turns. It requires wrk and nginx.
 */
export async function benchKept(): Promise<void> {
  for (const program of ['wrk', 'nginx'])
    if (spawnSync(program, ['-v']).error) throw new Error(`${program} is required: install it.`);
  const site = await openSite({ empty: false });
  const own = `http://127.0.0.1:${site.port}`;
  const folder = temporaryFolder('plenary-kept-');
  mkdirSync(folder, { recursive: true });
  const pages: Page[] = [];
  for (const [name, at] of Object.entries(PAGES)) {
    const bytes = await bytesOf(own + at);
    writeFileSync(path.join(folder, name), bytes);
    pages.push({ name, path: at, size: bytes.length });
  }
  const node = await bare(pages, folder);
  const other = await nginx(pages, folder);
  try {
    console.log(`${'page'.padEnd(10)}${'bytes'.padStart(8)}  requests a second (99 % within)`);
    for (const { name, path: at, size } of pages) {
      const ours = measure(own + at);
      const theirs = measure(`http://127.0.0.1:${other.port}${at}`);
      const plain = measure(`http://127.0.0.1:${node.port}${at}`);
      console.log(
        `${name.padEnd(10)}${String(size).padStart(8)}  Plenary ${ours.each.toFixed(0)} (${ours.wait}), nginx ${theirs.each.toFixed(0)} (${theirs.wait}): × ${(ours.each / theirs.each).toFixed(2)}; bare node:http ${plain.each.toFixed(0)} (${plain.wait}): × ${(ours.each / plain.each).toFixed(2)}`,
      );
    }
  } finally {
    other.stop();
    node.stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
