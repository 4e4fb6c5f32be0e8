import { expectFits, phone, ready } from './fixtures';
import { expect, expectAccessible, test } from './records';

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
  await page.locator('#results').getByRole('link', { name: 'Board of Quiet Rivers' }).click();
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

test('who said what about a thing, where, when and on what evidence is answered without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('searchbox').fill('what was said about victims of terrorism since 2011?');
  await page.getByRole('button', { name: 'Search' }).click();
  const texts = page.locator('#texts');
  await expect(texts.locator('mark').first()).toHaveText(/victims/i);
  // Narrowed to takeaways, and back.
  await texts.getByRole('link', { name: 'Takeaways' }).click();
  await expect(page).toHaveURL(/noun=takeaway/);
  await expect(page.locator('#results')).toHaveCount(0);
  const [first] = await texts.locator('ol > li').all();
  await expect(first ?? texts).toContainText(/Takeaway.*At /s);
  await texts.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/noun=takeaway.*order=newest/);
  await texts.locator('ol > li').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/takeaways\//);
  await expect(page.getByRole('main')).toContainText(/Victims|victims/);
  await context.close();
});

test('what no text has is said, and what has some of it is shown', async ({ page, records }) => {
  await records.published('takeaway', {
    meetingId: (await records.published('meeting', { title: 'A hall', slug: 'a-hall' })).id,
    headline: 'Snarkhunting pays',
    text: 'By the *boojum* itself.',
  });
  await page.goto('/search?q=snarkhunting+unheardof');
  await expect(
    page.getByText('Nothing has all words of “snarkhunting unheardof”; 1 record has some of them'),
  ).toBeVisible();
  await page.goto('/search?q=boojum');
  const result = page.locator('#texts ol > li');
  await expect(result).toHaveText(
    /^Snarkhunting pays.*By the boojum itself\..*Takeaway.*At A hall.*Who said it is not reported$/s,
  );
  await expect(result.locator('mark')).toHaveText('boojum');
  await expectAccessible(page);
});

test('an answer is narrowed by what it is of, each choice taken back by itself, and taken away as a file', async ({
  browser,
  page: alive,
  records,
}) => {
  const source = await records.published('source', {
    title: 'A study of plimsoles',
    authors: ['Ana Lyst'],
    publisher: 'The Press',
    issuedOn: '2019-04',
    url: 'https://example.org/plimsoles',
  });
  const body = await records.published('organization', { name: 'Plimsole Board', slug: 'plimsole-board' });
  const [vienna, rabat] = [
    await records.published('meeting', { title: 'Soles', slug: 'soles', startOn: '2019-05-13', countryCode: 'AT' }),
    await records.published('meeting', { title: 'Heels', slug: 'heels', startOn: '2021', countryCode: 'MA' }),
  ];
  const citations = [{ sourceId: source.id, quote: null, locator: null }];
  const said = { text: 'The plimsole holds.', citations };
  await records.published('takeaway', {
    ...said,
    meetingId: vienna.id,
    headline: '=1+1 plimsoles',
    attributions: [{ organizationId: body.id }],
  });
  await records.published('takeaway', { ...said, meetingId: rabat.id, headline: 'A plimsole in Rabat' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/search?q=plimsole');
  const texts = page.locator('#texts');
  await texts.getByText('Narrow further').click();
  await texts.getByRole('link', { name: 'Austria' }).click();
  await expect(page).toHaveURL(/country=AT/);
  await expect(texts.locator('ol > li')).toHaveCount(1);
  await expect(texts.getByRole('link', { name: 'Austria', exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(texts.getByRole('link', { name: 'Plimsole Board' }).first()).toBeVisible();

  // A day that is none is said to be none; what else narrows the answer stays.
  await texts.getByLabel('From').fill('soon');
  await texts.getByRole('button', { name: 'Apply' }).click();
  await expect(texts.getByText('Not one date.')).toBeVisible();
  await expect(texts.getByLabel('From')).toHaveValue('soon');
  await texts.getByLabel('From').fill('May 2019');
  await texts.getByRole('button', { name: 'Apply' }).click();
  const taken = texts.getByRole('list', { name: 'Narrowed by' });
  await expect(taken.getByRole('listitem')).toHaveText([/Country: Austria/, /From: 2019-05/]);
  await taken.getByRole('link', { name: /Austria/ }).click();
  await expect(page).not.toHaveURL(/country/);
  await expect(texts.locator('ol > li')).toHaveCount(2);

  // The meetings of what was found, in place of it: their table leads to each.
  await texts.getByRole('link', { name: 'A time line and a map' }).click();
  await expect(texts.getByRole('link', { name: 'A time line and a map' })).toHaveAttribute('aria-current', 'true');
  await texts.getByText('As a table').first().click();
  await expect(texts.getByRole('row')).toContainText([/Date/, /Heels/, /Soles/]);
  await alive.goto(page.url());
  await expectAccessible(alive);

  const file = async (format: string) => {
    const answer = await page.request.get(`/search/results/${format}?q=plimsole&country=AT`);
    expect(answer.status()).toBe(200);
    return answer.text();
  };
  expect(await file('csv')).toMatch(
    /^\ufeffid,kind,title,text,said_by,meeting,date,address\r\n[0-9a-f-]{36},takeaway,'=1\+1 plimsoles,The plimsole holds\.,Plimsole Board,Soles,2019-05-13,http/,
  );
  expect(JSON.parse(await file('json'))).toMatchObject({
    narrowed: { country: 'AT' },
    count: 1,
    estimated: false,
    results: [{ kind: 'takeaway', said_by: ['Plimsole Board'], date: '2019-05-13' }],
  });
  expect(await file('ris')).toContain('AU  - Plimsole Board\r\nTI  - =1+1 plimsoles\r\nT2  - Soles\r\nPB  - Plenary');
  // A document is cited as itself.
  const cited = await page.request.get(`/cite/source/${source.id}/text`);
  expect(await cited.text()).toMatch(
    /^Ana Lyst, “A study of plimsoles”, The Press, April 2019\. https:\/\/example\.org\/plimsoles\. Accessed/,
  );
  await alive.goto('/search?q=plimsole&country=AT');
  await expectAccessible(alive);
  expect((await page.request.get('/search/results/pdf?q=plimsole')).status()).toBe(404);
  expect((await page.request.get('/search/results/csv')).status()).toBe(404);
  await context.close();
});

test('a member finds drafts by their words, saves the search and a narrowed list, and finds both again', async ({
  page,
  records,
  signedIn,
}) => {
  await records.draft('topic', { name: 'A draft term', scopeNote: 'It is about zibbleworth.' });
  await signedIn('contributor');
  await page.goto('/workspace/search');
  await ready(page);
  await page.getByRole('searchbox').fill('zibbleworth');
  await page.keyboard.press('Enter');
  const result = page.locator('#texts ol > li');
  await expect(result).toHaveCount(1);
  await expect(result).toContainText('Draft');
  await expect(result.locator('mark')).toHaveText('zibbleworth');
  await page.getByText('Save this search').click();
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Where it lies');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. It stands on your start page.')).toBeVisible();

  await page.goto('/workspace/topics?status=draft');
  await ready(page);
  await page.getByText('Save this search').click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. It stands on your start page.')).toBeVisible();

  await page.goto('/workspace');
  await ready(page);
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('link')).toHaveText(['Topics', 'Where it lies']);
  await expectAccessible(page);
  await saved.getByRole('button', { name: 'Remove “Topics”' }).click();
  await expect(saved.getByRole('link')).toHaveText(['Where it lies']);
  await saved.getByRole('link', { name: 'Where it lies' }).click();
  await expect(result).toHaveCount(1);
  await page.setViewportSize(phone);
  await expectFits(page);
});
