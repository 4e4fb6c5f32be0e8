import { expect, test } from './fixtures';

test('before a page’s scripts have come nothing can be typed that would be lost, and nothing pressed goes astray', async ({
  page,
  signedIn,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await signedIn('editor');
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/workspace/topics/new', { waitUntil: 'commit' });
  const label = page.getByRole('textbox', { name: 'Name' });
  await expect(label).toBeVisible();
  await expect(label).toBeDisabled();
  await label.focus();
  await page.keyboard.type('A word in confidence');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workspace\/topics\/new$/);

  release();
  await label.fill('A word in confidence');
  await expect(page.getByText('Unsaved changes, kept in this browser')).toBeVisible();
});
