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
          // Others may have used up what one address may read of the whole record in an hour.
          const headers = { 'x-forwarded-for': '198.51.100.19' };
          const answer = await request.get(address, { headers, ...(isPermalink && { maxRedirects: 0 }) });
          // A passage whose source was withdrawn leads to the note that stays: the archive has none, other tests do.
          if (answer.status() === 410) return;
          if (!(isPermalink ? [307, 308] : [200]).includes(answer.status()))
            broken.push(`${address}: ${answer.status()}`);
          if (isPermalink) return;
          // Files have no head, and lead nowhere.
          if (!answer.headers()['content-type']?.includes('html')) return;
          const html = await answer.text();
          // Pages for members have a head of their own, and pictures of pages no head at all.
          if (!/^\/(workspace|sign-in|set-up|cite|feeds|schema\/|llms|download\/)/.test(address))
            broken.push(...faultsOf(html, address, pictures));
          broken.push(...deadAnchors(html, address));
          // The answers of a search narrow without end: robots are told so, and go no further either.
          const isSearch = address.startsWith('/search');
          for (const link of linksOf(html))
            if (!seen.has(link) && !(isSearch && link.startsWith('/search'))) found.add(link);
        }),
      );
    }
    for (const link of found) seen.add(link);
    // What other tests look at: files of references, feeds and calendars, and each record's list of versions.
    waiting = [...found].filter((link) => !/^\/(workspace|cite|feeds)\/|\.ics(\?|\/)|^\/id\/.*\?v=/.test(`${link}/`));
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

test('the line to copy on a page is the reference that can be carried away', async ({ page, request, records }) => {
  const { id: personId } = await records.published('person', { name: 'A Cited Speaker', publicRole: 'Envoy' });
  const at = { title: 'Talks of the “cited”', startOn: '2021-04-13' };
  const { id: meetingId } = await records.published('meeting', at);
  const secret = { title: 'Talks of the unnamed', startOn: '2021-05', attributionRule: 'chatham_house' };
  const { id: closedId } = await records.published('meeting', secret);
  const said = { headline: 'Said by them', text: 'Said by them.', attributions: [{ personId }] };
  const { id: takeaway } = await records.published('takeaway', { meetingId, ...said });
  const { id: unnamed } = await records.published('takeaway', { meetingId: closedId, ...said });
  const long = `A **long** claim of ${'very '.repeat(90)}many words.`;
  const { id: claim } = await records.published('claim', { meetingId, text: long, attributions: [{ personId }] });
  const document = { title: 'An article', publisher: 'A paper', authors: ['A. Writer'], issuedOn: '2020-02-11' };
  const { id: source } = await records.published('source', { ...document, url: 'https://example.org/an-article' });
  const { id: organization } = await records.published('organization', { name: 'A cited body' });
  const lines: Record<string, string> = {};
  for (const [noun, id] of Object.entries({ meeting: meetingId, takeaway, claim, source, organization })) {
    await page.goto(`/id/${id}`);
    const line = (
      await page
        .locator('footer p')
        .filter({ hasText: /Accessed/ })
        .first()
        .textContent()
    )?.trim();
    expect(line, noun).toBe((await (await request.get(`/cite/${noun}/${id}/text`)).text()).trim());
    lines[noun] = line ?? '';
  }
  expect(lines.takeaway).toMatch(
    /^A Cited Speaker, “Said by them”, Talks of the “cited”, 13 April 2021\. Plenary, version \d+, /,
  );
  expect(lines.source).toMatch(
    /^A\. Writer, “An article”, A paper, 11 February 2020\. https:\/\/example\.org\/an-article\./,
  );
  await page.goto(`/id/${unnamed}`);
  await expect(
    page
      .locator('footer p')
      .filter({ hasText: /Accessed/ })
      .first(),
  ).toContainText(/^“Said by them”, Talks of the unnamed, May 2021\. Plenary/);
});

test('robots are told where the site map is and what is no page for them', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  expect(text).toContain('Disallow: /workspace');
  expect(text).toContain('Disallow: /search?');
  expect(text).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});
