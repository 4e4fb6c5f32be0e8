import type { Page } from '@playwright/test';
import { expect, expectAccessible } from './fixtures';
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
  await page.getByRole('button', { name: 'Change: About the meeting' }).focus();
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
  await page.reload();
  await expect(page.getByText('One piece is not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Save all' }).click();
  await expect(takeaways(page)).toHaveText(['Second, edited', 'First and last', 'Third']);
  await expect(page.getByText('All is saved')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
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
  await page.reload();
  await expect(takeaways(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await page.goto(`/id/${meeting.id}`);
  await expect(page.locator('[id^="takeaway-"] h3')).toHaveText(['Gamma', 'Beta', 'Alpha']);
});
