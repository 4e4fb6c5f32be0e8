import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, phone } from './fixtures';
import { test } from './records';

const takeaways = (page: Page) => page.locator('#takeaways h3');
/** The rows that add are there once the script is. */
const open = async (page: Page, id: string) => {
  await page.goto(`/workspace/meetings/${id}/whole`);
  await expect(page.getByRole('textbox', { name: 'New takeaway' })).toBeVisible();
};

test('a meeting is written on one screen by keyboard: added to, edited in place, put in order, and nothing typed is lost', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', {
    title: 'Meeting on one screen',
    startOn: '2020-02-11',
    timeZone: 'Europe/Vienna',
  });
  await signedIn('contributor');
  await page.goto(`/workspace/meetings/${meeting.id}`);
  await page.getByRole('link', { name: 'Whole meeting on one screen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Takeaways' })).toBeVisible();
  // The keys work before anything has the focus.
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(page.getByRole('textbox', { name: 'New takeaway' })).toBeFocused({ timeout: 500 });
  }).toPass();
  for (const headline of ['First', 'Second', 'Third']) {
    await page.keyboard.type(headline);
    await page.keyboard.press('Enter');
  }
  await expect(takeaways(page)).toHaveText(['First', 'Second', 'Third']);

  await page.getByRole('textbox', { name: 'Time' }).fill('9.30–10:15');
  await expect(page.getByText('11 February 2020, 09:30–10:15')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Opening');
  await page.keyboard.press('Enter');
  await expect(page.locator('#sessions li').getByText('11 February 2020, 09:30–10:15')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Change: Second' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Headline/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(', edited');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(takeaways(page)).toHaveText(['First', 'Second, edited', 'Third']);
  await expect(page.getByRole('button', { name: 'Change: Second, edited' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(takeaways(page)).toHaveText(['Second, edited', 'First', 'Third']);
  await expect(page.getByText('Second, edited: now 1 of 3.')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Change: First' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' and last');
  await page.keyboard.press('Escape');
  await expect(page.getByText('One piece is not saved')).toBeVisible();

  page.on('dialog', (dialog) => dialog.accept());
  await expect(page.getByText('Saving …')).toBeHidden();
  await page.reload();
  await expect(page.getByText('One piece is not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Save all' }).click();
  await expect(takeaways(page)).toHaveText(['Second, edited', 'First and last', 'Third']);
  await expect(page.getByText('All is saved')).toBeVisible();
  await expectFits(page, [phone.width]);
});

test('thirty takeaways, typed faster than any answer comes, are all there', async ({ page, signedIn, records }) => {
  const meeting = await records.draft('meeting', { title: 'Meeting in a hurry' });
  await signedIn('contributor');
  await open(page, meeting.id);
  // On a slow machine answers arrive between two keys and in the middle of drawing.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('textbox', { name: 'New takeaway' }).focus();
  const headlines = Array.from({ length: 30 }, (_, index) => `Headline ${index + 1}`);
  for (const headline of headlines) {
    await page.keyboard.type(headline);
    await page.keyboard.press('Enter');
  }
  await expect(takeaways(page)).toHaveText(headlines, { timeout: 90_000 });
  await page.reload();
  await expect(takeaways(page)).toHaveText(headlines);
  await expect(page.getByRole('textbox', { name: 'New takeaway' })).toHaveValue('');
});

test('a list is put in order by drag and by the handles, and the public page follows', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.published('meeting', { title: 'Meeting in public order' });
  for (const [position, headline] of ['Alpha', 'Beta', 'Gamma'].entries())
    await records.published('takeaway', { meetingId: meeting.id, headline, text: headline, position });
  await signedIn('editor');
  await open(page, meeting.id);
  await page.locator('#takeaways').getByRole('button', { name: 'Put in order' }).click();
  const rows = page.locator('#takeaways').getByRole('row');
  await expect(rows).toHaveCount(3);
  await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 60, y: 3 } });
  await expect(rows).toHaveText([/Gamma/, /Alpha/, /Beta/]);
  await rows.nth(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows).toHaveText([/Gamma/, /Beta/, /Alpha/]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('All is saved')).toBeVisible();
  await page.reload();
  await expect(takeaways(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await page.goto(`/id/${meeting.id}`);
  await expect(page.locator('[id^="takeaway-"] h3')).toHaveText(['Gamma', 'Beta', 'Alpha']);
});

test('a source is cited by pasting its address, its symbol or a quote, and one that is not there is added in place', async ({
  page,
  signedIn,
  records,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL });
  await records.draft('source', {
    title: 'Report to be pasted',
    url: 'https://www.osce.org/report/4711/?utm_source=mail',
  });
  await records.draft('source', { title: 'Resolution to be pasted', symbol: 'S/RES/4711 (2020)' });
  const meeting = await records.draft('meeting', { title: 'Meeting with pasted sources' });
  await records.draft('takeaway', { meetingId: meeting.id, headline: 'To be sourced', text: 'A text.' });
  await signedIn('contributor');
  await open(page, meeting.id);
  await expect(page.locator('#takeaways').getByText('No source yet')).toBeVisible();
  await page.getByRole('button', { name: 'Change: To be sourced' }).click();
  const box = page.getByRole('textbox', { name: 'Paste a source or a quote' });
  const paste = async (text: string) => {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await box.focus();
    await page.keyboard.press('Control+v');
  };
  await paste('http://osce.org/report/4711 “what was learnt in prisons” p.12');
  await expect(page.getByText('Cited: Report to be pasted')).toBeVisible();
  await paste('s/res/4711(2020)'.toUpperCase());
  await expect(page.getByText('Cited: Resolution to be pasted')).toBeVisible();
  await paste(`“${'word '.repeat(26)}”`);
  await expect(page.getByText('This quote has 26 words. We quote at most 25')).toBeVisible();
  await box.fill('');
  await paste('https://example.org/not-there para. 4');
  await expect(page.getByText(/Plenary does not open the address for you/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the document' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Web address', { exact: true })).toHaveValue('https://example.org/not-there');
  await dialog.getByLabel('Title').fill('A page that was not there');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Cited: A page that was not there')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Change: To be sourced' })).toBeFocused();
  await expect(box).toBeHidden();
  const passages = page.locator('#takeaways').getByRole('list', { name: 'Passages' });
  await expect(passages.getByRole('listitem')).toHaveText([
    'what was learnt in prisonsReport to be pasted, p. 12',
    'Resolution to be pasted',
    'A page that was not there, para. 4',
  ]);
});

test('a piece is opened and closed by one button, and closes once it is saved', async ({ page, signedIn, records }) => {
  const meeting = await records.draft('meeting', { title: 'Meeting of open pieces' });
  await records.draft('takeaway', { meetingId: meeting.id, headline: 'Opened', text: 'A text.' });
  await signedIn('contributor');
  await open(page, meeting.id);
  const headline = page.getByRole('textbox', { name: /^Headline/ });
  await page.getByRole('button', { name: 'Change: Opened' }).click();
  await expect(headline).toBeFocused();
  const close = page.getByRole('button', { name: 'Close: Opened' });
  await expect(close).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await expectFits(page, [phone.width]);
  await close.click();
  await expect(headline).toBeHidden();
  await expect(page.getByRole('button', { name: 'Change: Opened' })).toBeFocused();

  // What is not saved stays unsaved when it is closed, and is there again.
  await page.getByRole('button', { name: 'Change: Opened' }).click();
  await headline.fill('Opened and changed');
  await page.locator('#takeaways').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('One piece is not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Change: Opened' }).click();
  await expect(headline).toHaveValue('Opened and changed');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Change: Opened and changed' })).toBeFocused();
  await expect(headline).toBeHidden();
  await expect(page.getByText('All is saved')).toBeVisible();

  // So does the form of a piece that is not there yet.
  const add = page.getByRole('button', { name: 'New presentation' });
  await add.click();
  await expect(add).toHaveAttribute('aria-expanded', 'true');
  await add.click();
  await expect(page.getByRole('button', { name: 'Save draft' })).toBeHidden();
  await expect(add).toBeFocused();
});

test('a row is given its kind, session and speaker by keyboard, and the next row goes on in that session', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting written down fully' });
  await records.draft('session', { meetingId: meeting.id, title: 'Panel of rows' });
  await records.draft('person', { name: 'Rosa Rows', publicRole: 'Speaker' });
  await signedIn('contributor');
  await open(page, meeting.id);
  await page.getByRole('textbox', { name: 'New takeaway' }).focus();
  await page.keyboard.type('Said by somebody');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lesson');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Panel');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rosa Row');
  await expect(page.getByRole('option', { name: /Rosa Rows/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const made = page.locator('#takeaways li').first();
  await expect(made).toContainText('Lesson');
  await expect(made).toContainText('Panel of rows');
  await expect(made).toContainText('Rosa Rows');
  await expect(page.getByRole('textbox', { name: 'New takeaway' })).toBeFocused();
  await expect(page.locator('#takeaways').getByLabel('Session')).toHaveValue(/.+/);
  await expect(page.getByText('All is saved')).toBeVisible();

  // Whoever is not in the record is kept in the words that were typed.
  page.on('dialog', (dialog) => dialog.accept());
  await page.keyboard.type('Said by a delegate');
  await page.locator('#takeaways').getByRole('combobox', { name: 'Who said it' }).fill('a delegate of the chair');
  await expect(page.getByText('One line is not added yet')).toBeVisible();
  await page.getByRole('textbox', { name: 'New claim' }).fill('Not added either');
  await expect(page.getByText('2 lines are not added yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 lines are not added yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save all' }).click();
  await expect(page.locator('#takeaways li').nth(1)).toContainText('a delegate of the chair');
  await expect(page.locator('#takeaways li').nth(1)).toContainText('Panel of rows');
  await expect(page.locator('#claims li')).toContainText('Not added either');
  await expect(page.getByText('All is saved')).toBeVisible();
});

test('a mistyped line is renamed as a whole, or removed by one key and put back', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting with slips' });
  await signedIn('contributor');
  await open(page, meeting.id);
  await page.getByRole('textbox', { name: 'New takeaway' }).focus();
  for (const headline of ['Mistypd', 'Slip']) {
    await page.keyboard.type(headline);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Change: Mistypd' }).click();
  await page.getByRole('textbox', { name: /^Headline/ }).fill('Mistyped');
  await page.keyboard.press('Enter');
  await expect(takeaways(page)).toHaveText(['Mistyped', 'Slip']);
  await expect(page.getByText('Mistypd')).toHaveCount(0);

  // What is removed is saved.
  await expect(page.getByText('All is saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove: Slip' })).toBeVisible();
  await page.getByRole('button', { name: 'Change: Slip' }).focus();
  await page.keyboard.press('Delete');
  await expect(takeaways(page)).toHaveText(['Mistyped']);
  await expect(page.getByRole('button', { name: 'Undo: put back Slip' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(takeaways(page)).toHaveText(['Mistyped', 'Slip']);
  await expect(page.getByRole('button', { name: 'Change: Slip' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove: Slip' }).click();
  await expect(page.getByText('Removed: Slip').first()).toBeVisible();
  await expect(page.getByText('All is saved')).toBeVisible();
  await page.reload();
  await expect(takeaways(page)).toHaveText(['Mistyped']);
  await expect(page.getByText('Withdrawn')).toHaveCount(0);
});
