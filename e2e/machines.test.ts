import { expect, test } from './records';

/** Internal addresses that a page leads to, without the part behind #. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

test('every address of the site map, and every link on its pages, answers', async ({ request }) => {
  test.setTimeout(900_000);
  const map = await (await request.get('/sitemap.xml')).text();
  const seen = new Set([...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname));
  expect(seen.size).toBeGreaterThan(300);
  const broken: string[] = [];
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
          if (answer.status() !== (isPermalink ? 308 : 200)) broken.push(`${address}: ${answer.status()}`);
          if (isPermalink) return;
          for (const link of linksOf(await answer.text())) if (!seen.has(link)) found.add(link);
        }),
      );
    }
    for (const link of found) seen.add(link);
    waiting = [...found].filter((link) => !link.startsWith('/workspace'));
  }
  expect(broken).toEqual([]);
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
  const map = await (await request.get('/sitemap.xml')).text();
  expect(map).toContain('/meetings/title-for-machines');
  expect(map).not.toContain(hidden.id);
  await page.goto('/meetings/title-for-machines');
  const block = await page.locator('script[type="application/ld+json"]').textContent();
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

test('robots are told where the site map is and what is no page for them', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  expect(text).toContain('Disallow: /workspace');
  expect(text).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});
