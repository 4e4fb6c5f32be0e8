import { expect, expectAccessible, expectFits, phone, ready } from './fixtures';
import { test } from './records';

test('a list is filtered, sorted and acted on by keyboard, and says what could not be done', async ({
  page,
  signedIn,
  records,
}) => {
  for (const name of ['Quorum of Arles', 'Quorum of Basel', 'Quorum of Cadiz'])
    await records.draft('organization', { name, kind: 'research' });
  const stale = await records.draft('organization', { name: 'Quorum of Dover', kind: 'research' });
  await signedIn('editor');
  await page.goto('/workspace/organizations');
  await ready(page);
  await page.getByRole('searchbox', { name: 'Words of a name' }).focus();
  await page.keyboard.type('quorum');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=quorum/);
  await expect(page.getByText('4 records')).toBeVisible();
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('rowheader').first()).toContainText('Arles');
  await expectAccessible(page);
  await ready(page);

  await records.edited('organization', stale, { name: 'Quorum of Dover and Calais', kind: 'research' });
  await page.getByRole('checkbox', { name: 'Choose Quorum of Basel' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 records chosen')).toBeVisible();
  await page.setViewportSize(phone);
  await expectFits(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 are done, 1 could not be:')).toBeVisible();
  await expect(page.getByText(/somebody changed it after this list was read/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Cadiz/ })).toContainText('Published');

  await page.goto('/workspace/organizations?q=quorum&kind=media&status=nonsense');
  await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Take off “Kind.*: Media”/ })
    .last()
    .click();
  await expect(page.getByText('4 records')).toBeVisible();
});

test('the palette finds records and acts from anywhere, ? tells the keys, and neither disturbs what is typed', async ({
  page,
  signedIn,
  records,
}) => {
  const { id } = await records.draft('organization', {
    name: 'Board of Hidden Bells',
    aliases: [{ name: 'Conseil des cloches', kind: 'translation', language: 'fr' }],
  });
  await signedIn('contributor');
  await page.goto('/workspace');
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Name of a record' }).fill('cloches');
  await expect(page.getByRole('menuitem', { name: /Board of Hidden Bells/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/workspace/organizations/${id}`);
  await ready(page);

  await page.getByLabel('Acronym').focus();
  await page.keyboard.type('B?k');
  await expect(page.getByLabel('Acronym')).toHaveValue('B?k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved as version 2').first()).toBeVisible();

  await page.goto('/workspace/takeaways');
  await ready(page);
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Find or do' }).click();
  await expect(page.getByRole('menuitem', { name: /Board of Hidden Bells/ })).toBeVisible();
  await expectFits(page);
  // What is named so goes before records whose names only resemble it.
  await page.getByRole('combobox', { name: 'Name of a record' }).fill('new cla');
  await expect(page.getByText('Similar names')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/workspace/claims/new');
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('In the form')).toBeVisible();
  await expectAccessible(page);
});
