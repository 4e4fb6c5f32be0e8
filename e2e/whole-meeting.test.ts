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
  await expect(page.getByText('The order is being saved')).toBeHidden();
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
  await expect(page.getByText('Saved as version 2')).toBeVisible();
  await box.focus();
  await page.keyboard.press('Escape');
  const passages = page.locator('#takeaways').getByRole('list', { name: 'Passages' });
  await expect(passages.getByRole('listitem')).toHaveText([
    'what was learnt in prisonsReport to be pasted, p. 12',
    'Resolution to be pasted',
    'A page that was not there, para. 4',
  ]);
});
