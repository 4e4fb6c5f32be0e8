import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Records, test } from './records';

/** Every route that the build knows, as Next writes it down: the file of the route and its pattern. */
const routes: Record<string, string> = JSON.parse(
  readFileSync(path.join('.next', 'app-path-routes-manifest.json'), 'utf8'),
);

const SLUG = 'for-the-walk';

/** What stands for each dynamic part of a pattern; a new kind of part must be given an example here. */
function exampleOf(pattern: string, ids: Record<string, string>): string {
  const folder = pattern.split('/').find((part) => part in ids) ?? 'meetings';
  const filled = pattern
    .replace('/[locale]', '')
    .replace('[slug]', SLUG)
    .replace('[id]', ids[folder] ?? '')
    .replace('[...rest]', 'an/unknown/path')
    .replace('[...nextauth]', 'session')
    .replace('[code]', 'MA')
    .replace('[kind]/[handle]', `meeting/${ids.meetings}`)
    .replace('[format]', 'bibtex')
    .replace('[noun]', pattern.startsWith('/[locale]/workspace') ? 'meetings' : 'meeting');
  expect(filled, 'a route with a part that this test has no example for').not.toContain('[');
  return filled === '' ? '/' : filled;
}

/** One published record of every noun that has a public page: those with an address in words share it. */
async function recordsOfEveryPage(records: Records): Promise<Record<string, string>> {
  const slug = SLUG;
  const { id: meetings } = await records.published('meeting', { title: 'For the walk', slug });
  await records.published('model', { name: 'For the walk', slug });
  await records.published('programme', { name: 'For the walk', slug });
  await records.published('organization', { name: 'For the walk', slug });
  await records.published('person', { name: 'For the Walk', publicRole: 'Envoy', slug });
  await records.published('series', { name: 'For the walk', slug });
  await records.published('topic', { name: 'For the walk', slug });
  const { id: sources } = await records.published('source', { title: 'For the walk' });
  const { id: claims } = await records.published('claim', { text: 'For the walk.' });
  const said = { meetingId: meetings, headline: 'For the walk', text: 'For the walk.' };
  const { id: takeaways } = await records.published('takeaway', said);
  return { meetings, sources, claims, takeaways };
}

/** Pages that answer otherwise than with 200 to the examples above, for a reason of their own. */
const OTHERWISE: Record<string, number> = { '/[locale]/[...rest]': 404, '/[locale]/id/[id]': 308 };

test('every script of every route has the nonce of its policy, and no public page sets a cookie', async ({
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
    const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic';/.exec(policy)?.[1];
    expect(nonce, `${address} has a policy with a nonce`).toMatch(/./);
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

test('pages, styles and scripts travel compressed in the best way that their reader takes', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const files = [...html.matchAll(/"(\/_next\/static\/[^"]+\.(?:css|js))"/g)].map(([, file = '']) => file);
  const large = (
    await Promise.all(files.map(async (file) => ({ file, size: (await (await request.get(file)).body()).length })))
  )
    .filter(({ size }) => size > 10_000)
    .map(({ file }) => file);
  expect(large.map((file) => file.split('.').at(-1))).toEqual(expect.arrayContaining(['css', 'js']));
  for (const address of ['/', ...large]) {
    const encodingFor = async (taken: string) =>
      (await request.get(address, { headers: { 'accept-encoding': taken } })).headers()['content-encoding'];
    expect(await encodingFor('gzip, deflate, br, zstd'), address).toBe('br');
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
