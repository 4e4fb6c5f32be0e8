import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { securityHeaders } from '../../lib/security-headers';
import { type RawAnswer, exchange as send, written } from '../testing/raw';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
  vi.unstubAllEnvs();
});

/** A server behind the gate of a site at `site`, which answers with what it was asked. */
async function gated(site = 'http://localhost:3000', trust = 'false'): Promise<number> {
  vi.resetModules();
  vi.stubEnv('NEXTAUTH_URL', site);
  vi.stubEnv('TRUST_PROXY', trust);
  const { gatedServer } = await import('./server');
  const server = gatedServer(({ url, headers }, response) => response.end(JSON.stringify({ url, headers })));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends the request and sees that its answer, whatever it is, has the headers of every answer. */
async function exchange(port: number, request: string): Promise<RawAnswer> {
  const answer = await send(port, request);
  expect(answer.headers, request.slice(0, 100)).toMatchObject(securityHeaders('http://localhost:3000'));
  return answer;
}

const ACTION = `7f${'a'.repeat(40)}`;
const FORM = { 'content-type': 'multipart/form-data; boundary=XX', 'content-length': 0 };
const CALL = { 'next-action': ACTION, 'content-type': 'text/plain;charset=UTF-8', 'content-length': 0 };
const host = { host: 'localhost:3000' };
const get = (target: string, headers = {}) => written('GET', target, { ...host, ...headers });
const post = (headers: Record<string, string | number>, target = '/sign-in') =>
  written('POST', target, { ...host, ...headers });

const LET_IN = [
  '/',
  '/meetings/a-meeting',
  '/meetings/%C3%A9t%C3%A9',
  '/search?q=100%',
  '/search?q=100%25',
  '/search?q=%ff%ed%a0%80&q=2&q[]=3',
  '/search?q=a/../b',
  `/search?q=${'x'.repeat(8000)}`,
  '/_next/static/chunks/%5Blocale%5D/page.js',
];

const UNREADABLE = [
  '/%',
  '/meetings/%',
  '/meetings/%zz',
  '/meetings/%25',
  '/id/%25',
  '/meetings/%2500',
  '/meetings/%252e%252e/x',
  '/%ff',
  '/meetings/%ed%a0%80',
  '/meetings/%c0%af',
  '/meetings/a%00b',
  '/meetings/%0d%0aset-cookie:x',
  '/meetings/%c2%85',
  '/search?q=a%00b',
  '/search?%00',
  '/meetings?older=%00',
  '/./..',
  '/a/../../etc/passwd',
  '/_next/static/../../workspace',
  '/_next/static/%2e%2e/%2E./workspace',
  '/_next/static/..%2f..%2fpackage.json',
  '/\\elsewhere.example',
  '/about#part',
  '/caf\xe9',
  '/caf\xc3\xa9',
  'about',
  '*',
  'http://elsewhere.example/about',
  'https://localhost:3000.elsewhere.example/',
  'ftp://localhost:3000/',
];

test('what is kept ready is sent to whoever may come in, and to nobody else', async () => {
  vi.resetModules();
  const { gatedServer } = await import('./server');
  const server = gatedServer(
    (_request, response) => response.end('made'),
    () => false,
    ({ url }, response) => url === '/kept' && Boolean(response.end('kept')),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect((await send(port, get('/kept'))).body).toContain('kept');
  expect((await send(port, get('/other'))).body).toContain('made');
  expect((await send(port, written('GET', '/kept', { host: 'a b' }))).status).toBe(400);
  expect((await send(port, written('TRACE', '/kept', host))).status).toBe(405);
});

test('an address that can be read comes in as it was written', async () => {
  const port = await gated();
  for (const target of LET_IN) {
    const { status, body } = await exchange(port, get(target));
    expect(status, target).toBe(200);
    expect(JSON.parse(body).url).toBe(target);
  }
  for (const [target, url] of [
    ['http://localhost:3000/about?a=1', '/about?a=1'],
    ['http://LOCALHOST:3000', '/'],
    ['https://localhost:3000?a', '/?a'],
  ] as const)
    expect(JSON.parse((await exchange(port, get(target))).body).url).toBe(url);
});

test('an address that cannot be read is answered 400 in words', async () => {
  const port = await gated();
  for (const target of UNREADABLE) expect((await exchange(port, get(target))).status, target).toBe(400);
  expect((await exchange(port, get(`/${'x'.repeat(8192)}`))).status).toBe(414);
  expect((await exchange(port, get(`/${'x'.repeat(20_000)}`))).status).toBe(431);
});

test('whatever the address: it is refused, or decoding it twice gives the same and neither NUL nor dots are in it', async () => {
  const port = await gated();
  const piece = fc.constantFrom(
    '/',
    '.',
    '..',
    '%',
    '%2',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    '%25',
    '%ff',
    '%C3%A9',
    '%ed%a0%80',
    '?',
    '&',
    '=',
    'a',
    '\\',
    '#',
    '@',
    ':',
    ' ',
    '\t',
    '\x80',
    '\xff',
  );
  const target = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
    fc.webPath(),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(target, async (text) => {
      const { status, body } = await exchange(port, get(text.replace(/[\r\n\u0100-\uffff]/g, '')));
      if (status !== 200) {
        expect([204, 400]).toContain(status);
        return;
      }
      const [path] = JSON.parse(body).url.split('?', 1);
      const once = decodeURIComponent(path);
      expect(decodeURIComponent(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cc}|(^|\/)\.\.?(\/|$)/u);
      expect(decodeURIComponent(new URL(`http://site.invalid${path}`).pathname)).toBe(once);
    }),
    { numRuns: 400 },
  );
});

test('methods that no page knows are refused with those that it does', async () => {
  const port = await gated();
  for (const method of ['TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LINK', 'M-SEARCH', 'SOURCE']) {
    const { status, headers } = await exchange(port, written(method, '/', host));
    expect([status, headers.allow], method).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  }
  const connected = await exchange(port, written('CONNECT', 'localhost:80', host));
  expect([connected.status, connected.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  // Node reads no method that it does not know: to it these are no HTTP.
  for (const method of ['get', 'FOO', '\x16\x03\x01'])
    expect((await exchange(port, written(method, '/', host))).status).toBe(400);
  for (const target of ['/', '*', '/meetings']) {
    const { status, headers } = await exchange(port, written('OPTIONS', target, host));
    expect([status, headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('another site may ask whether what it read has changed, and nothing else', async () => {
  const port = await gated();
  const asked = { ...host, origin: 'https://other.example', 'access-control-request-method': 'GET' };
  const { status, headers } = await exchange(port, written('OPTIONS', '/meetings.json', asked));
  expect([status, headers['access-control-allow-origin']]).toEqual([204, '*']);
  expect(headers['access-control-allow-methods']).toBe('GET, HEAD');
  expect(headers['access-control-allow-headers']).toBe('if-none-match');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});

test('a request that Node cannot read, or that says two things, is refused', async () => {
  const port = await gated();
  const bad: [string, number][] = [
    ['hello\r\n\r\n', 400],
    ['GET / HTTP/9.9\r\nhost: a\r\n\r\n', 400],
    ['GET / HTTP/2.0\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    [get('/', { host: '' }), 400],
    [get('/', { host: 'a b/c' }), 400],
    [get('/', { host: 'a@b' }), 400],
    [get('/', { Host: 'elsewhere.example' }), 400],
    [get('/', { 'x-a': 'a\0b' }), 400],
    [get('/', { 'x-a': 'x'.repeat(17_000) }), 431],
    [get('/', { expect: '200-maybe' }), 417],
    [post({ ...FORM, 'content-length': 'abc' }), 400],
    [post({ ...FORM, 'content-length': -1 }), 400],
    [post({ ...FORM, 'transfer-encoding': 'chunked' }), 400],
    [post({ ...FORM, 'Content-Type': 'text/plain' }), 400],
    [post({ ...CALL, 'Next-Action': ACTION }), 400],
  ];
  for (const [request, status] of bad)
    expect((await exchange(port, request)).status, request.slice(0, 200)).toBe(status);
  const { 'content-length': _, ...unmeasured } = FORM;
  const coded = await exchange(port, post({ ...unmeasured, 'content-type': 'a/b', 'transfer-encoding': 'gzip' }));
  expect([400, 415], 'a refusal is heard though the body cannot be').toContain(coded.status);
  const old = await exchange(port, 'GET / HTTP/1.0\r\n\r\n');
  expect(old.status).toBe(200);
});

test('a refusal reaches whoever is still sending', async () => {
  const port = await gated();
  const sent = `${post({ ...CALL, 'content-length': 7_000_000 })}${'x'.repeat(7_000_000)}`;
  const { status, body } = await exchange(port, sent);
  expect([status, body]).toEqual([413, 'What is sent has 6 MiB at most.\n']);
});

test('only what forms and actions truly send is read', async () => {
  const port = await gated();
  const plain = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 0 };
  const right: [Record<string, string | number>, string?][] = [
    [FORM],
    [CALL],
    [{ ...CALL, ...FORM }],
    [{ ...FORM, 'content-type': 'Multipart/Form-Data; boundary="----WebKitFormBoundaryAbC"' }],
    [plain, '/api/auth/callback/credentials'],
    [{ 'content-type': 'application/json', 'content-length': 0 }, '/api/me'],
  ];
  for (const [headers, target] of right)
    expect((await exchange(port, post(headers, target))).status, JSON.stringify(headers)).toBe(200);
  const types = [
    '',
    ';;;',
    'text/html',
    'application/json',
    'text/plain; charset=iso-8859-1',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
  ];
  for (const type of types) {
    expect((await exchange(port, post({ ...CALL, 'content-type': type }))).status, type).toBe(415);
    expect((await exchange(port, post({ ...FORM, 'content-type': type }))).status, type).toBe(415);
  }
  const { 'content-type': _, ...untyped } = CALL;
  const wrong: [Record<string, string | number>, number, string?][] = [
    [untyped, 415],
    [{ ...FORM, 'content-type': 'text/plain' }, 415],
    [{ ...CALL, 'content-encoding': 'gzip' }, 415],
    [{ ...FORM, 'content-type': 'application/json' }, 415, '/api/auth/signin'],
    [{ ...FORM, 'content-type': 'multipart/form-data' }, 400],
    [{ ...FORM, 'content-type': 'multipart/form-data; boundary=' }, 400],
    [{ ...FORM, 'content-type': `multipart/form-data; boundary=${'x'.repeat(71)}` }, 400],
    [{ ...CALL, 'next-action': 'x' }, 400],
    [{ ...CALL, 'next-action': '' }, 400],
    [{ ...CALL, 'next-action': '__proto__' }, 400],
    [FORM, 405, '/icon.svg'],
    [FORM, 405, '/_next/image'],
  ];
  for (const [headers, status, target] of wrong)
    expect((await exchange(port, post(headers, target))).status, JSON.stringify([headers, target])).toBe(status);
});

test('next-auth is given nothing that it would fail at', async () => {
  const port = await gated();
  const cookie = 'plenary-session=a; plenary-callback-url=http://[; plenary-device=b';
  const { body } = await exchange(port, get('/api/auth/error?error=%F0%9F%98%80&callbackUrl=x', { cookie }));
  const { url, headers } = JSON.parse(body);
  expect([url, headers.cookie]).toEqual(['/api/auth/error', 'plenary-session=a; plenary-device=b']);
  expect((await exchange(port, get('/api/auth/callback/credentials'))).status).toBe(405);
  for (const openId of ['/api/auth/openid?next=%2Fworkspace', '/api/auth/openid/callback?code=a&state=b'])
    expect(JSON.parse((await exchange(port, get(openId))).body).url).toBe(openId);
});
