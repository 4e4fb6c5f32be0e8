import { expect, expectAccessible, test } from './records';

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
    await page.setViewportSize({ width, height: 800 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `at ${width} px`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Leave out Aarhus model' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  for (const query of ['m=%00', "m='--", `m=${'x'.repeat(3000)}`, 'm=', Array(500).fill('m=aarhus-model').join('&')]) {
    expect((await page.goto(`/models/compare?${query}`))?.status()).toBe(200);
    await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  }
});
