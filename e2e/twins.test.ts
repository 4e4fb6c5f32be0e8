import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './records';

/** The addresses of a `Link` header, by relation and media type. */
function linksOf(header: string | undefined): Record<string, string> {
  const found = [...(header ?? '').matchAll(/<([^>]+)>; rel="([a-z]+)"(?:; type="([^"]+)")?/g)];
  return Object.fromEntries(found.map(([, href = '', rel, type]) => [[rel, type].filter(Boolean).join(' '), href]));
}
const licence = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const followed = (request: APIRequestContext, address: string, headers = {}) =>
  request.get(address, { maxRedirects: 0, headers });

test('a page leads to its twins by header, whatever its language, and they lead back', async ({ request, records }) => {
  const { id } = await records.published('meeting', { title: 'Read by programs', slug: 'read-by-programs' });
  const page = await request.get('/meetings/read-by-programs');
  const links = linksOf(page.headers().link);
  expect(links).toEqual({
    'alternate application/json': '/meetings/read-by-programs.json',
    'alternate text/plain': '/meetings/read-by-programs.txt',
  });
  const other = await request.get('/ar-XB/meetings/read-by-programs');
  expect(linksOf(other.headers().link)).toEqual(links);
  const data = await request.get('/meetings/read-by-programs.json');
  expect([data.status(), data.headers()['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(await data.json()).toMatchObject({ id, noun: 'meeting', title: 'Read by programs', licence });
  const back = linksOf(data.headers().link);
  expect(back.license).toBe(licence.url);
  expect(new URL(back.canonical ?? '').pathname).toBe('/meetings/read-by-programs');
  const schema = await request.get(new URL(back['describedby application/schema+json'] ?? '').pathname);
  expect((await schema.json()).$defs.meeting.type).toBe('object');
  const list = await request.get('/meetings');
  expect(linksOf(list.headers().link)).toMatchObject({ 'alternate text/csv': '/meetings.csv' });
  for (const address of ['/', '/about', '/search', '/models/compare'])
    expect((await request.get(address)).headers().link, address).toBeUndefined();
});

test('whoever has an answer is told so, any site may read it, and no cookie comes with it', async ({ request }) => {
  for (const address of ['/meetings.json', '/meetings.txt', '/organizations.csv', '/llms.txt', '/schema/record.json']) {
    const answer = await request.get(address);
    const { etag, vary, ...headers } = answer.headers();
    expect(answer.status(), address).toBe(200);
    expect(headers['access-control-allow-origin'], address).toBe('*');
    expect(headers['set-cookie'], address).toBeUndefined();
    expect(etag, address).toMatch(/^W\/"[\w-]+"$/);
    const again = await request.get(address, { headers: { 'if-none-match': etag ?? '' } });
    expect([again.status(), await again.text(), again.headers().etag], address).toEqual([304, '', etag]);
    const head = await request.head(address);
    expect([head.status(), head.headers().etag], address).toEqual([200, etag]);
  }
});

test('a page of another origin reads the data', async ({ browser, baseURL }) => {
  // The same program under another name, for the browser another site; its own policy would let it fetch from nowhere else.
  const other = (baseURL ?? '').replace('localhost', '127.0.0.1');
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${other}/about`);
  const list = await page.evaluate(
    async (address) => (await (await fetch(address)).json()).list,
    `${baseURL}/models.json`,
  );
  expect(list).toBe('models');
  await context.close();
});

test('what moved leads on, what was withdrawn says so, and what is hidden is not there', async ({
  request,
  records,
}) => {
  const { id } = await records.published('claim', { text: 'Read by its id.' });
  const moved = await followed(request, `/id/${id}.json`);
  expect([moved.status(), moved.headers().location]).toEqual([308, `/claims/${id}.json`]);
  const prefixed = await followed(request, '/en/meetings.json?year=2019');
  expect([prefixed.status(), prefixed.headers().location]).toEqual([308, '/meetings.json?year=2019']);
  const gone = await records.published('topic', { name: 'Gone for programs', slug: 'gone-for-programs' });
  await records.withdrawn('topic', gone, 'It was wrong.', false);
  const note = await request.get('/topics/gone-for-programs.json');
  expect([note.status(), note.headers()['content-type']]).toEqual([410, 'application/problem+json']);
  expect(await note.json()).toMatchObject({ status: 410, withdrawn: { noun: 'topic', reason: 'It was wrong.' } });
  const hidden = await records.draft('topic', { name: 'Hidden from programs', slug: 'hidden-from-programs' });
  const answers = [];
  for (const address of ['/topics/hidden-from-programs.json', '/topics/never-was.json', `/id/${hidden.id}.json`])
    answers.push(await followed(request, address));
  for (const answer of answers) expect([answer.status(), await answer.text()]).toEqual([404, await answers[0]?.text()]);
});

test('a wrong question is answered in words, never with a fault', async ({ request }) => {
  for (const [address, status] of [
    ['/meetings.json?page=2', 400],
    ['/meetings.json?older=x', 400],
    ['/meetings.json?year=19', 400],
    ['/meetings.csv?older=x', 400],
    ['/meetings/x.json?page=3', 400],
    ['/meetings/x.json?v=three', 400],
    ['/meetings/x.json?v=3', 404],
    ['/takeaways/x.json', 404],
    ['/takeaways/x/discussed.json', 404],
    ['/meetings/x/y/z.json', 404],
    ['/nothing.json', 404],
    ['/countries/QQ.json', 404],
    ['/countries/MA/x.json', 404],
    ['/twins/meetings.json', 404],
    ['/workspace.json', 404],
    ['/meetings/%2e%2e%2fx.json', 400],
    ['/__proto__.json', 404],
    ['/meetings/constructor.json', 404],
  ] as const) {
    const answer = await followed(request, address);
    expect(answer.status(), address).toBe(status);
  }
  const problem = await (await request.get('/meetings.json?page=2')).json();
  expect(problem).toMatchObject({
    status: 400,
    detail: 'This list can be asked for older, newer, year, not for "page".',
  });
  const posted = await request.post('/meetings.json', { data: {}, headers: { origin: 'https://elsewhere.example' } });
  expect(posted.status()).toBeLessThan(500);
});

test('a text says what the record says, with its sources and how to cite it', async ({ request, records }) => {
  const { id: sourceId } = await records.published('source', { title: 'A *source*', url: 'https://example.org/x' });
  const text = 'Said <b>so</b>.\n\n# No heading';
  const said = { text, citations: [{ sourceId, quote: 'As it was', locator: 'p. 4' }] };
  const { id } = await records.published('claim', said);
  const told = await (await request.get(`/claims/${id}.txt`)).text();
  for (const part of [
    '> Said \\<b>so\\</b>.',
    '> # No heading',
    '[A \\*source\\*](',
    'p. 4',
    '## Licence',
    `/id/${id}`,
  ])
    expect(told).toContain(part);
});

test('the whole record is one file, and its page says what it holds', async ({ page, request }) => {
  // Another test may have used up what one address may read in an hour.
  const headers = { 'x-forwarded-for': '198.51.100.18' };
  const ask = () => request.get('/download/plenary.jsonl', { headers });
  // Two may be read at once, and others read too.
  let answer = await ask();
  await expect(async () => {
    if (answer.status() === 429) answer = await ask();
    expect(answer.status()).toBe(200);
  }).toPass();
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/jsonl; charset=utf-8']);
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0].manifest.records).toBeGreaterThan(300);
  expect(lines.at(-1).end.records).toBe(lines.length - 2);
  expect((await request.head('/download/plenary.jsonl', { headers })).headers()['content-disposition']).toContain(
    'plenary.jsonl',
  );
  await page.goto('/about');
  await page.getByRole('link', { name: 'The record as data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The data of the record');
  await expect(page.locator('footer').getByRole('link', { name: licence.name })).toHaveAttribute('href', licence.url);
  const linked = await page.locator('article > script[type="application/ld+json"]').textContent();
  expect(JSON.parse(linked ?? '')).toMatchObject({ '@type': 'Dataset', distribution: { '@type': 'DataDownload' } });
});
