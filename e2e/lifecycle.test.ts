import { expect, expectAccessible, ready } from './fixtures';
import { test } from './records';

test('a published record is withdrawn with a reason that the public reads, and comes back', async ({
  page,
  signedIn,
  records,
  request,
}) => {
  test.setTimeout(120_000);
  const { id } = await records.published('organization', { name: 'Body to withdraw', slug: 'body-to-withdraw' });
  await signedIn('editor');
  await page.goto(`/workspace/organizations/${id}`);
  await ready(page);
  await page.getByRole('button', { name: 'Withdraw …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(dialog.getByText('Say why')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Entered twice by mistake.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByText('This record was taken out')).toBeVisible();
  for (const address of ['/organizations/body-to-withdraw', `/id/${id}`]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain('Entered twice by mistake.');
  }
  await page.getByRole('button', { name: 'Bring it back …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('dialog', { name: 'This becomes public' }).getByRole('button', { name: 'Make public' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw …' })).toBeVisible();
  expect((await request.get('/organizations/body-to-withdraw')).status()).toBe(200);
});

test('two bodies are found alike, compared, merged and parted again', async ({ page, signedIn, records, request }) => {
  test.setTimeout(120_000);
  const stays = await records.published('organization', {
    name: 'Office of Lookalikes',
    slug: 'lookalikes',
    acronym: 'OOL',
  });
  const goes = await records.published('organization', { name: 'Lookalikes Office', slug: 'lookalikes-twice' });
  await signedIn('editor');
  await page.goto(`/workspace/organizations/${goes.id}`);
  await expect(page.getByText('Looks like Office of Lookalikes. Same words in another order:')).toBeVisible();
  await page.goto('/workspace/duplicates');
  await expectAccessible(page);
  await page
    .getByRole('row', { name: /Lookalikes Office/ })
    .getByRole('link', { name: 'Compare' })
    .click();
  await ready(page);
  await page.getByRole('radio', { name: 'Office of Lookalikes' }).first().check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge them' }).click();
  await expect(page.getByText('They are one record now.')).toBeVisible();
  for (const address of ['/organizations/lookalikes-twice', `/id/${goes.id}`]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toContain('/organizations/lookalikes');
  }
  await page.goto(`/workspace/organizations/${goes.id}`);
  await ready(page);
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByRole('dialog', { name: 'This becomes public' }).getByRole('button', { name: 'Make public' }).click();
  await expect(page.getByText('Looks like Office of Lookalikes')).toBeVisible();
  expect((await request.get('/organizations/lookalikes-twice')).status()).toBe(200);
  expect((await request.get(`/id/${stays.id}`)).status()).toBe(200);
});
