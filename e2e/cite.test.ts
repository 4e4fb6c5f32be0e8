import type { Page } from '@playwright/test';
import { expect, test } from './records';

/** What a tag in the head of the page says, as often as it stands there. */
const tagged = (page: Page, name: string) =>
  page.locator(`head meta[name="${name}"]`).evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content') ?? ''));
const listed = (page: Page) =>
  page.locator('span.Z3988').evaluateAll((spans) => spans.map((span) => span.getAttribute('title') ?? ''));

test('a page says how a library is to keep it, and a list says it of each that it shows', async ({ page, records }) => {
  const { id: personId } = await records.published('person', { name: 'Ana Library', publicRole: 'Envoy' });
  const { id: meetingId } = await records.published('meeting', {
    title: 'Talks to keep',
    slug: 'talks-to-keep',
    startOn: '2021-04-13',
  });
  const ruled = { title: 'Talks of nobody', slug: 'talks-of-nobody', attributionRule: 'chatham_house' };
  const { id: ruledId } = await records.published('meeting', ruled);
  const said = { headline: 'Said to be kept', text: 'Said.', attributions: [{ personId }] };
  const takeaway = await records.published('takeaway', { meetingId, ...said });
  const unnamed = await records.published('takeaway', { meetingId: ruledId, ...said, headline: 'Said by nobody' });
  const document = { title: 'A communiqué to keep', kind: 'communique', publisher: 'A forum', authors: ['A forum'] };
  const source = await records.published('source', { ...document, url: 'https://example.org/kept?a=1&b=2' });

  await page.goto(`/takeaways/${takeaway.id}`);
  expect(await tagged(page, 'citation_title')).toEqual(['Said to be kept']);
  expect(await tagged(page, 'citation_author')).toEqual(['Ana Library']);
  expect(await tagged(page, 'citation_conference_title')).toEqual(['Talks to keep']);
  expect(await tagged(page, 'citation_publication_date')).toEqual(['2021-04-13']);
  expect((await tagged(page, 'citation_public_url'))[0]).toMatch(new RegExp(`/id/${takeaway.id}\\?v=2$`));
  expect(await listed(page)).toEqual([]);
  const address = new URL((await tagged(page, 'citation_public_url'))[0] ?? '');
  const onward = await page.request.get(`${address.pathname}${address.search}`, { maxRedirects: 0 });
  expect([onward.status(), onward.headers().location]).toEqual([308, `/takeaways/${takeaway.id}?v=2`]);
  const strange = await page.request.get(`${address.pathname}?v=2&v=x%00&on=<`, { maxRedirects: 0 });
  expect([308, 400]).toContain(strange.status());

  await page.goto(`/takeaways/${unnamed.id}`);
  expect(await tagged(page, 'citation_author')).toEqual(['Plenary,']);
  expect(await page.content()).not.toContain('Ana Library');

  await page.goto(`/sources/${source.id}`);
  expect(await tagged(page, 'citation_author')).toEqual(['A forum,']);
  expect(await tagged(page, 'citation_technical_report_institution')).toEqual(['A forum']);
  expect(await tagged(page, 'citation_public_url')).toEqual(['https://example.org/kept?a=1&b=2']);
  expect(await tagged(page, 'z:abstractNote')).toEqual([' ']);
  await expect(page.locator('meta[property="og:site_name"]')).toHaveCount(0);

  for (const [path, id] of [
    ['/takeaways', takeaway.id],
    ['/takeaways', unnamed.id],
    ['/meetings/talks-to-keep/takeaways', takeaway.id],
    ['/sources', source.id],
  ] as const) {
    await page.goto(path);
    const spans = await listed(page);
    const own = path === '/sources' ? encodeURIComponent('https://example.org/kept?a=1&b=2') : id;
    expect(
      spans.filter((span) => span.includes(own)),
      path,
    ).toHaveLength(1);
  }
  await page.goto('/takeaways');
  expect((await listed(page)).find((span) => span.includes(unnamed.id))).not.toContain('Library');
});

test('the line of a citation can be copied; without script it is there to be selected', async ({
  page,
  browser,
  records,
}) => {
  const { id } = await records.published('claim', { text: 'To be copied.' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/claims/${id}`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const line = (await page.locator('#cite-line').textContent()) ?? '';
  expect(line).toContain(`/id/${id}?v=2`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
  const csl = await page.request.get(`/cite/claim/${id}/csl`);
  expect(csl.headers()['content-type']).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
  expect(await csl.json()).toMatchObject([
    { id: `plenary-${id}`, type: 'webpage', title: 'To be copied.', version: '2' },
  ]);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`/claims/${id}`);
  await expect(still.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  expect(await still.locator('#cite-line').textContent()).toBe(line);
  await plain.close();
});
