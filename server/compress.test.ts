import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codingFor, compressOnce, compressWell } from './compress';
import { keepFiles } from './kept-files';

const text = 'What was said, presented and promised. '.repeat(200);
const files = keepFiles();
let made = 0;
let lasting = 'public, max-age=31536000, immutable';
let goOn = () => {};

const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => {
    response.setHeader('content-type', 'text/html');
    response.write(text.slice(0, 100));
    response.write(text.slice(100));
    response.end();
  },
  '/stream': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' });
    response.write('data: first\n\n');
    goOn = () => response.end('data: last\n\n');
  },
};
function file(response: ServerResponse): void {
  made += 1;
  response.writeHead(200, { 'content-type': 'text/css', etag: 'W/"1"', 'cache-control': lasting });
  response.end(text);
}

const server = createServer((request: IncomingMessage, response) => {
  if (files.send(request, response)) return;
  files.watch(request, response);
  const isFile = request.url?.startsWith('/_next/static/');
  (isFile ? compressWell : compressOnce)(request, response, () => (answers[request.url ?? ''] ?? file)(response));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The answer as it comes over the wire: its head, its pieces. */
function ask(path: string, headers = {}, onPiece = () => {}): Promise<{ head: IncomingMessage; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, path, agent: false, headers: { 'accept-encoding': 'gzip, br', ...headers } }, (head) => {
      const pieces: Buffer[] = [];
      head.on('data', (piece) => {
        pieces.push(piece);
        onPiece();
      });
      head.on('end', () => resolve({ head, body: Buffer.concat(pieces) }));
    }).on('error', reject);
  });
}

test('a page is gzipped as one piece, whatever it flushes', async () => {
  const { head, body } = await ask('/page');
  expect(head.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(body).toString()).toBe(text);
});

test.each([['br'], ['identity'], ['gzip;q=0, br'], ['gzip; q=0.0'], ['']])(
  'who offers "%s" gets it plain',
  async (offered) => {
    const { head, body } = await ask('/page', { 'accept-encoding': offered });
    expect([head.headers['content-encoding'], body.toString()]).toEqual([undefined, text]);
  },
);

test('a stream goes on as it comes', async () => {
  // Its last event is sent only once the first has arrived.
  const { head, body } = await ask('/stream', {}, () => goOn());
  expect([head.headers['content-encoding'], body.toString()]).toEqual([undefined, 'data: first\n\ndata: last\n\n']);
});

test('a file of the build is made once for each coding, and known to whoever has it', async () => {
  const path = '/_next/static/chunks/one.css';
  for (const [offered, coding] of [
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ]) {
    made = 0;
    const headers = { 'accept-encoding': offered };
    const [first, again] = [await ask(path, headers), await ask(path, headers)];
    expect([made, first.head.headers['content-encoding'], again.head.headers['content-encoding']]).toEqual([
      1,
      coding,
      coding,
    ]);
    expect(again.body).toEqual(first.body);
    const known = await ask(path, { ...headers, 'if-none-match': 'W/"1"' });
    expect([known.head.statusCode, known.body.length, made]).toEqual([304, 0, 1]);
  }
});

test('nothing is kept of parts, of addresses with a query, of whatever is no file, and of what may change', async () => {
  made = 0;
  for (let time = 0; time < 2; time += 1) {
    await ask('/_next/static/two.css?v=1');
    await ask('/_next/static/three.css', { range: 'bytes=0-1' });
    await ask('/other.css');
  }
  lasting = 'no-cache, must-revalidate';
  for (let time = 0; time < 2; time += 1) await ask('/_next/static/in-development.css');
  expect(made).toBe(8);
});

test('the coding for a reader is the best that it takes', () => {
  const offered = (accept: string) => codingFor({ headers: { 'accept-encoding': accept } } as IncomingMessage);
  expect(['gzip, deflate, br', 'GZIP', 'br;q=0, gzip', '*', ''].map(offered)).toEqual([
    'br',
    'gzip',
    'gzip',
    'identity',
    'identity',
  ]);
});
