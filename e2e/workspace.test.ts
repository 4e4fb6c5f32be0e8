import type { Page } from '@playwright/test';
import { account, signIn } from './accounts';
import { expect, expectAccessible, expectFits, phone, ready } from './fixtures';
import { test } from './records';

const state = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

test('a meeting with its source is written by keyboard, and text that was not saved is back after a reload', async ({
  page,
  signedIn,
}) => {
  test.setTimeout(90_000);
  await signedIn('editor');
  await page.goto('/workspace/meetings/new');
  await ready(page);
  // A new record is begun by naming it.
  await expect(page.getByRole('textbox', { name: /^Title/ })).toBeFocused();
  await page.keyboard.type('Expert meeting by keyboard');
  await page.getByLabel('Begins').focus();
  await page.keyboard.type('2020-02');
  await expect(page.getByText('February 2020')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('2019');
  await page.getByRole('button', { name: 'Add: Sources' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Source' })).toBeFocused();
  await page.keyboard.type('Keyboard gazette');
  await expect(page.getByRole('option', { name: /Add “Keyboard gazette” as new/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Title')).toHaveValue('Keyboard gazette');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await dialog.getByLabel('Publisher').focus();
  await page.keyboard.type('A newspaper');
  // Wherever the focus is, the form in front is the one that is saved.
  await dialog.focus();
  await page.keyboard.press('Control+s');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('Keyboard gazette');
  await expect(page.getByRole('combobox', { name: 'Source' })).toBeFocused();

  await page.keyboard.press('Control+s');
  await expect(page.getByRole('link', { name: 'Ends: This lies before the beginning.' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Expert meeting by keyboard');
  await expectAccessible(page);
  await page.getByLabel('Ends').fill('2020-02');
  await page.keyboard.press('Control+s');
  await state(page, 'Saved as version 1');
  await expect(page).toHaveURL(/\/workspace\/meetings\/[0-9a-f-]{36}$/);

  await page.getByRole('textbox', { name: 'Summary' }).fill('A summary that nobody saved.');
  await state(page, 'Unsaved changes');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue('A summary that nobody saved.');
  await state(page, /not saved is back/);
  await expect(page.getByText('Keyboard gazette')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go back to what is saved' }).click();
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue('');
  await page.setViewportSize(phone);
  await expectFits(page);
});

test('of two people who write at once the second sees both texts, chooses, and loses nothing', async ({
  page,
  signedIn,
  records,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const { id } = await records.draft('organization', { name: 'Council of examples', description: 'Founded long ago.' });
  await signedIn('editor');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, await account('editor'), baseURL ?? '');
  for (const one of [page, other]) {
    await one.goto(`/workspace/organizations/${id}`);
    await ready(one);
  }
  // Somebody who has written nothing yet would simply be shown the newer version.
  await page.getByRole('textbox', { name: 'Description' }).fill('Founded before the war.');
  await other.getByRole('textbox', { name: 'Description' }).fill('Founded in 1999.');
  await other.getByLabel('Acronym').fill('COE');
  await other.keyboard.press('Control+s');
  await state(other, 'Saved as version 2');

  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: /one field needs your eye/ })).toBeFocused();
  await expect(page.getByText('Before both')).toBeVisible();
  await expect(page.locator('ins', { hasText: '1999' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'before the war' })).toBeVisible();
  await expect(page.getByText('changed by them only')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectFits(page);
  await expect(page.getByRole('button', { name: 'Save with these choices' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Theirs' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Mine', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('textbox', { name: 'Description' }).fill('Founded in 1999, before the war.');
  await page.getByRole('button', { name: 'Save with these choices' }).click();
  await state(page, 'Saved as version 3');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Founded in 1999, before the war.');
  await expect(page.getByLabel('Acronym')).toHaveValue('COE');

  await page.goto(`/workspace/organizations/${id}/history`);
  await expect(page.locator('ins', { hasText: 'before the war' })).toBeVisible();
  await page.getByRole('radio', { name: 'From Version 1' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'From version 1 to version 3' })).toBeVisible();
  await expect(page.locator('del', { hasText: 'long ago' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'COE' })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await other.context().close();
});

test('a contributor does not publish, a reader does not write, and the server refuses what they forge', async ({
  page,
  signedIn,
  records,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const { id } = await records.draft('organization', { name: 'Body under guard' });
  await signedIn('editor');
  await page.goto(`/workspace/organizations/${id}`);
  await ready(page);
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  const sent = page.waitForRequest((request) =>
    Boolean(request.headers()['next-action'] && request.postData()?.includes('baseVersion')),
  );
  await page.getByLabel('Acronym').fill('BUG');
  await page.keyboard.press('Control+s');
  const request = await sent;
  await state(page, 'Saved as version 2');

  const contributor = await (await browser.newContext()).newPage();
  await signIn(contributor, await account('contributor'), baseURL ?? '');
  await contributor.goto(`/workspace/organizations/${id}`);
  await expect(contributor.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect(contributor.getByRole('button', { name: 'Publish' })).toHaveCount(0);

  const reader = await (await browser.newContext({ viewport: phone })).newPage();
  await signIn(reader, await account('reader'), baseURL ?? '');
  await reader.goto(`/workspace/organizations/${id}`);
  await expect(reader.getByRole('textbox', { name: /^Name/ })).toHaveAttribute('readonly');
  await expect(reader.getByRole('button', { name: /Save|Add|Publish/ })).toHaveCount(0);
  await expectAccessible(reader);
  await expectFits(reader);
  expect((await reader.goto('/workspace/organizations/new'))?.status()).toBe(403);

  const headers = {
    'next-action': request.headers()['next-action'] ?? '',
    origin: baseURL ?? '',
    accept: 'text/x-component',
  };
  const forge = (data: string) =>
    reader.request.post(`/workspace/organizations/${id}`, {
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
      data,
    });
  expect(await (await forge(request.postData() ?? '')).text()).toContain('"kind":"forbidden"');
  const hostile = [
    [{ noun: 'user', id: 'x', baseVersion: -1, values: [] }],
    ['nonsense'],
    [{ noun: 'organization', id, baseVersion: 2, values: { name: { $ne: 1 } } }],
  ];
  for (const input of hostile) {
    const answer = await page.request.post(`/workspace/organizations/${id}`, {
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
      data: JSON.stringify(input),
    });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('"kind":"invalid"');
  }
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Body under guard');
  await contributor.context().close();
  await reader.context().close();
});

test('a draft goes public together once its checklist is clear', async ({ page, signedIn, records }) => {
  test.setTimeout(90_000);
  const quote = 'the states agreed to share what they had learnt from prisons';
  const source = await records.draft('source', { title: 'Gazette of the draft', kind: 'press' });
  const meeting = await records.draft('meeting', { title: 'Meeting to go public' });
  const text = { meetingId: meeting.id, headline: 'Sharing', citations: [{ sourceId: source.id, quote }] };
  const copied = await records.draft('takeaway', { ...text, text: `As the gazette has it, ${quote}.` });
  await signedIn('editor');
  await page.goto(`/workspace/meetings/${meeting.id}/draft`);
  await ready(page);
  await expect(page.getByText('One thing must be mended first')).toBeVisible();
  await expect(page.getByText('3 gaps to confirm')).toBeVisible();
  await expectAccessible(page);
  const publish = page.getByRole('button', { name: 'Publish 3 pieces together' });
  await expect(publish).toBeDisabled();
  await page.getByRole('button', { name: 'Set as a quotation' }).click();
  await expect(page.getByText('One thing must be mended first')).toBeHidden();
  for (const gap of [/No date/, /No place/, /No organiser/]) await page.getByRole('checkbox', { name: gap }).check();
  await page.setViewportSize(phone);
  await expectFits(page);
  await publish.click();
  await state(page, '3 pieces are public now.');
  await page.context().clearCookies();
  await page.goto(`/id/${copied.id}`);
  await expect(page.getByText('Gazette of the draft').first()).toBeVisible();
  await expect(page.getByText(`As the gazette has it, “${quote}”.`)).toBeVisible();
});

test('the workspace, its lists and empty lists read well and fit a phone', async ({ page, signedIn, records }) => {
  test.setTimeout(90_000);
  await records.draft('claim', { text: 'A claim that names no document.' });
  await signedIn('contributor');
  for (const path of [
    '/workspace',
    '/workspace/claims',
    '/workspace/claims?q=nothing-of-the-kind',
    '/workspace/topics',
  ]) {
    expect((await page.goto(path))?.status()).toBe(200);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectFits(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect((await page.goto('/workspace/nonsense'))?.status()).toBe(404);
  expect((await page.goto('/workspace/claims/019b76da-a800-7f64-a174-d7e34471d7a9'))?.status()).toBe(404);
});
