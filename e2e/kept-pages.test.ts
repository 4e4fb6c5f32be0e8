import { request as ask } from 'node:http';
import { expect, test } from './records';

test('a page that the browser has already runs on under its policy, and knows who reads it', async ({
  page,
  records,
  signedIn,
}) => {
  const { id } = await records.published('claim', { text: 'Read twice.' });
  const address = `/claims/${id}`;
  const first = await page.goto(address);
  const { etag: tag, 'content-security-policy': policy } = (await first?.allHeaders()) ?? {};
  expect([first?.status(), policy]).toEqual([200, expect.stringContaining(`script-src 'self';`)]);
  // What came over the wire: the page itself is told of the answer that the browser has.
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const came: [number, string | undefined][] = [];
  wire.on('Network.responseReceivedExtraInfo', ({ statusCode, headers }) => {
    const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    if (told.etag === tag) came.push([statusCode, told['content-security-policy']]);
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await signedIn('editor');
  // The same bytes for whoever is signed in: what is theirs comes after them.
  await page.reload();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Workspace' })).toBeVisible();
  expect(came).toEqual([
    [304, policy],
    [304, policy],
  ]);
});

test('what somebody publishes and withdraws shows with the next request', async ({ request, records }) => {
  const topic = await records.published('topic', { name: 'Kept for a while', slug: 'kept-for-a-while' });
  const name = async () =>
    /<h1[^>]*>(?:<bdi>)?([^<]*)/.exec(await (await request.get('/topics/kept-for-a-while')).text())?.[1];
  expect(await name()).toBe('Kept for a while');
  await records.edited('topic', topic, { name: 'Kept no longer', slug: 'kept-for-a-while' });
  expect(await name()).toBe('Kept no longer');
});

test('what somebody only asks the head of is whole for the next one', async ({ request }) => {
  for (const path of ['/about', '/meetings.json', '/feeds/all.atom', '/.well-known/security.txt', '/llms.txt']) {
    const address = `${path}?head`;
    const head = await request.head(address);
    const answer = await request.get(address);
    expect((await answer.body()).length, path).toBeGreaterThan(50);
    expect(head.headers()['content-length'], path).toBe(answer.headers()['content-length']);
  }
});

test('whatever a request says of the host and of itself, what is kept is the same', async ({ baseURL, request }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const get = (path: string, headers: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      ask({ hostname, port, path, headers }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
  const strange = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'accept-language': 'ar',
    accept: 'application/json',
    cookie: '__prerender_bypass=1; NEXT_LOCALE=ar',
    'user-agent': 'Googlebot',
  };
  for (const path of [
    '/',
    '/meetings',
    '/models.json',
    '/feeds/all.atom',
    '/meetings.csv',
    '/feeds/meetings.ics',
    '/sitemap.xml',
  ]) {
    const address = `${path}?asked=strangely`;
    const made = await get(address, strange);
    expect(made, path).not.toContain('evil.example');
    expect(await (await request.get(address)).text(), path).toBe(made);
  }
});
