import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, test } from './records';

const source = { title: 'An article about the meeting', kind: 'press', publisher: 'A paper' };
const widths = [390, 768, 1440];

/** Opens all that is folded, such as the tables that say the same as a picture. */
const openFolded = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** A line of a meeting's facts, by its label. */
const fact = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByRole('term').getByText(name, { exact: true }) });

test('a meeting’s page says nothing that nobody reported', async ({ page, records }) => {
  const [news, release] = [
    await records.published('source', { title: 'News', kind: 'press' }),
    await records.published('source', { title: 'A release', kind: 'press' }),
  ];
  const body = await records.published('organization', { name: 'A body that calls', slug: 'body-that-calls' });
  const meeting = await records.published('meeting', {
    title: 'Called and hosted',
    slug: 'called-and-hosted',
    startOn: '2025-12',
    timeZone: 'Asia/Riyadh',
    city: 'Riyadh',
    countryCode: 'SA',
    participations: [
      { role: 'organiser', organizationId: body.id, capacity: 'in co-operation' },
      { role: 'host', countryCode: 'SA' },
    ],
    citations: [{ sourceId: news.id }, { sourceId: release.id }],
  });
  const ofMeeting = { meetingId: meeting.id };
  await records.published('session', { ...ofMeeting, title: 'In the morning', type: 'panel' });
  await records.published('session', { ...ofMeeting, title: 'In the evening', type: 'panel' });
  for (const [headline, source] of [
    ['From the news', news],
    ['From the release', release],
  ] as const)
    await records.published('takeaway', {
      ...ofMeeting,
      headline,
      text: 'Said.',
      citations: [{ sourceId: source.id }],
    });
  await page.goto('/meetings/called-and-hosted');
  await expect(page.getByText('Known in public from press reports and press releases only.')).toBeVisible();
  await expect(page.getByText('has not been corroborated'), 'there is no claim').toHaveCount(0);
  await expect(fact(page, 'Organiser')).toContainText('A body that calls');
  await expect(fact(page, 'Organiser')).not.toContainText('Saudi Arabia');
  await expect(fact(page, 'Host')).toContainText('Saudi Arabia');
  await expect(fact(page, 'Where').getByRole('link', { name: 'Saudi Arabia' })).toBeVisible();
  await expect(fact(page, 'Who may be named'), 'nobody reported a rule').toHaveCount(0);
  await expect(fact(page, 'Time zone'), 'no time is shown').toHaveCount(0);
  await expect(page.locator('#participation')).toContainText('organiser, in co-operation');
  await expect(page.locator('#takeaways')).not.toContainText('in the order of the source');
  await expect(page.locator('#takeaways').getByText('Who said it is not reported')).toHaveCount(2);
  await expect(page.locator('#sessions')).not.toContainText('Panel');
});

test('nobody named reads as not reported, or as left out where the rule keeps names in the room', async ({
  page,
  records,
}) => {
  const names = page.locator('#participation dl > div').filter({ hasText: 'Names' });
  await records.published('meeting', { title: 'Nobody named', slug: 'nobody-named' });
  await page.goto('/meetings/nobody-named');
  await expect(names).toContainText('not reported');
  const missing = page.getByText('Not found so far');
  await expect(missing).toContainText('a list of participants');
  await records.published('meeting', { title: 'In the room', slug: 'in-the-room', attributionRule: 'chatham_house' });
  await page.goto('/meetings/in-the-room');
  await expect(names).toContainText('left out, under the rule of the meeting');
  await expect(missing).toHaveText('Not found so far: an outcome document or a date. Read what follows as unverified.');
  await expect(page.getByText('Who may be named')).toBeVisible();
  await expect(fact(page, 'Organiser')).toContainText('not reported, or left out under the rule of the meeting');
});

test('a meeting without a summary shows the passages that it rests on', async ({ page, records }) => {
  const press = await records.published('source', source);
  await records.published('meeting', {
    title: 'Meeting without a summary',
    slug: 'without-a-summary',
    citations: [{ sourceId: press.id, quote: 'delegates met in the capital', locator: 'par. 4' }],
  });
  await page.goto('/meetings/without-a-summary');
  const passages = page.getByRole('list', { name: 'What the source says' }).first();
  await expect(passages).toContainText('delegates met in the capital');
  await expect(passages).toContainText(/par\.\s4/);
  await expect(page.getByText('No summary has been written yet.')).toBeVisible();
  await records.withdrawn('source', press, 'It was a mistake.');
  await page.goto('/meetings/without-a-summary');
  await expect(passages).toContainText('Source withdrawn on');
});

test('lists say where a meeting was held, that it was online, or that no place is reported', async ({
  page,
  records,
}) => {
  const body = await records.published('organization', { name: 'A body of three places', slug: 'three-places' });
  const participations = [{ role: 'organiser', organizationId: body.id }];
  for (const [title, place] of [
    ['Held in a town', { city: 'Graz', countryCode: 'AT', attendanceMode: 'hybrid' }],
    ['Held on screens', { attendanceMode: 'online' }],
    ['Held somewhere', {}],
  ] as const)
    await records.published('meeting', { title, startOn: '2025-11', kind: 'conference', participations, ...place });
  for (const path of ['/meetings', '/calendar', '/organizations/three-places']) {
    await page.goto(path);
    for (const [title, says] of [
      ['Held in a town', 'Conference · Graz, Austria'],
      ['Held on screens', 'Conference · Online'],
      ['Held somewhere', 'Conference · Place not reported'],
    ] as const)
      await expect(page.getByRole('listitem').filter({ hasText: title }), path).toContainText(says);
  }
});

test('a meeting that was called off or put off is marked in every list, and is not among what comes', async ({
  page,
  records,
}) => {
  const body = await records.published('organization', { name: 'A body that calls off', slug: 'body-that-calls-off' });
  const series = await records.published('series', { name: 'A halting series', slug: 'halting-series' });
  const topic = await records.published('topic', { name: 'Halting', slug: 'halting' });
  const before = await records.published('meeting', { title: 'Held before', slug: 'held-before' });
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  for (const [title, schedule] of [
    ['Called off', 'cancelled'],
    ['Put off', 'postponed'],
    ['Not sure', 'tentative'],
  ] as const)
    await records.published('meeting', {
      title,
      schedule,
      startOn: inTwoDays,
      countryCode: 'LI',
      latitude: 47.14,
      longitude: 9.52,
      seriesId: series.id,
      followUpOfId: before.id,
      topics: [{ topicId: topic.id }],
      participations: [{ role: 'organiser', organizationId: body.id }],
    });
  const marks = [
    ['Called off', 'Cancelled'],
    ['Put off', 'Postponed'],
    ['Not sure', 'Tentative'],
  ] as const;
  for (const path of [
    '/',
    '/meetings',
    '/calendar',
    '/organizations/body-that-calls-off',
    '/series/halting-series',
    '/topics/halting',
    '/countries/LI',
    '/meetings/held-before',
    '/search?q=liechtenstein',
  ]) {
    await page.goto(path);
    for (const [title, mark] of marks) {
      const rows = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
      expect(await rows.count(), `${title} on ${path}`).toBeGreaterThan(0);
      for (const row of await rows.all()) await expect(row, path).toContainText(mark);
    }
  }
  for (const path of ['/', '/calendar']) {
    await page.goto(path);
    const coming = page.getByRole('region', { name: 'Coming or under way' });
    await expect(coming.getByText('Not sure')).toBeVisible();
    for (const title of ['Called off', 'Put off']) await expect(coming.getByText(title), path).toHaveCount(0);
  }
  await expect(
    page.getByRole('region', { name: inTwoDays.slice(0, 4), exact: true }).getByText('Called off'),
  ).toBeVisible();
  await page.goto('/');
  await openFolded(page);
  for (const [title, mark] of marks)
    await expect(page.getByRole('row').filter({ hasText: title }).first()).toContainText(mark);
  for (const [slug, says] of [
    ['called-off', 0],
    ['put-off', 0],
    ['not-sure', 1],
  ] as const) {
    await page.goto(`/meetings/${slug}`);
    await expect(page.locator('dl').first().getByText('Upcoming'), slug).toHaveCount(says);
  }
});

test('a meeting is said to be under way where its days are known, never for a whole month or year', async ({
  page,
  records,
}) => {
  const now = new Date().toISOString();
  const day = (apart: number) => new Date(Date.parse(now) + apart * 86_400_000).toISOString().slice(0, 10);
  for (const [title, startOn, endOn] of [
    ['In these days', day(-2), day(2)],
    ['At some time this year', now.slice(0, 4), null],
  ] as const)
    await records.published('meeting', { title, startOn, endOn });
  for (const [slug, says] of [
    ['in-these-days', 1],
    ['at-some-time-this-year', 0],
  ] as const) {
    await page.goto(`/meetings/${slug}`);
    await expect(page.getByText('Under way', { exact: true }), slug).toHaveCount(says);
  }
  await page.goto('/calendar');
  const group = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(group('Coming or under way').getByText('In these days')).toBeVisible();
  await expect(group(now.slice(0, 4)).getByText('At some time this year')).toBeVisible();
});

test('a table that scrolls is a stop of the keyboard that says which table it is', async ({ page }) => {
  for (const [path, name] of [
    ['/', 'Where they met'],
    ['/programmes/moussalaha', 'People who have gone through Moussalaha since 2017'],
  ] as const) {
    await page.goto(path);
    await openFolded(page);
    const stops = page.locator('main [tabindex="0"]');
    for (const stop of await stops.all()) await expect(stop, path).toHaveAccessibleName(/./);
    await expect(stops.and(page.getByRole('region', { name, exact: true })), path).toHaveCount(1);
    await expectAccessible(page);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`public pages are accessible and fit their screen, ${colorScheme}`, async ({ browser, records }) => {
    // Eight pages, each with axe and three widths.
    test.setTimeout(180_000);
    const model = await records.published('model', { name: `A model, ${colorScheme}`, sinceOn: '2003' });
    const meeting = await records.published('meeting', {
      title: `A supercalifragilistic conference, ${colorScheme}`,
      startOn: '2020-02-11',
    });
    await records.published('presentation', { meetingId: meeting.id, modelId: model.id });
    const claim = await records.published('claim', {
      meetingId: meeting.id,
      modelId: model.id,
      text: 'It works.',
      measure: 'Reach',
      figure: '12',
    });
    await records.published('claim', {
      meetingId: meeting.id,
      modelId: model.id,
      text: 'It works more.',
      measure: 'Reach',
      figure: '15',
    });
    const press = await records.published('source', source);
    const paths = [
      '/',
      '/meetings',
      '/models',
      `/id/${meeting.id}`,
      `/id/${model.id}`,
      `/claims/${claim.id}`,
      `/sources/${press.id}`,
      '/nowhere',
    ];
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(path);
      await expectAccessible(page);
      await expectFits(page, widths);
    }
    await context.close();
  });
}
