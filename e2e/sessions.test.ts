import { account, signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test('a member sees where they are signed in and ends what is not theirs', async ({ page, browser, baseURL }) => {
  const member = await account('editor');
  await signIn(page, member, baseURL ?? '');
  const [lost, old] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  for (const other of [lost, old]) {
    await signIn(other, member, baseURL ?? '');
    expect((await other.goto('/workspace/profile'))?.status()).toBe(200);
  }
  await page.goto('/workspace/profile');
  const rows = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'this one' })).toHaveCount(1);
  await expectAccessible(page);
  await rows.getByRole('button', { name: 'End', exact: true }).first().click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
  for (const other of [lost, old]) {
    await other.goto('/workspace/profile');
    await expect(other).toHaveURL(/\/sign-in\?next=/);
    await other.context().close();
  }

  await page.getByLabel('Your name', { exact: true }).fill('Samira Haddad');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('The name is changed.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Samira Haddad' })).toBeVisible();
});
