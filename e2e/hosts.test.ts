import { request as ask, type OutgoingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, test } from './fixtures';

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** One request on a connection of its own, from an address as a proxy in front would give it. */
function get(url: string, from: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = ask(url, { agent: false, headers: { 'x-forwarded-for': from, accept: 'text/html', ...headers } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.end();
  });
}

const PAGE = '/meetings/marrakech-platform-2025';
/** The same page under addresses that nobody asked for before: each has to be made. */
const made = (number: number): string => `${PAGE}?${number}-${Math.random()}`;

test('a host that asks for everything holds up itself, and is told when to come again', async ({
  page,
  signedIn,
  baseURL,
}) => {
  await signedIn('editor');
  const flood = Promise.all(Array.from({ length: 150 }, (_, number) => get(baseURL + made(number), '198.51.100.7')));
  const [visitor, member, live, ready] = await Promise.all([
    get(baseURL + PAGE, '203.0.113.50'),
    page.goto('/workspace'),
    get(`${baseURL}/api/health/live`, '203.0.113.51'),
    get(`${baseURL}/api/health/ready`, '203.0.113.51'),
  ]);
  expect([visitor.status, member?.status(), live.status, ready.status]).toEqual([200, 200, 200, 200]);
  const answers = await flood;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  const refused = answers.filter(({ status }) => status === 429);
  for (const { headers, body } of refused) {
    expect(headers).toMatchObject({
      'retry-after': '5',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(body).toContain('Too many requests at once');
  }
});

test('what waited for its turn is answered as itself', async ({ baseURL }) => {
  const paths = Array.from({ length: 40 }, (_, number) =>
    number % 2 === 0 ? made(number) : `/meetings/no-such-${number}`,
  );
  const answers = await Promise.all(paths.map((path) => get(baseURL + path, '198.51.100.8')));
  expect(answers.map(({ status }) => status)).toEqual(paths.map((path) => (path.startsWith(PAGE) ? 200 : 404)));
});

test('whoever sends slowly keeps no turn', async ({ baseURL }) => {
  const { port, hostname } = new URL(baseURL ?? '');
  const from = '198.51.100.9';
  const head = `POST ${PAGE} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nX-Forwarded-For: ${from}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n1`;
  const sockets: Socket[] = Array.from({ length: 8 }, () => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    return socket.on('error', () => {});
  });
  expect((await get(baseURL + PAGE, from)).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});

test('a cookie that nobody sealed here makes no member', async ({ baseURL }) => {
  const cookie =
    'plenary-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA';
  const answers = await Promise.all(
    Array.from({ length: 150 }, (_, number) =>
      get(baseURL + made(number), '198.51.100.10', { cookie: `${cookie}${number}` }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
});

test('pages and files are kept as Brotli, and streams are left alone', async ({ baseURL }) => {
  const accept = { 'accept-encoding': 'gzip, deflate, br' };
  const home = await get(`${baseURL}/`, '203.0.113.60', accept);
  expect(home.headers['content-encoding']).toBe('br');
  const plain = await get(`${baseURL}/`, '203.0.113.60', { 'accept-encoding': 'gzip;q=0' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  const file = /\/_next\/static\/[^"]+\.css/.exec(plain.body)?.[0] ?? '';
  const [first, again] = [
    await get(baseURL + file, '203.0.113.60', accept),
    await get(baseURL + file, '203.0.113.60', accept),
  ];
  expect([first.headers['content-encoding'], again.headers['content-encoding']]).toEqual(['br', 'br']);
  expect(Number(again.headers['content-length'])).toBeGreaterThan(0);
  expect(again.body).toBe(first.body);
  const { 'transfer-encoding': _, date: __, ...sent } = first.headers;
  expect(again.headers).toMatchObject({ ...sent, connection: expect.anything() });
  const known = await get(baseURL + file, '203.0.113.60', { ...accept, 'if-none-match': String(again.headers.etag) });
  expect([known.status, known.body]).toEqual([304, '']);
});
