import { expect, expectAccessible, expectFits, test } from './records';

const widths = [390, 768, 1440];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a record says at which meetings it was discussed, with the passages, ${colorScheme}`, async ({
    browser,
    records,
  }) => {
    test.setTimeout(180_000);
    const at = (name: string) => `${name}-${colorScheme}`;
    const source = await records.published('source', { title: `Communiqué of the ${at('beech')}`, kind: 'communique' });
    const cites = (quote: string) => ({ citations: [{ sourceId: source.id, quote, locator: 'para. 9' }] });
    const model = await records.published('model', { name: `The ${at('beech')} model`, slug: at('beech') });
    const body = await records.published('organization', { name: `Office of the ${at('beech')}` });
    const early = await records.published('meeting', {
      title: `First ${at('beech')}`,
      slug: at('beech-1'),
      startOn: '2015',
      city: 'Vienna',
    });
    const late = await records.published('meeting', { title: `Second ${at('beech')}`, startOn: '2019-05-13' });
    await records.published('presentation', { meetingId: early.id, modelId: model.id });
    const promise = await records.published('commitment', {
      meetingId: early.id,
      deliverable: 'Plant a hundred beeches.',
      ...cites('A hundred beeches will be planted'),
    });
    const takeaway = await records.published('takeaway', {
      meetingId: late.id,
      headline: 'Las hayas crecieron',
      text: 'Las hayas crecieron bien.',
      language: 'es',
      about: [{ modelId: model.id }],
      attributions: [{ organizationId: body.id }],
      ...cites('The hundred beeches have grown'),
    });
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();

    await page.goto(`/models/${at('beech')}`);
    await page.getByRole('link', { name: '2 meetings' }).click();
    await expect(page).toHaveURL(`/models/${at('beech')}/discussed`);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([`Second ${at('beech')}`, `First ${at('beech')}`]);
    await expect(page.getByRole('listitem').filter({ hasText: 'Las hayas' })).toContainText(
      `Office of the ${at('beech')}`,
    );
    await expect(page.getByText('The hundred beeches have grown')).toBeVisible();
    await expect(page.locator('[lang=es]', { hasText: 'Las hayas crecieron' })).toBeVisible();
    await expectAccessible(page);
    await expectFits(page, widths);

    await page.goto(`/sources/${source.id}`);
    await page.getByRole('link', { name: '2 meetings' }).click();
    await expect(page).toHaveURL(`/sources/${source.id}/discussed`);
    await expect(page.getByText('A hundred beeches will be planted')).toBeVisible();
    await expectAccessible(page);

    await page.goto(`/meetings/${at('beech-1')}`);
    await page.getByRole('link', { name: 'Discussed at other meetings, too' }).click();
    await expect(page).toHaveURL(`/commitments/${promise.id}/discussed`);
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
    await expectAccessible(page);
    await expectFits(page, widths);

    await page.goto(`/takeaways/${takeaway.id}`);
    await expect(page.locator('h1 [lang=es]')).toHaveText('Las hayas crecieron');
    await expect(page.locator('script[type="application/ld+json"]').first()).toBeAttached();
    expect(await page.content()).toContain('"inLanguage":"es"');
    await context.close();
  });
}
