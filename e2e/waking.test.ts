import { account, signIn } from './accounts';
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

  release();
  await label.fill('A word in confidence');
  await expect(page.getByText('Unsaved changes, kept in this browser')).toBeVisible();
  await expect(page).toHaveURL(/\/workspace\/topics\/new$/);
});

test('a browser without scripts reads the workspace, and is told that it cannot write', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await account('editor'), baseURL ?? '');
  await page.goto('/workspace/topics');
  // Texts and roles are not sought inside `noscript`.
  await expect(page.locator('noscript [role=note]')).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Filter' })).toBeDisabled();
});
