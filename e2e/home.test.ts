import { expect, expectAccessible, expectFits, phone, test } from './records';

test('home begins with the record: what is coming, what came last, something with its source, a question; the map comes later', async ({
  browser,
}) => {
  for (const viewport of [phone, { width: 1440, height: 900 }]) {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    const part = (name: RegExp | string) => page.getByRole('region', { name });
    await expect(part('Coming or under way')).toBeInViewport();
    await expect(part('Published last')).toBeInViewport();
    await expect(part('Published last').getByRole('link').first()).toHaveAttribute('href', /^\/meetings\//);
    const sourced = part(/and what it rests on$/);
    await expect(sourced).toBeInViewport();
    await expect(sourced.locator('a[href^="/sources/"]')).toHaveCount(1);
    await expect(page.getByRole('link', { name: /^What was said about/ })).toBeInViewport();
    const order = await page.getByRole('main').locator('section h2').allTextContents();
    expect(order.indexOf('The record by year and place')).toBeGreaterThan(order.indexOf('Lately published'));
    await context.close();
  }
});

test('the question on the home page is answered', async ({ page, records }) => {
  const { id: topicId } = await records.published('topic', { name: 'Zorbing of records' });
  const { id: sourceId } = await records.published('source', { title: 'A report on it' });
  await records.published('claim', { text: 'It works.', topics: [{ topicId }], citations: [{ sourceId, quote: 'x' }] });
  await page.goto('/');
  await page.getByRole('link', { name: /^What was said about/ }).click();
  await expect(page).toHaveURL(/\/search\?q=What\+was\+said\+about/);
  await expect(page.getByRole('heading', { name: /By name|In the record/ }).first()).toBeVisible();
});

test('whoever is signed in is not asked to sign in, though everybody is served the same page', async ({
  page,
  request,
  signedIn,
}) => {
  const served = async (asks: typeof request) => await (await asks.get('/about')).text();
  await signedIn('reader');
  for (const path of ['/', '/about', '/no-such-page']) {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Workspace' })).toBeVisible();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Workspace' })).toBeVisible();
    await expect(page.getByRole('link', { name: /sign in/i }), path).toHaveCount(0);
  }
  expect((await served(page.request)).length).toBe((await served(request)).length);
});

test('what keeps models from being compared is said: none is ticked, one is, or one is not there', async ({ page }) => {
  await page.goto('/models/compare');
  await page.getByRole('button', { name: 'Compare' }).click();
  const note = page.getByRole('note');
  await expect(note).toContainText('No model is ticked.');
  await page.getByRole('checkbox', { name: 'Aarhus model' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(note).toContainText('Only “Aarhus model” is ticked.');
  await page.goto('/models/compare?m=no-such-model');
  await expect(note).toContainText('Not everything asked for is shown.');
  await expect(note).toContainText('No model is ticked.');
  await expectFits(page, [390, 1440]);
  await expectAccessible(page);
});

test('a long page lists its sections, each of which the list reaches, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/models/moroccan-model-of-deradicalisation');
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const reached = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')?.slice(1) ?? ''));
  const sections = await page.locator('article > section').evaluateAll((all) => all.map(({ id }) => id));
  expect(reached.length).toBeGreaterThan(4);
  expect(reached).toEqual(sections.filter(Boolean));
  await context.close();
});

test('forced colours keep the map and the marks of the time line', async ({ browser }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ forcedColors: 'active', colorScheme });
    const page = await context.newPage();
    await page.goto('/');
    const seen = await page.evaluate(() => {
      const land = [...document.querySelectorAll('figure div')].find((one) =>
        getComputedStyle(one).maskImage.includes('/api/map'),
      );
      const paper = getComputedStyle(document.body).backgroundColor;
      const colours = [
        land && getComputedStyle(land).backgroundColor,
        ...[...document.querySelectorAll('figure svg circle, figure svg path')].map(
          (one) => getComputedStyle(one).fill,
        ),
      ];
      return { count: colours.length, lost: colours.filter((colour) => !colour || colour === paper).length };
    });
    expect(seen.count).toBeGreaterThan(5);
    expect(seen.lost).toBe(0);
    await context.close();
  }
});

test('a first visit fetches few files, of which the faces and the script are small', async ({ browser }) => {
  for (const address of ['/', '/meetings', '/search?q=prevention', '/about']) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const fetched = await page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const bytes = (end: string) =>
        files
          .filter(({ name }) => new URL(name).pathname.endsWith(end))
          .reduce((sum, file) => sum + file.encodedBodySize, 0);
      return { requests: files.length + 1, faces: bytes('.woff2'), script: bytes('.js') };
    });
    expect(fetched.requests, address).toBeLessThanOrEqual(10);
    expect(fetched.faces, address).toBeLessThanOrEqual(60_000);
    expect(fetched.faces, address).toBeGreaterThan(0);
    expect(fetched.script, address).toBeLessThanOrEqual(15_000);
    expect(fetched.script, address).toBeGreaterThan(0);
    await context.close();
  }
});
