import type { APIRequestContext } from '@playwright/test';
import { countAttempt } from '@/lib/rate-limit';
import { breaches } from '@/server/testing/schema-org';
import { pathsOfSitemap } from '@/server/testing/sitemap';
import { expect, test } from './records';

/** Internal addresses that a page leads to, without the part behind #. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

/** Links within a page that lead to no place on it. */
function deadAnchors(html: string, address: string): string[] {
  const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/<a\b[^>]*?\shref="#([^"]+)"/g)].map(([, id = '']) => id);
  return [...new Set(links)].filter((id) => !places.has(id)).map((id) => `${address}: nothing at #${id}`);
}

/** The nodes of linked data that a page carries. */
const linkedData = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, block = '']) =>
    JSON.parse(block),
  );

/** What is wrong with the head of a page; for each kind of page the address of one picture is kept in `pictures`. */
function faultsOf(html: string, address: string, pictures: Map<string, string>): string[] {
  const [head = ''] = html.split('</head>');
  const find = (pattern: RegExp) => pattern.exec(head)?.[1] ?? '';
  const picture = find(/<meta property="og:image" content="([^"]+)"/);
  const canonical = find(/<link rel="canonical" href="([^"]+)"/).replaceAll('&amp;', '&');
  if (picture) pictures.set(new URL(picture).pathname.split('/').slice(0, 3).join('/'), picture);
  return [
    find(/<title>([^<]+)<\/title>/) ? '' : 'no title',
    find(/<meta name="description" content="([^"]{20,})"/) ? '' : 'no description',
    picture ? '' : 'no picture',
    ...linkedData(html).flatMap((node) => breaches(node)),
    canonical && new URL(canonical).href === new URL(address, canonical).href ? '' : `canonical ${canonical}`,
  ]
    .filter(Boolean)
    .map((fault) => `${address}: ${fault}`);
}

const reader = (request: APIRequestContext) => async (path: string) => (await request.get(path)).text();

test('every address of the site map, and every link on its pages, answers and says what it is', async ({ request }) => {
  test.setTimeout(900_000);
  const seen = new Set(await pathsOfSitemap(reader(request)));
  expect(seen.size).toBeGreaterThan(300);
  const broken: string[] = [];
  const pictures = new Map<string, string>();
  const lists = /^\/(search|takeaways|meetings|models|corrections)\?/;
  let waiting = [...seen];
  while (waiting.length > 0) {
    const found = new Set<string>();
    for (let at = 0; at < waiting.length; at += 6) {
      await Promise.all(
        waiting.slice(at, at + 6).map(async (address) => {
          // Permalinks lead to pages that are in the site map: where to is enough.
          const isPermalink = address.startsWith('/id/');
          const answer = await request.get(address, isPermalink ? { maxRedirects: 0 } : {});
          // A passage whose source was withdrawn leads to the note that stays: the archive has none, other tests do.
          if (answer.status() === 410) return;
          if (!(isPermalink ? [307, 308] : [200]).includes(answer.status()))
            broken.push(`${address}: ${answer.status()}`);
          if (isPermalink) return;
          const html = await answer.text();
          // Pages for members have a head of their own, and pictures of pages no head at all.
          if (!/^\/(workspace|sign-in|set-up|cite)/.test(address)) broken.push(...faultsOf(html, address, pictures));
          broken.push(...deadAnchors(html, address));
          // The answers of a search narrow without end: robots are told so, and go no further either.
          const isSearch = address.startsWith('/search');
          for (const link of linksOf(html))
            if (!seen.has(link) && !(isSearch && link.startsWith('/search'))) found.add(link);
        }),
      );
    }
    for (const link of found) seen.add(link);
    waiting = [...found].filter((link) => !/^\/(workspace|cite)\//.test(`${link}/`));
  }
  for (const picture of pictures.values()) {
    const { pathname } = new URL(picture);
    const answer = await request.get(pathname);
    const body = await answer.body();
    if (answer.status() !== 200 || answer.headers()['content-type'] !== 'image/png') broken.push(picture);
    expect([body.readUInt32BE(16), body.readUInt32BE(20)], picture).toEqual([1200, 630]);
  }
  expect(broken).toEqual([]);
  expect(pictures.size, 'a kind of picture for each noun, countries, and pages of no record').toBe(12);
  expect(
    [...seen].some((address) => lists.test(address)),
    'the walk turned pages of lists',
  ).toBe(true);
});

test('the site map and the data for machines hold nothing that is hidden, and no title leaves its block', async ({
  page,
  request,
  records,
}) => {
  const hidden = await records.draft('source', { title: 'Hidden from machines', kind: 'report' });
  const title = 'A title with </script><script>alert(1)</script> & "quotes"';
  const body = await records.published('organization', { name: 'Host for machines', slug: 'host-for-machines' });
  await records.published('meeting', {
    title,
    slug: 'title-for-machines',
    startOn: '2021-04',
    city: 'Vienna',
    countryCode: 'AT',
    participations: [{ role: 'organiser', organizationId: body.id }],
  });
  const map = await pathsOfSitemap(reader(request));
  expect(map).toContain('/meetings/title-for-machines');
  expect(map.join('\n')).not.toContain(hidden.id);
  await page.goto('/meetings/title-for-machines');
  const block = await page.locator('article > script[type="application/ld+json"]').textContent();
  expect(JSON.parse(block ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    startDate: '2021-04',
    location: { address: { addressCountry: 'AT' } },
    organizer: [{ '@type': 'Organization', name: 'Host for machines' }],
  });
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /A title with/);
});

test('a hidden record has no picture, as a missing one has none', async ({ request, records }) => {
  const { id } = await records.draft('meeting', { title: 'Nobody may see this', slug: 'hidden-from-pictures' });
  const source = await records.draft('source', { title: 'Nobody may see this either', kind: 'report' });
  const answers = [];
  for (const handle of [
    'meeting/hidden-from-pictures',
    'meeting/missing',
    `meeting/${id}`,
    `source/${source.id}`,
    'source/x',
  ])
    answers.push(await request.get(`/social/${handle}`));
  for (const answer of answers) expect([answer.status(), (await answer.body()).length]).toEqual([404, 0]);
});

test('whoever asks for too many fresh pictures is told when to come back; kept ones are there for everybody', async ({
  request,
  records,
}) => {
  await records.published('topic', { name: 'Drawn for some', slug: 'drawn-for-some' });
  // From TEST-NET-3 (RFC 5737), as the proxy in front would say it.
  const [busy, calm] = ['203.0.113.61', '203.0.113.62'];
  const asked = (from: string) => request.get('/social/topic/drawn-for-some', { headers: { 'x-forwarded-for': from } });
  const limit = { name: 'picture', points: 120, seconds: 600 };
  for (let count = 0; count < limit.points; count += 1) await countAttempt(limit, busy);
  const refused = await asked(busy);
  expect([refused.status(), (await refused.body()).length]).toEqual([429, 0]);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(300);
  expect((await asked(calm)).status()).toBe(200);
  expect((await asked(busy)).status()).toBe(200);
});

test('a record can be carried away as a reference, a hidden one cannot', async ({ page, request, records }) => {
  const { id } = await records.published('claim', { text: 'A claim {worth} citing & keeping.', measure: 'Reach' });
  await page.goto(`/claims/${id}`);
  for (const [name, type, says] of [
    ['Plain text', 'text/plain', '“A claim {worth} citing & keeping”. Plenary, version 2, '],
    ['BibTeX', 'application/x-bibtex', 'title = {{A claim \\{worth\\} citing \\& keeping.}}'],
    ['RIS', 'application/x-research-info-systems', 'TI  - A claim {worth} citing & keeping.\r\n'],
  ] as const) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`);
    expect(await answer.text()).toContain(says);
    expect(await answer.text()).toContain(`/id/${id}`);
  }
  const hidden = await records.draft('claim', { text: 'Nobody may cite this.', measure: 'Reach' });
  for (const address of [
    `claim/${hidden.id}/ris`,
    `claim/${id}/word`,
    `takeaway/${id}/ris`,
    'claim/no-id/ris',
    'x/y/z',
  ])
    expect((await request.get(`/cite/${address}`)).status(), address).toBe(404);
});

test('robots are told where the site map is and what is no page for them', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  expect(text).toContain('Disallow: /workspace');
  expect(text).toContain('Disallow: /search?');
  expect(text).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});
