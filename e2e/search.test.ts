import { expect, test } from './records';

test('the one box on the home page finds a record by another name and says by which', async ({ browser, records }) => {
  await records.published('organization', {
    name: 'Board of Quiet Rivers',
    slug: 'quiet-rivers',
    aliases: [{ name: 'Conseil des rivières tranquilles', kind: 'translation', language: 'fr' }],
  });
  await records.draft('organization', { name: 'Tranquilles and hidden', slug: 'tranquilles-hidden' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('searchbox').fill('RIVIERES tranquilles');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('also called Conseil des rivières tranquilles')).toBeVisible();
  await page.getByRole('link', { name: 'Board of Quiet Rivers' }).click();
  await expect(page).toHaveURL('/organizations/quiet-rivers');
  await context.close();
});

test('the box on a page that is missing finds a meeting by its hall, and one that finds nothing leads on', async ({
  browser,
  records,
}) => {
  await records.published('meeting', {
    title: 'Talks without a date',
    slug: 'talks-without-a-date',
    city: 'Borograd',
    venue: 'Kvastenhall',
    countryCode: 'SI',
  });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/meetings/never-was');
  await page.getByRole('searchbox').fill('kvastenhall');
  await page.getByRole('button', { name: 'Search' }).click();
  const found = page.locator('#results').getByRole('listitem');
  await expect(found).toHaveText(/^Talks without a date.*Date not reported.*Kvastenhall, Borograd, Slovenia$/);
  await page.goto('/search?q=zyzzyvaquux');
  for (const name of ['Meetings', 'Models', 'Takeaways', 'Calendar'])
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  await context.close();
});

test('a search for nothing, for signs only or for what is hidden finds nothing and fails nowhere', async ({
  page,
  records,
}) => {
  await records.draft('meeting', { title: 'Unfindable zyzzyva', slug: 'unfindable' });
  for (const [query, says] of [
    ['zyzzyva', 'Nothing found for “zyzzyva”'],
    ["zyzzyva' OR ''='", 'Nothing found'],
    ['%', 'Searches titles'],
    ['', 'Searches titles'],
  ] as const) {
    expect((await page.goto(`/search?q=${encodeURIComponent(query)}`))?.status(), query).toBe(200);
    await expect(page.getByText(says).first()).toBeVisible();
  }
});
