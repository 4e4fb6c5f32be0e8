import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, phone, test } from './records';

test('models are chosen and compared without a script, attention and evidence apart', async ({ browser, records }) => {
  const source = await records.published('source', { title: 'A report on models', kind: 'report' });
  const cited = { citations: [{ sourceId: source.id, quote: 'as the report says', locator: 'p. 1' }] };
  const first = await records.published('model', {
    name: 'First of two',
    slug: 'first-of-two',
    targetGroup: 'Families',
  });
  await records.published('model', { name: 'Second of two', slug: 'second-of-two' });
  await records.draft('model', { name: 'Nobody may know', slug: 'hidden-model' });
  await records.published('pillar', { modelId: first.id, name: 'Mentors', kind: 'psychosocial', ...cited });
  await records.published('condition', { modelId: first.id, text: 'It needs trained mentors.' });
  const meeting = await records.published('meeting', { title: 'Where the first was shown', startOn: '2019-05' });
  await records.published('presentation', { meetingId: meeting.id, modelId: first.id });

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/models');
  await page.getByRole('link', { name: 'Compare models' }).click();
  await page.getByRole('checkbox', { name: 'First of two' }).check();
  await page.getByRole('checkbox', { name: 'Second of two' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/models/compare?m=first-of-two&m=second-of-two');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Psychosocial').getByRole('cell')).toHaveText(['Mentors', 'not reported']);
  await expect(row('Evidence').getByRole('cell')).toHaveText(['none found', 'none found']);
  await expect(row('Conditions').getByRole('cell').first()).toContainText('No source yet');
  await expect(page.getByRole('link', { name: 'Where the first was shown' })).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);

  // What is hidden, missing or too many is left out alike.
  await page.goto('/models/compare?m=second-of-two&m=first-of-two&m=hidden-model');
  await expect(page.getByRole('columnheader')).toHaveText([/Second of two/, /First of two/]);
  const said = await page.getByRole('note').textContent();
  await page.goto('/models/compare?m=second-of-two&m=first-of-two&m=no-such-model');
  expect(await page.getByRole('note').textContent()).toBe(said);
  await context.close();
});

test('an address of four models fits a telephone and is accessible; a mangled one shows the choice', async ({
  page,
}) => {
  const four = [
    'aarhus-model',
    'moroccan-model-of-deradicalisation',
    'saudi-counselling-and-care-programme',
    'singapore-s-religious-rehabilitation',
  ];
  await page.goto(`/models/compare?${four.map((slug) => `m=${slug}`).join('&')}`);
  for (const width of [390, 768, 1440]) {
    await expectFits(page, [width]);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Leave out Aarhus model' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await page.goto('/models/compare?m=no-such-model');
  await expect(page.getByRole('note')).toContainText('Not everything asked for is shown.');
  for (const query of ["m='--", `m=${'x'.repeat(3000)}`, 'm=', Array(500).fill('m=aarhus-model').join('&')]) {
    expect((await page.goto(`/models/compare?${query}`))?.status()).toBe(200);
    await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  }
});

/** Each line of the comparison as somebody reads it on a telephone: every answer behind the name that is written before it. */
const answersOf = (page: Page) =>
  page.locator('tbody td[data-column]').evaluateAll((cells) =>
    cells.map((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      const { content, display } = getComputedStyle(cell, '::before');
      const named = display === 'block' && content === JSON.stringify(cell.getAttribute('data-column'));
      return { named, whole: left >= 0 && right <= window.innerWidth, wide: (right - left) / window.innerWidth };
    }),
  );

test('on a telephone the answers of two, three or four models stand under each other, each behind its name', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const slugs = [
    'moroccan-model-of-deradicalisation',
    'saudi-counselling-and-care-programme',
    'aarhus-model',
    'singapore-s-religious-rehabilitation',
  ];
  for (const prefix of ['', '/ar-XB']) {
    for (const count of [2, 3, 4]) {
      const query = slugs.slice(0, count).map((slug) => `m=${slug}`);
      await page.goto(`${prefix}/models/compare?${query.join('&')}`);
      const answers = await answersOf(page);
      expect(answers.length % count).toBe(0);
      expect(answers.filter(({ named, whole, wide }) => !named || !whole || wide < 0.8)).toEqual([]);
      await expectAccessible(page);
    }
  }
  await page.goto(`/models/compare?m=${slugs[0]}&m=${slugs[2]}`);
  // A table it stays for those who listen, with its questions and its models as headers.
  await expect(page.getByRole('columnheader')).toHaveText([/Moroccan model/, /Aarhus model/]);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Country', exact: true }) });
  await expect(row.getByRole('cell')).toHaveText(['Morocco', 'Denmark']);
  await page.setViewportSize({ width: 1440, height: 800 });
  expect((await answersOf(page)).some(({ named }) => named)).toBe(false);
});

test('meetings without a date come last, and evidence leads to where its model tells of it', async ({ page }) => {
  await page.goto('/models/compare?m=moroccan-model-of-deradicalisation&m=aarhus-model');
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /on one axis/ }) });
  await expect(line.getByRole('cell').first().getByRole('listitem')).toHaveText([
    /April\s2021/,
    /November\s2023/,
    /Date not reported/,
    /Date not reported/,
  ]);
  const targets = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
  await page.getByRole('link', { name: 'Morocco’s Failure to Reintegrate Former Jihadis' }).click();
  await expect(page).toHaveURL('/models/moroccan-model-of-deradicalisation#evidence');
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: 'Models', exact: true }).click();
  await expect(page).toHaveURL('/models');
});

test('a model names a source for each programme and each presentation, numbered as the page goes on', async ({
  page,
}) => {
  await page.goto('/models/moroccan-model-of-deradicalisation');
  const numbers = await page
    .locator('main a[href^="#source-"]')
    .evaluateAll((links) => links.map((link) => Number(/\d+/.exec(link.textContent ?? '')?.[0])));
  const first = [...new Set(numbers)];
  expect(first.length).toBeGreaterThan(5);
  expect(first).toEqual(first.map((_, position) => position + 1));
  for (const part of ['#presented', '#programmes']) {
    const rows = page.locator(`${part} li`).filter({ has: page.getByRole('list', { name: 'What the source says' }) });
    await expect(rows).toHaveCount(part === '#presented' ? 4 : 1);
  }
  await expect(page.getByText('Path of the model')).toBeVisible();
  const security = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Security' }) });
  await expect(security.getByText('Security', { exact: true })).toHaveCount(1);
  await page.goto('/models/kazakhstan-s-repatriation-and-rehabilitation-zhusan');
  await expect(page.locator('#presented li').first()).toBeVisible();
  await expect(page.getByText('Path of the model')).toHaveCount(0);
});

test('no evidence is called the only kind there is where the independence of some is not reported', async ({
  page,
  records,
}) => {
  const { id } = await records.published('model', { name: 'Model told by itself', slug: 'told-by-itself' });
  const evidence = (independence?: string) =>
    records.published('evidence', { modelId: id, title: `Assessment, ${independence}`, independence });
  const word = page.getByRole('term').filter({ hasText: 'Evidence' }).locator('+ dd');
  const says = async (text: string) => {
    await page.goto('/models/told-by-itself');
    await expect(word).toHaveText(text);
  };
  await says('none found');
  await evidence('self_reported');
  await says('self-reported only');
  await evidence();
  await says('1 study or commentary, independence not reported');
  await evidence('independent');
  await says('1 independent study or commentary');
});
