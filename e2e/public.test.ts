import { expect, expectAccessible, test } from './records';

const source = { title: 'An article about the meeting', kind: 'press', publisher: 'A paper' };

test('a press-only meeting tells its reader so, in HTML that needs no script', async ({ browser, records }) => {
  const press = await records.published('source', source);
  const cited = { citations: [{ sourceId: press.id, quote: 'what the paper wrote', locator: 'par. 2' }] };
  const meeting = await records.published('meeting', {
    title: 'Known from the press',
    slug: 'known-from-the-press',
    ...cited,
  });
  await records.published('takeaway', { meetingId: meeting.id, headline: 'One thing', text: 'It was said.', ...cited });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/meetings/known-from-the-press');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Known from the press');
  await expect(page.getByText('Known in public from one press source only.')).toBeVisible();
  await expect(page.getByText('not reported').first()).toBeVisible();
  await expect(page.getByText('what the paper wrote').first()).toBeVisible();
  await page.getByRole('link', { name: 'Permalink' }).first().click();
  await expect(page).toHaveURL(/\/takeaways\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing');
  await context.close();
});

test('a statement whose source was withdrawn says so and leads to the tombstone; one with a hidden source says as little as one with none', async ({
  page,
  records,
}) => {
  const forged = await records.published('source', { title: 'A forged letter' });
  const hidden = await records.published('source', { title: 'A letter for editors', visibility: 'restricted' });
  const meeting = await records.published('meeting', { title: 'Thinly sourced', slug: 'thinly-sourced' });
  const rests = { meetingId: meeting.id, text: 'It was said.' };
  const quoted = ({ id }: { id: string }) => [{ sourceId: id, quote: 'words of the letter' }];
  await records.published('takeaway', { ...rests, headline: 'On the forged', citations: quoted(forged) });
  await records.published('takeaway', { ...rests, headline: 'On the hidden', citations: quoted(hidden) });
  await records.published('takeaway', { ...rests, headline: 'On nothing' });
  await records.withdrawn('source', forged, 'It was forged.');
  await page.goto('/meetings/thinly-sourced');
  await expect(page.getByText('The sources that could be read here have been withdrawn.')).toBeVisible();
  const margins = page.locator('#takeaways li').filter({ has: page.getByRole('heading') });
  await expect(margins.nth(0)).toContainText(/Source withdrawn on \d+\s\w+\s20\d\d/);
  for (const position of [1, 2])
    await expect(margins.nth(position)).toContainText('No source yet on the public record');
  expect(await page.content()).not.toMatch(/words of the letter|for editors|forged letter/);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Source withdrawn on/ }).click();
  await expect(page).toHaveURL(`/id/${forged.id}`);
  await expect(page.getByText('Reason given: It was forged.')).toBeVisible();
});

test('the menu works on a telephone without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByText('Menu', { exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Models' }).click();
  await expect(page).toHaveURL('/models');
  await context.close();
});

test('a hidden record and a missing one answer byte for byte alike', async ({ request, records }) => {
  for (const [noun, folder, title] of [
    ['meeting', 'meetings', 'title'],
    ['model', 'models', 'name'],
    ['programme', 'programmes', 'name'],
  ] as const) {
    const address = `/${folder}/not-for-the-public`;
    const missing = await request.get(address);
    const before = await missing.text();
    await records.draft(noun, { [title]: 'Nobody may know', slug: 'not-for-the-public' });
    const hidden = await request.get(address);
    expect([missing.status(), hidden.status()]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(before);
    expect(before, 'the text of the 404 is in the served HTML').toContain('<h1>There is no page here</h1>');
    expect({ ...hidden.headers(), date: '', link: '' }).toEqual({ ...missing.headers(), date: '', link: '' });
  }
});

test('a hidden record has no permalink and no page by id', async ({ request, records }) => {
  const { id } = await records.draft('source', source);
  for (const address of [`/id/${id}`, `/sources/${id}`, '/sources/no-uuid', '/id/no-uuid']) {
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404);
  }
});

test('a renamed record keeps its old address, and its id leads to it', async ({ request, records }) => {
  const first = await records.published('meeting', { title: 'Renamed meeting', slug: 'old-name' });
  await records.edited('meeting', first, { title: 'Renamed meeting', slug: 'new-name' });
  for (const address of ['/meetings/old-name', `/id/${first.id}`]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe('/meetings/new-name');
  }
});

test('who spoke under the Chatham House Rule stands on no public page', async ({ request, records }) => {
  const speaker = await records.published('organization', {
    name: 'Body that must stay unnamed',
    slug: 'unnamed-body',
  });
  const meeting = await records.published('meeting', {
    title: 'Under the rule',
    slug: 'under-the-rule',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', organizationId: speaker.id }],
  });
  const said = await records.published('takeaway', {
    meetingId: meeting.id,
    headline: 'Said in confidence',
    text: 'Something was said.',
    attributions: [{ organizationId: speaker.id }],
  });
  for (const address of ['/meetings/under-the-rule', `/takeaways/${said.id}`]) {
    const html = await (await request.get(address)).text();
    expect(html).toContain('Chatham House Rule');
    expect(html).not.toContain('must stay unnamed');
  }
});

test('the header marks the place in which a page lies, and leads to the search', async ({ page, records }) => {
  await records.published('meeting', { title: 'Within the meetings', slug: 'within-the-meetings' });
  const menu = page.getByRole('banner').getByRole('navigation');
  const marked = () =>
    menu.locator('[aria-current]').evaluateAll((links) => links.map((link) => [link.textContent, link.ariaCurrent]));
  for (const [address, place] of [
    ['/meetings?page=x', [['Meetings', 'page']]],
    ['/meetings/within-the-meetings', [['Meetings', 'true']]],
    ['/models/compare', [['Models', 'true']]],
    ['/about', []],
  ] as const) {
    await page.goto(address);
    expect(await marked(), address).toEqual(place);
  }
  await menu.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search$/);
  expect(await marked()).toEqual([['Search', 'page']]);
});
