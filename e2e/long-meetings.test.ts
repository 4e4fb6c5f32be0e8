import { expect, expectAccessible, expectFits, test } from './records';

const widths = [390, 768, 1440];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a long meeting shows its first takeaways and leads to all of them, ${colorScheme}`, async ({
    browser,
    records,
  }) => {
    test.setTimeout(180_000);
    const slug = `long-meeting-${colorScheme}`;
    const { id: meetingId } = await records.published('meeting', { title: `A long meeting, ${colorScheme}`, slug });
    const name = `The long topic, ${colorScheme}`;
    const { id: topicId } = await records.published('topic', { name, slug });
    const { id: organizationId } = await records.published('organization', { name: `A body, ${colorScheme}`, slug });
    const person = { name: `A Speaker ${colorScheme}`, publicRole: 'Minister', slug };
    const { id: personId } = await records.published('person', person);
    const report = await records.published('source', { title: 'The report of a long meeting', kind: 'report' });
    for (let number = 1; number <= 28; number += 1) {
      const headline = `Point ${number} of the long meeting`;
      const kind = number === 28 ? 'caveat' : 'lesson';
      const citations = number === 27 ? [] : [{ sourceId: report.id, locator: `par. ${number}` }];
      await records.published('takeaway', {
        meetingId,
        position: number,
        headline,
        text: headline,
        kind,
        citations,
        topics: [{ topicId }],
        attributions: [{ organizationId, personId }],
      });
    }
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`/meetings/${slug}`);
    const section = page.getByRole('region', { name: 'Key takeaways' });
    await expect(section.getByRole('heading', { level: 3 })).toHaveCount(25);
    await expect(section).toContainText('Here are 25 of 27.');
    await expect(page.getByRole('region', { name: 'Caveats' })).toContainText('Point 28 of the long meeting');
    await expectAccessible(page);
    await expectFits(page, widths);
    await section.getByRole('link', { name: 'All 28 takeaways' }).click();
    await expect(page).toHaveURL(`/meetings/${slug}/takeaways`);
    await expect(page.getByRole('heading', { name: 'Key takeaways', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(25);
    await expectAccessible(page);
    await expectFits(page, widths);
    await page.getByRole('link', { name: 'Further in the list' }).click();
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(
      Array.from({ length: 3 }, (_, at) => `Point ${26 + at} of the long meeting`),
    );
    await expect(page.getByText('No source yet on the public record')).toHaveCount(1);
    await page.getByRole('link', { name: 'Back in the list' }).click();
    await expect(page.getByText('Point 1 of the long meeting', { exact: true }).first()).toBeVisible();
    const model = await records.published('model', { name: `A model presented there, ${colorScheme}`, slug });
    await records.published('presentation', { meetingId, modelId: model.id });
    await records.published('session', { meetingId, title: 'The opening', position: 0 });
    for (let position = 1; position <= 25; position += 1)
      await records.published('session', { meetingId, title: `Session ${position}`, position });
    const closing = await records.published('session', { meetingId, title: 'The closing', position: 26 });
    // Beyond the first sessions of the meeting's page a link lands on the page of the list that holds it.
    await page.goto(`/id/${closing.id}`);
    await expect(page).toHaveURL(new RegExp(`/meetings/${slug}/sessions\\?after=.+#session-${closing.id}$`));
    await expect(page.locator(`#session-${closing.id}`)).toBeInViewport();
    await page.goto(`/topics/${slug}`);
    await page.getByRole('link', { name: 'All 28 takeaways' }).click();
    await expect(page).toHaveURL(`/topics/${slug}/takeaways`);
    await page.getByRole('link', { name: 'Further in the list' }).click();
    await expect(page.getByRole('main').getByText('Point 1 of the long meeting', { exact: true })).toBeVisible();
    for (const [path, says] of [
      [`/meetings/${slug}/models`, `A model presented there, ${colorScheme}`],
      [`/meetings/${slug}/sessions`, 'The opening'],
      [`/meetings/${slug}/claims`, 'not reported'],
      [`/meetings/${slug}/commitments`, 'not reported'],
      [`/meetings/${slug}/participants`, 'not reported'],
      [`/topics/${slug}`, 'Point 28 of the long meeting'],
      [`/topics/${slug}/takeaways`, 'Point 28 of the long meeting'],
      [`/topics/${slug}/sources`, 'Nothing has been published under this topic yet.'],
      [`/organizations/${slug}/statements`, 'Point 28 of the long meeting'],
      [`/organizations/${slug}/meetings`, 'No meeting in the public record names them as taking part.'],
      [`/people/${slug}/statements`, 'Point 28 of the long meeting'],
      [`/sources/${report.id}/passages`, 'Point 1 of the long meeting'],
      [`/models/${slug}/presented`, `A long meeting, ${colorScheme}`],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expect(page.getByRole('main').getByText(says, { exact: true }).first(), path).toBeVisible();
      await expectAccessible(page);
      await expectFits(page, widths);
    }
    expect((await page.goto(`/meetings/${slug}/nothing`))?.status()).toBe(404);
    await context.close();
  });
}
