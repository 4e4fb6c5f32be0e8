import { expect, test } from './records';
import { exampleOf, recordsOfEveryPage, routes } from './routes';

const DATA = '<script type="application/ld+json">';

/** Pages that answer otherwise than with 200 to the examples above, for a reason of their own. */
const OTHERWISE: Record<string, number> = { '/[locale]/[...rest]': 404, '/[locale]/id/[id]': 308 };

test('every script of every route is one that its policy knows, and no public page sets a cookie', async ({
  request,
  records,
}) => {
  test.setTimeout(300_000);
  const ids = await recordsOfEveryPage(records);
  const walked = Object.entries(routes).filter(([, pattern]) => !pattern.startsWith('/_'));
  expect(walked.length).toBeGreaterThan(40);
  for (const [file, pattern] of walked) {
    const address = exampleOf(pattern, ids);
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    const isPublic = file.includes('/(public)/');
    if (isPublic) expect(answer.status(), address).toBe(OTHERWISE[pattern] ?? 200);
    else if (pattern.startsWith('/[locale]/workspace')) expect(answer.status(), address).toBe(307);
    else expect(answer.status(), address).toBeLessThan(500);
    if (isPublic) expect(headers['set-cookie'], `${address} sets a cookie`).toBeUndefined();
    expect(headers['x-powered-by'], address).toBeUndefined();
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, address).toContain(`default-src 'none';`);
    expect(policy, address).not.toContain('unsafe');
    if (!headers['content-type']?.includes('html')) continue;
    const html = await answer.text();
    // A block of data is never run.
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => tag !== DATA).map(([tag]) => tag);
    if (isPublic) {
      expect(scripts, address).toEqual([
        expect.stringMatching(/^<script type="module" fetchpriority="low" src="\/alive-[0-9a-f]{16}\.js">$/),
      ]);
      expect(policy, address).toContain(`script-src 'self'; style-src 'self';`);
      expect(headers['cache-control'], address).toBe('public, no-cache');
      expect(html, `${address} is whole without a script`).not.toMatch(/<template|id="S:|nonce=/);
    } else {
      const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic';/.exec(policy)?.[1];
      expect(nonce, `${address} has a policy with a nonce`).toMatch(/./);
      for (const tag of scripts) expect(tag, address).toContain(`nonce="${nonce}"`);
      expect(headers['cache-control'], address).toContain('no-store');
    }
    expect(html, `${address} has an inline style`).not.toMatch(/<[^>]+ style="/);
  }
});

test('every answer of a page that React runs has a nonce of its own', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await request.get('/sign-in')).headers()['content-security-policy']),
  );
  expect(new Set(policies).size).toBe(3);
});

test('pages, styles and scripts travel in the best way that their reader takes, what is made for one reader gzipped', async ({
  request,
}) => {
  const html = await (await request.get('/sign-in')).text();
  const files = [...html.matchAll(/"(\/_next\/static\/[^"]+\.(?:css|js))"/g)].map(([, file = '']) => file);
  const large = (
    await Promise.all(files.map(async (file) => ({ file, size: (await (await request.get(file)).body()).length })))
  )
    .filter(({ size }) => size > 10_000)
    .map(({ file }) => file);
  expect(large.map((file) => file.split('.').at(-1))).toEqual(expect.arrayContaining(['css', 'js']));
  for (const address of ['/', '/sign-in', ...large]) {
    const encodingFor = async (taken: string) =>
      (await request.get(address, { headers: { 'accept-encoding': taken } })).headers()['content-encoding'];
    expect(await encodingFor('gzip, deflate, br, zstd'), address).toBe(address === '/sign-in' ? 'gzip' : 'br');
    expect(await encodingFor('gzip'), address).toBe('gzip');
    expect(await encodingFor('identity'), address).toBeUndefined();
  }
});

test('an unknown language is an unknown path, and English has one address', async ({ request }) => {
  for (const address of ['/xx', '/x.foo', '/xx/meetings', '/api/nowhere']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toContain('<h1>There is no page here</h1>');
  }
  const prefixed = await request.get('/en/meetings', { maxRedirects: 0 });
  expect(new URL(prefixed.headers().location ?? '', 'http://localhost').pathname).toBe('/meetings');
});
