import { expect, expectAccessible, expectFits, ready } from './fixtures';
import { test } from './records';

test('a rule is not loosened by one key: who would be named is said first, and nothing happens without an answer', async ({
  page,
  signedIn,
  records,
  request,
}) => {
  test.setTimeout(120_000);
  const person = await records.published('person', { name: 'Amina Opening', publicRole: 'Director' });
  const meeting = await records.published('meeting', {
    title: 'Dialogue of openings',
    slug: 'dialogue-of-openings',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', personId: person.id }],
  });
  const said = { headline: 'Heard at it', text: 'Trust takes years.', attributions: [{ personId: person.id }] };
  await records.published('takeaway', { meetingId: meeting.id, ...said });
  const isNamed = async () =>
    (await (await request.get('/meetings/dialogue-of-openings')).text()).includes('Amina Opening');

  await signedIn('editor');
  await page.goto(`/workspace/meetings/${meeting.id}`);
  await ready(page);
  await page.getByLabel('Who may be named').selectOption('on_the_record');
  await page.keyboard.press('Control+s');
  const question = page.getByRole('dialog', { name: 'This becomes public' });
  await expect(question.getByText('2 names')).toBeVisible();
  await expect(question.getByText('at “Heard at it” (Takeaway)')).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.keyboard.press('Control+s');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('What this would have made public was not confirmed.')).toBeVisible();
  expect(await isNamed()).toBe(false);

  await page.keyboard.press('Control+s');
  await question.getByRole('button', { name: 'Make public' }).press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByText(/Saved as version/).first()).toBeVisible();
  await expect.poll(isNamed).toBe(true);
});

test('several records are opened at once only after one question about all of them', async ({
  page,
  signedIn,
  records,
  request,
}) => {
  const bodies = ['First body to open', 'Second body to open'];
  for (const name of bodies) await records.published('organization', { name, visibility: 'team' });
  await signedIn('editor');
  await page.goto('/workspace/organizations?q=body+to+open');
  await ready(page);
  for (const name of bodies) await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await page.getByRole('button', { name: 'Set who may read' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set who may read' }).click();
  const question = page.getByRole('dialog', { name: 'This becomes public' });
  for (const name of bodies) await expect(question.getByText(name)).toBeVisible();
  await expectAccessible(page);
  expect((await request.get('/organizations/first-body-to-open')).status()).toBe(404);
  await question.getByRole('button', { name: 'Make public' }).click();
  await expect(question).toBeHidden();
  for (const name of bodies) {
    const address = `/organizations/${name.toLowerCase().replaceAll(' ', '-')}`;
    await expect.poll(async () => (await request.get(address)).status()).toBe(200);
  }
});

test('a reason that may name somebody whom a rule protects is asked about, and nothing is done without an answer', async ({
  page,
  signedIn,
  records,
  request,
}) => {
  const person = await records.published('person', { name: 'Ann Hope', publicRole: 'Envoy' });
  const meeting = await records.published('meeting', { title: 'Closed dialogue', attributionRule: 'chatham_house' });
  const said = { headline: 'Trust takes time', text: 'It takes years.', attributions: [{ personId: person.id }] };
  const takeaway = await records.published('takeaway', { meetingId: meeting.id, ...said });
  const status = async () => (await request.get(`/takeaways/${takeaway.id}`)).status();

  await signedIn('editor');
  await page.goto(`/workspace/takeaways/${takeaway.id}`);
  await ready(page);
  await page.getByRole('button', { name: 'Withdraw …' }).click();
  const withdrawal = page.getByRole('dialog', { name: 'Withdraw' });
  await withdrawal.getByLabel('Reason').fill('Hope is too strong a word.');
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  const question = page.getByRole('dialog', { name: 'Is somebody named who may not be?' });
  await expect(question.getByText('Hope', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.keyboard.press('Escape');
  await expect(withdrawal.getByRole('alert')).toContainText('“Hope”');
  expect(await status()).toBe(200);
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  await question.getByRole('button', { name: 'No, nobody is' }).press('Enter');
  await expect(question).toBeHidden();
  await expect.poll(status).toBe(410);
});
