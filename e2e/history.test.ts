import { expect, expectAccessible, expectFits, phone, ready } from './fixtures';
import { test } from './records';

test('an old version is looked at beside what stands now, and restored with its reason', async ({
  page,
  signedIn,
  records,
}) => {
  const first = await records.published('organization', {
    name: 'Bureau of examples',
    description: 'Founded in 1999.',
  });
  const second = await records.edited('organization', first, { name: 'Bureau of examples', description: 'Founded.' });
  await signedIn('editor');
  await page.goto(`/workspace/organizations/${second.id}`);
  await page.getByRole('link', { name: 'Who wrote what' }).click();
  const field = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Description' }) });
  await expect(field).toContainText('Founded.');
  await expect(field.getByRole('link', { name: 'version 3' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('link', { name: 'Bring this back Version 2' }).click();
  await expect(page.getByRole('heading', { name: 'What bringing back version 2 would change' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'in 1999' })).toBeVisible();
  await expectAccessible(page);
  await ready(page);
  await expect(page.getByLabel('Reason')).toHaveValue('Brought back version 2.');
  await page.getByRole('button', { name: 'Bring back version 2' }).press('Enter');
  await expect(page.getByText('Version 4 restored Description')).toBeVisible();

  await page.goto('/organizations/bureau-of-examples');
  await expect(page.getByText('Founded in 1999.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Corrections' })).toContainText('Brought back version 2.');
});

test('a meeting’s history tells act by act what happened to its pieces, and narrows to one', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting with a past' });
  const takeaway = { meetingId: meeting.id, headline: 'A lesson', text: 'As first written.' };
  const state = await records.draft('takeaway', takeaway);
  await records.edited('takeaway', state, { ...takeaway, text: 'As mended.' });
  await signedIn('reader');
  await page.goto(`/workspace/meetings/${meeting.id}/history`);
  await expect(page.getByText('the program changed Text')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Meeting with a past' })).toBeVisible();
  await page.getByLabel('Only').selectOption({ label: 'Takeaway: A lesson' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('link', { name: 'Meeting with a past' })).toBeHidden();
  await expectAccessible(page);
  await expectFits(page, [phone.width]);
  await page.getByRole('link', { name: 'A lesson' }).first().click();
  await expect(page.locator('ins', { hasText: 'mended' })).toBeVisible();
});
