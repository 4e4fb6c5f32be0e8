import { securityHeaders } from '@/lib/security-headers';
import { exchange, type RawAnswer, written } from '@/server/testing/raw';
import { expect, test } from './records';
import { exampleOf, recordsOfEveryPage, routes } from './routes';
import { serverActions } from './server-actions';

const port = Number(process.env.E2E_PORT);
const site = `http://localhost:${port}`;
const own = { host: `localhost:${port}` };
const { 'content-security-policy': _, ...always } = securityHeaders(site);

/** What is wrong with an answer to bad input: a failure, none at all, or one without the headers of every answer. */
function faultOf({ status, headers }: RawAnswer): string | undefined {
  if (status === 0 || status >= 500) return `answers ${status}`;
  if (!headers['content-security-policy']?.includes("default-src 'none'")) return 'has no policy';
  // A link that carried a secret tells nobody where it was opened.
  const stricter = headers['referrer-policy'] === 'no-referrer' && { 'referrer-policy': 'no-referrer' };
  return Object.entries({ ...always, ...stricter }).find(([name, value]) => headers[name] !== value)?.[0];
}

/** Sends each request, a few at a time, and says which of them got an answer that is wrong. */
async function faults(requests: [name: string, request: string][]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = requests.values();
  const work = async () => {
    for (const [name, request] of waiting) {
      const fault = faultOf(await exchange(port, request));
      if (fault) wrong.push(`${name}: ${fault}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  return wrong;
}

const patterns = Object.values(routes).filter((pattern) => !pattern.startsWith('/_'));

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** In the place of each part that an address leaves open. The gate refuses some, pages must live with the others. */
const SEGMENTS = [
  '%',
  '%25',
  '%00',
  '%ff',
  '__proto__',
  'constructor',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%20',
  '%27%22%3B--',
  '-1',
  'x'.repeat(3000),
  NOBODY,
];

/** Behind every address; names that pages read stand with values that they do not expect. */
const QUERIES = [
  'q=%&older=%&newer=%zz&after=%ff&before=%ed%a0%80',
  'q=%00&older=%00',
  'q=a&q=b&older=a&older=b&m=a&m=b&m[]=c&next=//elsewhere.example&next=b',
  'older=99999999999999999999_x&newer=-1&after=%F0%9F%98%80&m=__proto__&noun=__proto__&sort=x&page=-1',
  'q=%27%22%28%29%26%7C%21%3A%2A%5C&older=%27--&v=1e999&on=0000-99-99&a=x&b=y&propose=%22',
  '__proto__=1&constructor=2&token=%0d%0a&problem=__proto__&error=%F0%9F%98%80&callbackUrl=http://[',
  'a=1&'.repeat(1500),
];

const HEADERS: Record<string, Record<string, string>> = {
  'a language that is none': { 'accept-language': `;;q=%,*;q=9,xx-${'y'.repeat(200)}` },
  'cookies that do not decode': {
    cookie:
      'plenary-session=%; plenary-device=%00; plenary-link=%E0%A4%A; plenary-openid=a.b; plenary-callback-url=http://[; =; \xff',
  },
  'a router state that is none': {
    rsc: '1',
    'next-router-state-tree': '%',
    'next-url': '%',
    'next-router-prefetch': '9',
  },
  'a router state of another shape': {
    rsc: '1',
    'next-router-state-tree': '%7B%22a%22%3A1%7D',
    'next-router-segment-prefetch': '/../x',
  },
  'words of a proxy': {
    'x-forwarded-host': 'a b',
    'x-forwarded-proto': '\xff',
    'x-forwarded-port': 'x',
    'x-forwarded-for': '\xff,,',
  },
  "Next's own words": {
    'x-middleware-skip': '1',
    'x-middleware-rewrite': '/%',
    'next-resume': '1',
    'x-nextjs-data': '1',
    'x-matched-path': '/%',
  },
  conditions: {
    'if-none-match': '\xff"',
    'if-modified-since': 'x',
    'if-match': '"x"',
    range: 'bytes=9-1',
    'accept-encoding': ';;q=%',
  },
  'a policy of their own': { 'content-security-policy': `script-src 'nonce-"><'` },
  upgrade: { connection: 'Upgrade, close', upgrade: 'websocket' },
};

const METHODS = ['HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'get', 'FOO'];

test('no address of any route fails at what stands in its place or behind it', async () => {
  test.setTimeout(900_000);
  const open = patterns.filter((pattern) => pattern.includes('[', pattern.indexOf(']') + 1));
  const filled = open.flatMap((pattern) =>
    SEGMENTS.map((part) => pattern.replace('/[locale]', '').replace(/\[[^\]]+\]/g, part)),
  );
  const asked = patterns.flatMap((pattern) =>
    QUERIES.map((query) => `${exampleOf(pattern, { slug: 'no-such', meetings: NOBODY })}?${query}`),
  );
  expect(filled.length).toBeGreaterThan(200);
  const requests = [...filled, ...asked].map((target): [string, string] => [
    target.slice(0, 100),
    written('GET', target, own),
  ]);
  expect(await faults(requests)).toEqual([]);
});

test('no route fails at a method, a header or a body that it does not know', async ({ records }) => {
  test.setTimeout(900_000);
  const ids = await recordsOfEveryPage(records);
  const form = { ...own, origin: site, 'content-type': 'multipart/form-data; boundary=XX' };
  const cut = '--XX\r\ncontent-disposition: form-data; name="0"\r\n\r\n[';
  const requests = patterns.flatMap((pattern): [string, string][] => {
    const target = exampleOf(pattern, ids);
    const bodies = ['', 'x', cut, `${cut}]\r\n--XX--\r\n`];
    return [
      ...METHODS.map((method): [string, string] => [`${method} ${target}`, written(method, target, own)]),
      ...Object.entries(HEADERS).map(([name, headers]): [string, string] => [
        `${target}, ${name}`,
        written('GET', target, { ...own, ...headers }),
      ]),
      ...bodies.map((body): [string, string] => [
        `POST ${target}, ${body.length} bytes`,
        written('POST', target, { ...form, 'content-length': body.length }, body),
      ]),
      [
        `POST ${target}, text`,
        written('POST', target, { ...own, 'content-type': 'text/plain', 'content-length': 1 }, 'x'),
      ],
    ];
  });
  expect(await faults(requests)).toEqual([]);
});

/** What React cannot read as the arguments of an action, or as the form that names one. */
const UNREADABLE = [
  '',
  '[',
  'null',
  '7',
  '"text"',
  '["$1"]',
  '["$F1"]',
  '["$B1"]',
  '["$nabc"]',
  '["$0:__proto__:then"]',
  '[{"then":"$F1"}]',
  '['.repeat(50_000),
  `[${'1,'.repeat(1500)}1]`,
  '["\xff',
];

test('a body that is no action is the fault of whoever sent it: 400, and nothing is done', async () => {
  const [action] = serverActions().filter(({ name }) => name.endsWith(' signIn'));
  if (!action) throw new Error('the build has no action for signing in');
  const head = { ...own, origin: site, 'next-action': action.id };
  const statusOf = async (headers: Record<string, string>, body: string) =>
    (await exchange(port, written('POST', '/sign-in', { ...headers, 'content-length': body.length }, body))).status;
  const text = { ...head, 'content-type': 'text/plain;charset=UTF-8' };
  for (const body of UNREADABLE) expect(await statusOf(text, body), body.slice(0, 40)).toBe(400);
  const { 'next-action': _id, ...unnamed } = head;
  const part = (name: string, value: string) =>
    `--XX\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const forms = [
    '',
    'x',
    part('0', '[]'),
    `${part('0', '[')}--XX--\r\n`,
    `${part('0', '["$9"]')}--XX--\r\n`,
    '--XX\r\nno header\r\n\r\nx\r\n--XX--\r\n',
  ];
  const multipart = { 'content-type': 'multipart/form-data; boundary=XX' };
  for (const body of forms) {
    expect(await statusOf({ ...head, ...multipart }, body), body).toBe(400);
    expect(await statusOf({ ...unnamed, ...multipart }, body), `without script: ${body}`).toBe(400);
  }
  const chunked = { ...text, 'transfer-encoding': 'chunked' };
  const large = `6acfc0\r\n${'x'.repeat(0x6acfc0)}\r\n0\r\n\r\n`;
  expect((await exchange(port, written('POST', '/sign-in', chunked, large))).status).toBe(413);
});

test('whom to tell of a weakness stands where others look for it', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await answer.text()).toMatch(
    /^Contact: mailto:errors@example\.org\nExpires: \d{4}-\d\d-01T00:00:00Z\nPreferred-Languages: en\n$/,
  );
});
