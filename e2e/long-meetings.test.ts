import { expect, expectAccessible, expectFits, test } from './records';

const widths = [390, 768, 1440];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a long meeting shows its first takeaways and leads to all of them, ${colorScheme}`, async ({
    browser,
    records,
  }) => {
    test.setTimeout(360_000);
    const slug = `long-meeting-${colorScheme}`;
    const { id: meetingId } = await records.published('meeting', { title: `A long meeting, ${colorScheme}`, slug });
    const report = await records.published('source', { title: 'The report of a long meeting', kind: 'report' });
    for (let number = 1; number <= 28; number += 1) {
      const headline = `Point ${number} of the long meeting`;
      const kind = number === 28 ? 'caveat' : 'lesson';
      const citations = number === 27 ? [] : [{ sourceId: report.id, locator: `par. ${number}` }];
      await records.published('takeaway', { meetingId, position: number, headline, text: headline, kind, citations });
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
    await records.published('session', { meetingId, title: 'The opening' });
    for (const [path, says] of [
      [`/meetings/${slug}/models`, `A model presented there, ${colorScheme}`],
      [`/meetings/${slug}/sessions`, 'The opening'],
      [`/meetings/${slug}/claims`, 'not reported'],
      [`/meetings/${slug}/commitments`, 'not reported'],
      [`/meetings/${slug}/participants`, 'not reported'],
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

test('what stands under a topic, of a body, a person and a source has whole lists, and a far session is found', async ({
  page,
  records,
}) => {
  test.setTimeout(360_000);
  const slug = 'whole-lists';
  const { id: topicId } = await records.published('topic', { name: 'A long topic', slug });
  const { id: organizationId } = await records.published('organization', { name: 'A talkative body', slug });
  const speaker = { name: 'A Talkative Speaker', publicRole: 'Minister', slug };
  const { id: personId } = await records.published('person', speaker);
  const { id: sourceId } = await records.published('source', { title: 'The minutes of them', kind: 'report' });
  const { id: meetingId } = await records.published('meeting', { title: 'A meeting of many sessions', slug });
  let last = '';
  for (let position = 1; position <= 26; position += 1) {
    const session = { meetingId, position, title: `Session ${position}`, topics: [{ topicId }] };
    last = (await records.published('session', session)).id;
  }
  await records.published('takeaway', {
    meetingId,
    headline: 'What they said',
    text: 'What they said',
    topics: [{ topicId }],
    citations: [{ sourceId, locator: 'par. 1' }],
    attributions: [{ organizationId, personId }],
  });
  await page.goto(`/topics/${slug}`);
  await expect(page.getByRole('link', { name: '26 sessions', exact: true })).toHaveAttribute('href', '#sessions');
  await page.getByRole('link', { name: 'All 26 sessions' }).click();
  await expect(page).toHaveURL(`/topics/${slug}/sessions`);
  // Beyond the first of its meeting's page a link lands on the page of the list that holds the session.
  await page.getByRole('main').getByRole('link', { name: 'Session 26', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/meetings/${slug}/sessions\\?after=.+#session-${last}$`));
  await expect(page.locator(`#session-${last}`)).toBeInViewport();
  for (const [path, says] of [
    [`/topics/${slug}/sessions`, 'Session 26'],
    [`/topics/${slug}/sources`, 'Nothing has been published under this topic yet.'],
    [`/organizations/${slug}/statements`, 'What they said'],
    [`/organizations/${slug}/meetings`, 'No meeting in the public record names them as taking part.'],
    [`/people/${slug}/statements`, 'What they said'],
    [`/sources/${sourceId}/passages`, 'What they said'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.getByRole('main').getByText(says, { exact: true }).first(), path).toBeVisible();
    await expectAccessible(page);
    await expectFits(page, widths);
  }
  expect((await page.goto(`/topics/${slug}/nothing`))?.status()).toBe(404);
});
