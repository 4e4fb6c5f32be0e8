import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { inTransaction } from '@/lib/db';
import { env } from '@/lib/env';
import { lookAtEpoch } from '@/lib/epoch';
import { changesAt, isForEverybody, rememberResponses } from '@/lib/response';
import { owner } from '../testing/database';
import { published } from '../testing/records';
import { keepPages } from './kept-pages';

/** How often each address was made, and what happens while it is. */
const made = new Map<string, number>();
let meanwhile: (url: string) => Promise<unknown> = async () => {};

rememberResponses();
let pages = keepPages('/alive-1.js');
/** Makes an answer as Next does. */
async function make(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const url = request.url ?? '';
  made.set(url, (made.get(url) ?? 0) + 1);
  await meanwhile(url);
  if (url.startsWith('/soon')) changesAt(Date.now() + 200);
  if (url.startsWith('/json')) {
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'public, no-cache',
      etag: 'W/"own"',
    });
    return response.end('{}');
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'private, no-store');
  if (!url.startsWith('/unsaid')) isForEverybody();
  if (url.startsWith('/cookie')) response.setHeader('set-cookie', 'a=1');
  response.statusCode = url.startsWith('/missing') ? 404 : url.startsWith('/failed') ? 500 : 200;
  if (request.method === 'HEAD') return response.end();
  response.write('<html><head></head><p>A page');
  return response.end(` of ${url}</p><script>1</script></html>`);
}
const server = createServer(async (request, response) => {
  if (pages.sendKept(request, response) || (await pages.send(request, response))) return;
  const begin = () => void make(request, response);
  if (!(await pages.answer(request, response, begin))) begin();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)));
afterAll(() => server.close());
beforeEach(() => {
  pages = keepPages('/alive-1.js');
  made.clear();
  meanwhile = async () => {};
});

interface Answered {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
  new Promise<Answered>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
const DOCUMENT =
  '<html><head><script type="module" fetchpriority="low" src="/alive-1.js"></script></head><p>A page of /page</p></html>';

test('a page is made once, and is the same document in every coding, for GET and HEAD, with its tag and its policy', async () => {
  const first = await ask('/page');
  expect([first.body.toString(), first.headers['cache-status']]).toEqual([DOCUMENT, 'plenary; fwd=miss; stored']);
  const br = await ask('/page', { 'accept-encoding': 'gzip, br' });
  expect([brotliDecompressSync(br.body).toString(), br.headers['cache-status']]).toEqual([DOCUMENT, 'plenary; hit']);
  expect(gunzipSync((await ask('/page', { 'accept-encoding': 'gzip' })).body).toString()).toBe(DOCUMENT);
  const head = await ask('/page', { 'accept-encoding': 'br' }, 'HEAD');
  expect([head.body.length, head.headers['content-length']]).toEqual([0, String(br.body.length)]);
  expect(br.headers).toMatchObject({ 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' });
  const known = await ask('/page', { 'if-none-match': `"x", ${first.headers.etag}`, 'accept-encoding': 'br' });
  expect([known.status, known.body.length]).toEqual([304, 0]);
  for (const name of ['etag', 'content-security-policy', 'vary', 'cache-control'])
    expect(known.headers[name]).toBe(br.headers[name]);
  expect(first.headers['content-security-policy']).toContain(`script-src 'self';`);
  expect(made.get('/page')).toBe(1);
});

test('what is asked first with a tag or by HEAD is kept whole', async () => {
  expect((await ask('/page', { 'if-none-match': '"other"' }, 'HEAD')).body.length).toBe(0);
  expect((await ask('/page')).body.toString()).toBe(DOCUMENT);
  expect(made.get('/page')).toBe(1);
});

test('what programs read is kept as it is, under its own tag', async () => {
  await ask('/json');
  expect(await ask('/json', { 'accept-encoding': 'gzip' })).toMatchObject({
    headers: { etag: 'W/"own"', 'cache-status': 'plenary; hit' },
  });
  expect((await ask('/json', { 'if-none-match': 'W/"own"' })).status).toBe(304);
});

test.each(['/cookie', '/unsaid', '/missing', '/failed', '/workspace', '/en-XA/sign-in?next=/', '/api/me'])(
  '%s is made for each reader',
  async (path) => {
    await ask(path);
    expect((await ask(path)).headers['cache-status'] ?? '').not.toContain('hit');
    expect(made.get(path)).toBe(2);
  },
);

test('a page that is missing is a document, a page that failed is left as it is', async () => {
  expect((await ask('/missing')).body.toString()).not.toContain('<script>1');
  expect((await ask('/failed')).body.toString()).toContain('<script>1');
});

test('a request of a script gets no page that is kept', async () => {
  await ask('/page');
  await ask('/page', { rsc: '1' });
  expect(made.get('/page')).toBe(2);
});

test('twenty who ask at once wait for one that is made', async () => {
  meanwhile = () => pause(50);
  const all = await Promise.all(Array.from({ length: 20 }, () => ask('/page')));
  expect(new Set(all.map(({ body }) => body.toString()))).toEqual(new Set([DOCUMENT]));
  expect(made.get('/page')).toBe(1);
});

test('once something was published, no answer of before is given; a draft leaves all where it is', async () => {
  await ask('/page');
  await inTransaction(async () => {});
  await ask('/page');
  expect(made.get('/page')).toBe(1);
  await published('topic', { name: 'New' });
  expect((await ask('/page')).headers['cache-status']).toBe('plenary; fwd=miss; stored');
});

test('a page during whose making the record changed is not kept', async () => {
  meanwhile = () => published('topic', { name: `While it is made ${made.get('/page')}` });
  await ask('/page');
  meanwhile = async () => {};
  expect((await ask('/page')).headers['cache-status']).toBe('plenary; fwd=miss; stored');
});

test('while the database is away pages are made, or served for as long as that is set, and say so', async () => {
  await ask('/page');
  await owner.query('REVOKE SELECT ON "Epoch" FROM PUBLIC, plenary_public, plenary_program');
  try {
    await expect(lookAtEpoch()).rejects.toThrow();
    Object.assign(env(), { LOOK_EVERY: 0 });
    expect((await ask('/page')).headers['cache-status']).toBe('plenary; fwd=miss');
    Object.assign(env(), { SERVE_WITHOUT_DATABASE: 60 });
    expect((await ask('/page')).headers['cache-status']).toBe('plenary; hit; detail=DATABASE_AWAY');
    await inTransaction(async () => {});
    expect((await ask('/page')).headers['cache-status']).toBe('plenary; fwd=miss');
  } finally {
    Object.assign(env(), { LOOK_EVERY: 1_000, SERVE_WITHOUT_DATABASE: 0 });
    await owner.query('GRANT SELECT ON "Epoch" TO plenary_public, plenary_program');
  }
});

test('what the clock makes another page is made anew in time: as it says itself, and at each quarter of an hour', async () => {
  await ask('/soon');
  expect((await ask('/soon')).headers['cache-status']).toBe('plenary; hit');
  await pause(210);
  await ask('/soon');
  expect(made.get('/soon')).toBe(2);
  await ask('/page');
  vi.useFakeTimers({ now: Date.now() + 15 * 60_000, toFake: ['Date'] });
  await ask('/page');
  vi.useRealTimers();
  expect(made.get('/page')).toBe(2);
});

test('whoever leaves while a page is made leaves the others nothing to wait for', async () => {
  let go = (): void => {};
  meanwhile = () => new Promise<void>((resolve) => (go = resolve));
  const { port } = server.address() as AddressInfo;
  const first = get({ port, path: '/page' });
  first.on('error', () => {});
  await vi.waitFor(() => expect(made.get('/page')).toBe(1));
  const second = ask('/page');
  await pause(20);
  first.destroy();
  await vi.waitFor(() => expect(made.get('/page')).toBe(2));
  go();
  expect((await second).body.toString()).toBe(DOCUMENT);
});

test('questions that nobody else asks push no usual page out, and memory has a bound', async () => {
  await ask('/page');
  meanwhile = async () => {};
  for (let at = 0; at < 300; at += 1) await ask(`/page?q=${at}`);
  expect((await ask('/page')).headers['cache-status']).toBe('plenary; hit');
});
