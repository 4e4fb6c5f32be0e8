import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './records';

/** Every route that the build knows, as Next writes it down: the file of the route and its pattern. */
const routes: Record<string, string> = JSON.parse(
  readFileSync(path.join('.next', 'app-path-routes-manifest.json'), 'utf8'),
);

/** What stands for each dynamic part of a pattern; a new kind of part must be given an example here. */
function exampleOf(pattern: string, ids: { slug: string; id: string }): string {
  const filled = pattern
    .replace('/[locale]', '')
    .replace('[slug]', ids.slug)
    .replace('[id]', ids.id)
    .replace('[...rest]', 'an/unknown/path')
    .replace('[...nextauth]', 'session')
    .replace('[code]', 'MA')
    .replace('[noun]', 'meetings');
  expect(filled, 'a route with a part that this test has no example for').not.toContain('[');
  return filled === '' ? '/' : filled;
}

test('every script of every route has the nonce of its policy, and no public page sets a cookie', async ({
  request,
  records,
}) => {
  const meeting = await records.published('meeting', { title: 'For the walk', slug: 'for-the-walk' });
  const walked = Object.entries(routes).filter(([, pattern]) => !pattern.startsWith('/_'));
  expect(walked.length).toBeGreaterThan(15);
  for (const [file, pattern] of walked) {
    const address = exampleOf(pattern, { slug: 'for-the-walk', id: meeting.id });
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status(), address).toBeLessThan(500);
    if (file.includes('/(public)/')) expect(headers['set-cookie'], `${address} sets a cookie`).toBeUndefined();
    expect(headers['x-powered-by'], address).toBeUndefined();
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
    expect(nonce, `${address} has a policy with a nonce`).toBeTruthy();
    expect(policy).not.toContain('unsafe');
    if (!headers['content-type']?.includes('html')) continue;
    const html = await answer.text();
    expect(headers['cache-control'], address).toContain('no-store');
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
      // A block of data is never run.
      if (tag !== '<script type="application/ld+json">') expect(tag, address).toContain(`nonce="${nonce}"`);
    }
    expect(html, `${address} has an inline style`).not.toMatch(/<[^>]+ style="/);
  }
});

test('every answer has a nonce of its own', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await request.get('/')).headers()['content-security-policy']),
  );
  expect(new Set(policies).size).toBe(3);
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
