import { expect, expectAccessible, expectFits, test } from './records';

const widths = [390, 1440];
const source = { title: 'A report on the meeting', kind: 'report', publisher: 'A body' };

for (const colorScheme of ['light', 'dark'] as const) {
  test(`actors, topics, series, countries and lists are accessible and fit their screen, ${colorScheme}`, async ({
    browser,
    records,
  }) => {
    test.setTimeout(180_000);
    const report = await records.published('source', source);
    const cited = { citations: [{ sourceId: report.id, quote: 'what the report says', locator: 'p. 2' }] };
    const topic = await records.published('topic', { name: `A topic, ${colorScheme}`, slug: `topic-${colorScheme}` });
    const series = await records.published('series', {
      name: `A series, ${colorScheme}`,
      slug: `series-${colorScheme}`,
    });
    const body = await records.published('organization', {
      name: `A body of many meetings, ${colorScheme}`,
      slug: `body-${colorScheme}`,
      kind: 'government',
      countryCode: 'AT',
      ...cited,
    });
    const person = await records.published('person', {
      name: `A speaker, ${colorScheme}`,
      slug: `speaker-${colorScheme}`,
      publicRole: 'Minister',
      organizationId: body.id,
      ...cited,
    });
    const meeting = await records.published('meeting', {
      title: `A meeting with a body, ${colorScheme}`,
      slug: `with-a-body-${colorScheme}`,
      startOn: '2020-02',
      countryCode: 'AT',
      seriesId: series.id,
      topics: [{ topicId: topic.id }],
      participations: [
        { role: 'organiser', organizationId: body.id },
        { role: 'speaker', personId: person.id },
      ],
    });
    // Meetings of a series are often called the same.
    const namesake = await records.published('meeting', { title: `A meeting with a body, ${colorScheme}` });
    await records.published('takeaway', {
      meetingId: namesake.id,
      headline: `What its namesake said, ${colorScheme}`,
      text: 'It was said too.',
      ...cited,
    });
    await records.published('takeaway', {
      meetingId: meeting.id,
      headline: `A thing that was said, ${colorScheme}`,
      text: 'It was said.',
      topics: [{ topicId: topic.id }],
      attributions: [{ personId: person.id, organizationId: body.id }],
      ...cited,
    });
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const [path, says] of [
      [`/organizations/body-${colorScheme}`, `A meeting with a body, ${colorScheme}`],
      [`/people/speaker-${colorScheme}`, `A thing that was said, ${colorScheme}`],
      [`/topics/topic-${colorScheme}`, `A thing that was said, ${colorScheme}`],
      [`/series/series-${colorScheme}`, `A meeting with a body, ${colorScheme}`],
      ['/countries/AT', `A body of many meetings, ${colorScheme}`],
      ['/takeaways', `A thing that was said, ${colorScheme}`],
      ['/corrections', 'Corrections'],
      ['/organizations', 'Organisations'],
      ['/claims', 'Claims'],
      ['/calendar', `A meeting with a body, ${colorScheme}`],
      ['/about', 'Presented is not evaluated'],
      [`/search?q=${colorScheme}`, `A speaker, ${colorScheme}`],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expect(page.getByRole('main').getByText(says).first()).toBeVisible();
      await expectAccessible(page);
      await expectFits(page, widths);
    }
    await context.close();
  });
}

test('names on a meeting lead to who they are, and back', async ({ page, records }) => {
  const body = await records.published('organization', {
    name: 'A ministry to be found',
    slug: 'ministry-to-be-found',
  });
  await records.published('meeting', {
    title: 'A meeting that leads on',
    slug: 'meeting-that-leads-on',
    participations: [{ role: 'organiser', organizationId: body.id }],
  });
  await page.goto('/meetings/meeting-that-leads-on');
  await page.getByRole('link', { name: 'A ministry to be found' }).first().click();
  await expect(page).toHaveURL('/organizations/ministry-to-be-found');
  await page.getByRole('link', { name: 'A meeting that leads on' }).click();
  await expect(page).toHaveURL('/meetings/meeting-that-leads-on');
});

test('a figure under a topic names the model that it is about, and a page counts what it holds', async ({
  page,
  records,
}) => {
  const report = await records.published('source', source);
  const topic = await records.published('topic', { name: 'Success and failure', slug: 'success-and-failure' });
  const model = await records.published('model', { name: 'Model of ninety', slug: 'model-of-ninety' });
  const body = await records.published('organization', {
    name: 'A body that speaks',
    slug: 'body-that-speaks',
    kind: 'other',
    citations: [{ sourceId: report.id }],
  });
  for (const text of ['It succeeds with 92.5 per cent.', 'It fails with 7.5 per cent.']) {
    await records.published('claim', {
      text,
      modelId: model.id,
      topics: [{ topicId: topic.id }],
      attributions: [{ organizationId: body.id }],
    });
  }
  await page.goto('/topics/success-and-failure');
  const claim = page.locator('#claims').getByRole('listitem').filter({ hasText: '92.5 per cent' });
  await expect(claim.getByRole('link', { name: 'Model of ninety' })).toHaveAttribute('href', '/models/model-of-ninety');
  await expect(page.getByRole('link', { name: '2 claims' })).toHaveAttribute('href', '#claims');

  await page.goto('/organizations/body-that-speaks');
  const ledger = page.locator('dl').first();
  await expect(ledger.getByRole('link', { name: '2 claims' })).toHaveAttribute('href', '#attributed');
  await expect(ledger.getByText(/meeting|Kind/)).toHaveCount(0);
  await expect(page.locator('#attributed').getByRole('link', { name: 'Model of ninety' })).toHaveCount(1);
  await expect(page.getByText('Named in this source; no description has been written yet.')).toBeVisible();
});

test('the description of a series says that it rests on no source yet', async ({ page, records }) => {
  await records.published('series', { name: 'A told series', slug: 'told-series', description: 'Begun in 2018.' });
  await page.goto('/series/told-series');
  await expect(page.getByText('No source yet on the public record')).toBeVisible();
});

test('the calendar leads to its years, and says once of what no date is known', async ({ page, records }) => {
  await records.published('meeting', { title: 'Held long ago', slug: 'held-long-ago', startOn: '1998-03' });
  await records.published('meeting', { title: 'Held at some time', slug: 'held-at-some-time' });
  await records.published('meeting', { title: 'Yet to be held', slug: 'yet-to-be-held', startOn: '2998-03' });
  await page.goto('/calendar');
  await page.getByRole('link', { name: '1998' }).click();
  await expect(page).toHaveURL('/calendar#year-1998');
  const headed = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(headed('1998').getByRole('listitem')).toHaveText(/March\s1998.*Held long ago/s);
  await expect(headed('Coming or under way').getByRole('link').first()).toBeVisible();
  await expect(headed('Coming or under way').getByText('Yet to be held')).toBeVisible();
  const undated = headed('Date not reported');
  await expect(undated.getByText('Held at some time')).toBeVisible();
  await expect(undated.getByText('Date not reported')).toHaveCount(1);
});

test('a country lists the meetings held there by their cities, and those it took part in where that may be told', async ({
  page,
  records,
}) => {
  const place = { countryCode: 'IS', startOn: '2019' };
  await records.published('meeting', { title: 'In a city', slug: 'in-a-city', city: 'Reykjavik', ...place });
  await records.published('meeting', { title: 'Somewhere there', slug: 'somewhere-there', ...place });
  const chair = { participations: [{ role: 'chair', countryCode: 'IS' }] };
  await records.published('meeting', { title: 'Chaired by it elsewhere', countryCode: 'NO', ...chair });
  await records.published('meeting', { title: 'Chaired discreetly', attributionRule: 'chatham_house', ...chair });
  await page.goto('/countries/IS');
  await expect(page.getByRole('link', { name: '2 meetings held there' })).toHaveAttribute('href', '#meetings');
  await expect(page.getByRole('link', { name: '1 meeting it took part in' })).toHaveAttribute('href', '#took-part');
  await expect(page.locator('#took-part').getByRole('listitem')).toHaveText(/Chaired by it elsewhere.*Chair/s);
  const meetings = page.locator('#meetings').getByRole('listitem');
  await expect(meetings.filter({ hasText: 'In a city' })).not.toContainText('Iceland');
  await expect(meetings.filter({ hasText: 'Somewhere there' })).toContainText('Iceland');
});

test('the page of a body keeps to itself what was said under the Chatham House Rule', async ({ request, records }) => {
  const body = await records.published('organization', { name: 'A discreet body', slug: 'discreet-body' });
  const meeting = await records.published('meeting', {
    title: 'Discreet meeting',
    slug: 'discreet-meeting',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', organizationId: body.id }],
  });
  await records.published('takeaway', {
    meetingId: meeting.id,
    headline: 'Discreetly said',
    text: 'It was said.',
    attributions: [{ organizationId: body.id }],
  });
  const html = await (await request.get('/organizations/discreet-body')).text();
  expect(html).toContain('A discreet body');
  expect(html).not.toContain('Discreet meeting');
  expect(html).not.toContain('Discreetly said');
});

test('a hidden body, person, topic or series answers as a missing one', async ({ request, records }) => {
  for (const [noun, folder, values] of [
    ['organization', 'organizations', {}],
    ['person', 'people', { publicRole: 'Minister' }],
    ['topic', 'topics', {}],
    ['series', 'series', {}],
  ] as const) {
    const hidden = `hidden-${noun}`;
    await records.draft(noun, { name: 'Nobody may know', slug: hidden, ...values });
    const answer = await request.get(`/${folder}/${hidden}`);
    expect(answer.status(), folder).toBe(404);
    expect(await answer.text()).not.toContain('Nobody may know');
  }
});

test('a renamed body or person keeps the old address, and every id leads to its record', async ({
  request,
  records,
}) => {
  for (const [noun, folder, values] of [
    ['organization', 'organizations', {}],
    ['person', 'people', { publicRole: 'Minister' }],
  ] as const) {
    const first = await records.published(noun, { name: `Renamed ${noun}`, slug: `old-${noun}`, ...values });
    await records.edited(noun, first, { name: `Renamed ${noun}`, slug: `new-${noun}`, ...values });
    for (const address of [`/${folder}/old-${noun}`, `/id/${first.id}`]) {
      const moved = await request.get(address, { maxRedirects: 0 });
      expect(moved.status(), address).toBe(308);
      expect(new URL(moved.headers().location ?? '', 'http://localhost').pathname).toBe(`/${folder}/new-${noun}`);
    }
  }
  for (const [noun, folder] of [
    ['topic', 'topics'],
    ['series', 'series'],
  ] as const) {
    const { id } = await records.published(noun, { name: `Found by id, ${noun}`, slug: `found-by-id-${noun}` });
    const moved = await request.get(`/id/${id}`, { maxRedirects: 0 });
    expect(new URL(moved.headers().location ?? '', 'http://localhost').pathname).toBe(`/${folder}/found-by-id-${noun}`);
  }
});

test('a country has one address, and what is no country has none', async ({ request }) => {
  const lower = await request.get('/countries/ma', { maxRedirects: 0 });
  expect(new URL(lower.headers().location ?? '', 'http://localhost').pathname).toBe('/countries/MA');
  for (const code of ['XX', 'M', 'MAR', 'm%20a'])
    expect((await request.get(`/countries/${code}`)).status(), code).toBe(404);
});

test('a change of a published record stands in the list of corrections and leads to the record', async ({
  page,
  records,
}) => {
  const first = await records.published('meeting', { title: 'Put right', slug: 'put-right', city: 'Wien' });
  await records.edited('meeting', first, { title: 'Put right', slug: 'put-right', city: 'Vienna' });
  await page.goto('/corrections');
  await page.getByRole('link', { name: 'Put right' }).first().click();
  await expect(page).toHaveURL('/meetings/put-right');
});

test('lists that page by instant walk down and back up', async ({ page }) => {
  await page.goto('/takeaways');
  const first = await page.getByRole('main').getByRole('listitem').first().textContent();
  await page.getByRole('link', { name: 'Earlier published' }).click();
  await expect(page).toHaveURL(/older=/);
  expect(await page.getByRole('main').getByRole('listitem').first().textContent()).not.toBe(first);
  await page.getByRole('link', { name: 'Later published' }).click();
  await expect(page).toHaveURL(/newer=/);
  expect(await page.getByRole('main').getByRole('listitem').first().textContent()).toBe(first);
  // Other tests publish meanwhile: the start of the list is known by its links, not by what stands there.
  await page.goto('/takeaways?older=mangled~place');
  await expect(page.getByRole('link', { name: 'Earlier published' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Later published' })).toHaveCount(0);
});

test('a demonstration record says that it is one', async ({ page }) => {
  await page.goto('/people/vladimir-voronkov');
  await page.getByRole('link', { name: 'Part of the demonstration data' }).click();
  await expect(page).toHaveURL('/about#demonstration');
});

test('every record leads to who answers for it, with a letter that names the record', async ({ page, records }) => {
  const { id } = await records.published('meeting', { title: 'Talks & “more”?', slug: 'talks-and-more' });
  await page.goto('/meetings/talks-and-more');
  const letter = new URL((await page.getByRole('link', { name: 'Report an error' }).getAttribute('href')) ?? '');
  expect(letter.pathname).toBe('errors@example.org');
  expect(letter.searchParams.get('subject')).toBe('Error in “Talks & “more”?”, version 2');
  expect(letter.searchParams.get('body')).toContain(`/id/${id}`);
  await page.goto('/about#publisher');
  await expect(page.getByText('Example Ministry keeps this record')).toBeVisible();
  await expect(page.getByRole('link', { name: 'errors@example.org' })).toBeVisible();
});

test('that no country is reported of who speaks for a body of many states is no gap', async ({ page, records }) => {
  for (const [kind, gaps] of [
    ['international', 0],
    ['government', 1],
  ] as const) {
    const body = await records.published('organization', { name: `A body, ${kind}`, slug: `body-${kind}`, kind });
    const person = { name: `Speaker of a body, ${kind}`, slug: `speaker-${kind}`, publicRole: 'Spokesperson' };
    await records.published('person', { ...person, organizationId: body.id });
    await page.goto(`/people/speaker-${kind}`);
    await expect(page.getByRole('term').getByText('Country', { exact: true }), kind).toHaveCount(gaps);
  }
});
