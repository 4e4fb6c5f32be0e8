import type { APIResponse } from '@playwright/test';
import { expect, expectAccessible, test } from './records';

const widths = [390, 768, 1440];
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
  await expect(page).toHaveURL(`/sources/${forged.id}`);
  await expect(page.getByText('Reason given: It was forged.')).toBeVisible();
});

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
  const fact = (name: string) =>
    page.locator('dl > div').filter({ has: page.getByRole('term').getByText(name, { exact: true }) });
  await expect(page.getByText('Known in public from press reports and press releases only.')).toBeVisible();
  await expect(page.getByText('has not been corroborated'), 'there is no claim').toHaveCount(0);
  await expect(fact('Organiser')).toContainText('A body that calls');
  await expect(fact('Organiser')).not.toContainText('Saudi Arabia');
  await expect(fact('Host')).toContainText('Saudi Arabia');
  await expect(fact('Where').getByRole('link', { name: 'Saudi Arabia' })).toBeVisible();
  await expect(fact('Who may be named'), 'nobody reported a rule').toHaveCount(0);
  await expect(fact('Time zone'), 'no time is shown').toHaveCount(0);
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
  await records.published('meeting', { title: 'In the room', slug: 'in-the-room', attributionRule: 'chatham_house' });
  await page.goto('/meetings/in-the-room');
  await expect(names).toContainText('left out, under the rule of the meeting');
  await expect(page.getByText('Who may be named')).toBeVisible();
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
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });
}

test('figures that differ stand side by side, each with who gives it', async ({ page, records }) => {
  const programme = await records.published('programme', { name: 'A programme with two figures', slug: 'two-figures' });
  const claims = [];
  for (const { wording, ...given } of [
    { figure: '149', unit: 'people', wording: 'a leaflet' },
    { hedge: 'nearly', figure: '22000', unit: 'people', asOf: '2018-06-27', wording: 'a newspaper' },
    { figure: '198', unit: 'people', asOf: '2018', wording: 'the ministry' },
  ]) {
    const values = { programmeId: programme.id, measure: 'People who finished', text: 'So many finished.', ...given };
    claims.push(await records.published('claim', { ...values, attributions: [{ wording }] }));
  }
  await page.goto('/programmes/two-figures');
  const rows = page.getByRole('table', { name: 'People who finished' }).locator('tbody').getByRole('row');
  await expect(rows.locator('th a')).toHaveText(['198 people', 'nearly 22,000 people', '149 people']);
  for (const [at, wording] of ['the ministry', 'a newspaper', 'a leaflet'].entries())
    await expect(rows.nth(at)).toContainText(wording);
  await expect(page.getByRole('link', { name: '3 claims' })).toHaveAttribute('href', '#claims');
  await page.goto(`/claims/${claims[1]?.id}`);
  await expect(page.getByRole('definition').filter({ hasText: 'nearly 22,000 people' })).toBeVisible();
  await expect(rows.nth(1).getByRole('rowheader')).toContainText('nearly 22,000 people this claim');
  await expect(rows.locator('th a'), 'a claim does not lead to itself').toHaveText(['198 people', '149 people']);
  await page.getByRole('link', { name: 'A programme with two figures' }).first().click();
  await expect(page).toHaveURL('/programmes/two-figures');
});

test('who made an evaluation leads to its page, and is left out where that page is not public', async ({
  page,
  records,
}) => {
  const open = await records.published('organization', { name: 'Open evaluator', slug: 'open-evaluator' });
  const hidden = await records.draft('organization', { name: 'Hidden evaluator', slug: 'hidden-evaluator' });
  const programme = await records.published('programme', { name: 'Evaluated twice', slug: 'evaluated-twice' });
  const of = { programmeId: programme.id };
  await records.published('evidence', { ...of, title: 'One study', evaluatorId: open.id });
  await records.published('evidence', { ...of, title: 'Another study', evaluatorId: hidden.id });
  await page.goto('/programmes/evaluated-twice');
  await expect(page.getByRole('heading', { name: 'Another study' })).toBeVisible();
  expect(await page.content()).not.toMatch(/hidden.evaluator/i);
  await page.getByRole('link', { name: 'Open evaluator' }).click();
  await expect(page).toHaveURL('/organizations/open-evaluator');
});

test('the passages of a claim are headed as what they are', async ({ page, records }) => {
  const press = await records.published('source', source);
  const cited = { sourceId: press.id, locator: 'par. 2' };
  for (const [quote, title] of [
    [null, 'Where it is said'],
    ['what the paper wrote', 'What the source says'],
  ]) {
    const { id } = await records.published('claim', { text: 'It works.', citations: [{ ...cited, quote }] });
    await page.goto(`/claims/${id}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title ?? '');
  }
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

async function bytes(answer: APIResponse): Promise<string> {
  const nonce = /nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '';
  expect(nonce).not.toBe('');
  return (await answer.text()).replaceAll(nonce, 'NONCE');
}

test('a hidden record and a missing one answer byte for byte alike', async ({ request, records }) => {
  for (const [noun, folder, title] of [
    ['meeting', 'meetings', 'title'],
    ['model', 'models', 'name'],
    ['programme', 'programmes', 'name'],
  ] as const) {
    const address = `/${folder}/not-for-the-public`;
    const missing = await request.get(address);
    const before = await bytes(missing);
    await records.draft(noun, { [title]: 'Nobody may know', slug: 'not-for-the-public' });
    const hidden = await request.get(address);
    expect([missing.status(), hidden.status()]).toEqual([404, 404]);
    expect(await bytes(hidden)).toBe(before);
    expect(before, 'the text of the 404 is in the served HTML').toContain('<h1>There is no page here</h1>');
    expect({ ...hidden.headers(), date: '', 'content-security-policy': '', link: '' }).toEqual({
      ...missing.headers(),
      date: '',
      'content-security-policy': '',
      link: '',
    });
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
