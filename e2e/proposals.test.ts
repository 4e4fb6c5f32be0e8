import { account, signIn } from './accounts';
import { expect, expectAccessible, expectFits, ready } from './fixtures';
import { test } from './records';

test('a contributor proposes, the record moves, an editor publishes in part by keyboard, and the author sees it', async ({
  page,
  signedIn,
  records,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const values = { name: 'Body of proposals', acronym: 'BOP', description: 'Founded long ago.' };
  const state = await records.published('organization', values);
  await signedIn('contributor');
  await page.goto(`/workspace/organizations/${state.id}`);
  await ready(page);
  await expect(page.getByText('What you change here goes to an editor')).toBeVisible();
  await page.getByLabel('Acronym').fill('BOPS');
  await page.getByRole('textbox', { name: 'Description' }).fill('Founded in 1999.');
  await page.getByLabel('Why this change').fill('Its site says so.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Propose change' }).click();
  await expect(page.getByText('Proposed: an editor will review it')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Acronym')).toHaveValue('BOPS');
  await page.goto('/workspace');
  await page.getByRole('link', { name: 'Body of proposals' }).first().click();
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;

  await records.edited('organization', state, { ...values, acronym: 'BP' });
  const editor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signIn(editor, await account('editor'), baseURL ?? '');
  await editor.goto('/workspace/proposals');
  await expect(editor.getByRole('table').getByRole('link', { name: 'Body of proposals' })).toBeVisible();
  await expectAccessible(editor);
  await editor.goto(address);
  await ready(editor);
  await expect(editor.getByText(/The record has moved on/)).toBeVisible();
  await expect(editor.locator('ins', { hasText: '1999' })).toBeVisible();
  await expectAccessible(editor);
  await expectFits(editor);

  await editor.getByRole('button', { name: 'Publish 1 change' }).press('Enter');
  await expect(editor.getByRole('link', { name: 'Acronym: choose what shall stand.' })).toBeVisible();
  await editor.getByRole('radio', { name: 'Publish what is proposed' }).focus();
  await editor.keyboard.press('ArrowUp');
  await expect(editor.getByRole('radio', { name: 'Leave what stands now' })).toBeChecked();
  const note = editor.getByLabel('Note of the correction');
  await note.fill('its site says so');
  await editor.getByRole('button', { name: 'Publish 1 change' }).press('Enter');
  await expect(editor.getByRole('link', { name: /The reason of a proposal stays with the editors/ })).toBeVisible();
  await note.fill('The description was missing.');
  await editor.getByLabel('To Test contributor').fill('The acronym is BP by now.');
  await editor.getByRole('button', { name: 'Publish 1 change' }).press('Enter');
  await expect(editor.getByText(/published 1 of 2 changes/)).toBeVisible();
  await editor.goto(`/workspace/organizations/${state.id}/history?view=versions`);
  await expect(editor.getByText('proposed by Test contributor')).toBeVisible();
  await editor.context().close();

  await page.goto(address);
  await expect(page.getByText('The acronym is BP by now.')).toBeVisible();
  await expect(page.getByText('left out', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Take it up again' }).click();
  await expect(page.getByLabel('Acronym')).toHaveValue('BOPS');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Founded in 1999.');
});
