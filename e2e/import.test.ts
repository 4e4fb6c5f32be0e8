import { SAMPLE_TEXT } from '@/lib/import/sample';
import { pdfFile, wordFile, wordParagraph, wordTable } from '@/server/testing/files';
import { expect, expectAccessible, expectFits, phone, test } from './fixtures';

const focused = '[aria-expanded="true"]:focus';

test('the sample: review by keyboard, draft, publish together, read in public', async ({ page, signedIn }) => {
  test.setTimeout(240_000);
  await signedIn('editor');
  await page.goto('/workspace/import');
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await expect(page.locator(focused)).toBeVisible();
  await expect(page.getByText('No date found: it stays “not reported”.')).toBeVisible();
  await expectAccessible(page);

  const title = `What Valdoria brought ${Date.now()}`;
  const meeting = `Consultations on return ${Date.now()}`;
  // The source, then the meeting: correct the title, say which rule was in force, and accept.
  for (const words of [title, meeting]) {
    await page.keyboard.press('e');
    await page.getByLabel('Title').first().fill(words);
    // The text says of no rule, and none is guessed.
    if (words === meeting) await page.getByLabel('Who may be named').selectOption('on_the_record');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator(focused)).toBeVisible();
  }
  // A takeaway each way: accepted, dropped, taken back.
  await expect(page.locator(focused)).toContainText('The numbers are promising but small');
  await page.keyboard.press('a');
  await expect(page.locator(focused)).toContainText('Early start');
  await page.keyboard.press('a');
  await expect(page.locator(focused)).toContainText('Families as partners');
  await page.keyboard.press('x');
  await page.keyboard.press('u');
  await expect(page.locator(focused)).toContainText('Families as partners');
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('n');

  // A sentence selected in the text by keyboard becomes a claim.
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const [words = ''] = (await page.evaluate(() => getSelection()?.toString() ?? '')).split(',');
  await expect(page.getByRole('toolbar', { name: 'Add what is selected as' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('toolbar', { name: 'Add what is selected as' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator(focused)).toContainText(words.trim().slice(0, 40));
  await page.keyboard.press('x');

  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByLabel('Take them as proposed').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write the draft' }).click();
  await expect(page.getByRole('heading', { name: 'The draft is made' })).toBeFocused();
  await page.getByRole('link', { name: 'Open the whole draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(meeting);

  // Words of the text are quotations by themselves, gaps are confirmed, and all of it becomes public at once.
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Set as a quotation' })).toHaveCount(0);
  for (const gap of await page.getByRole('checkbox', { name: /Has nobody reported/ }).all()) await gap.check();
  await page.getByRole('button', { name: /^Publish \d+ pieces together$/ }).click();
  await page.getByRole('link', { name: 'See the public page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: meeting })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Families as partners' })).toBeVisible();
  await expect(page.getByText(title).first()).toBeVisible();
  await expect(page.locator('q').first()).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plenary.import'))),
  ).toEqual([]);
});

test('a review survives a reload of the page', async ({ page, signedIn }) => {
  await signedIn('contributor');
  await page.goto('/workspace/import');
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await expect(page.locator(focused)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('a');
  await expect(page.getByText(/^1 of \d+ decided$/).first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByText(/^1 of \d+ decided$/).first()).toBeVisible();
});

test('a text that was begun or drafted from is found again, and one goes on there', async ({ page, signedIn }) => {
  await signedIn('editor');
  const bring = async (text: string) => {
    await page.goto('/workspace/import');
    await expect(page.getByLabel('The text')).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
  };
  const title = `Talks on families ${Date.now()}`;
  const text = `${title}\n\nThe talks were held in Vienna.`;
  await bring(text);
  await expect(page.locator(focused)).toContainText(title);
  await page.getByRole('button', { name: 'Leave' }).click();
  await bring(text);
  await expect(page.getByText('You began to review this very text')).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('button', { name: 'Make the draft' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('group', { name: 'The meeting' }).getByLabel('Title').fill(title);
  await dialog.getByLabel('Who may be named').selectOption('on_the_record');
  await page.getByRole('button', { name: 'Write the draft' }).click();
  await expect(page.getByRole('heading', { name: 'The draft is made' })).toBeFocused();
  await bring(text.toUpperCase());
  await expect(page.getByText(`Drafted before: “${title}”`)).toBeVisible();
  await page.getByRole('link', { name: 'Go on there' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});

test('hostile HTML is text: nothing of it runs', async ({ page, signedIn }) => {
  await signedIn('contributor');
  await page.goto('/workspace/import');
  const html = `<!doctype html><h1>Meeting in Geneva</h1><img src=x onerror="window.broken=1"><script>window.broken=1</script>
    <p>The <b onmouseover="window.broken=1">World Bank</b> and the <a href="javascript:window.broken=1">OSCE</a> met in Geneva &lt;img src=x onerror=window.broken=1&gt;.</p>`;
  await page.setInputFiles('input[type=file]', { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  const text = page.getByRole('region', { name: 'The text' });
  await expect(text).toContainText('World Bank');
  await text.hover();
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await text.locator('img, script, a, [onmouseover]').count()).toBe(0);
});

test('a Word file comes in with its table and what it says of itself, whatever it is called', async ({
  page,
  signedIn,
}) => {
  await signedIn('contributor');
  await page.goto('/workspace/import');
  const body = `${wordParagraph('The experts met in Vienna.')}${wordTable([['Given Surname', 'Director']])}`;
  const file = wordFile(body, '<dc:title>Report on returnees</dc:title>');
  await page.setInputFiles('input[type=file]', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(file) });
  await expect(page.getByRole('region', { name: 'The text' })).toContainText('Given Surname, Director');
  await expect(page.locator(focused)).toContainText('Report on returnees');
});

const NOTES = `Notes on families

The talks were held in Vienna. Schools are told before the families come home. They ended on Friday 17 May 2024, and all went home.`;

test('a text is typed, read and corrected by keyboard: words become fields, pieces come by hand', async ({
  page,
  signedIn,
}) => {
  test.setTimeout(120_000);
  await signedIn('contributor');
  await page.goto('/workspace/import');
  await expect(page.getByLabel('The text')).toBeFocused();
  await page.keyboard.insertText(NOTES);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(focused)).toContainText('Notes on families');
  const list = page.getByRole('region', { name: 'The proposal' });
  // What was set and not read looks unlike what was read.
  await expect(list.locator('[data-default]').filter({ hasText: 'Document' })).toContainText('default');
  await page.keyboard.press('j');
  const meeting = page.locator('li', { has: page.locator(focused) });
  await expect(meeting.locator('dl').first()).toContainText('First daynot reported');

  // From where the meeting stands: into a sentence, word by word, and into a field of the meeting.
  const chosen = () => page.evaluate(() => getSelection()?.toString());
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowDown');
  while (!(await chosen())?.startsWith('They ended')) await page.keyboard.press('ArrowDown');
  for (const word of ['They', 'ended', 'on', 'Friday', '17']) {
    await page.keyboard.press('ArrowRight');
    expect(await chosen()).toBe(word);
  }
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect((await chosen())?.trim()).toBe('17 May 2024');
  await page.getByLabel('as', { exact: true }).selectOption('First day');
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await expect(meeting.locator('dl').first()).toContainText('First day17 May 2024');
  await page.getByRole('button', { name: 'Passages p' }).click();
  await page.getByRole('button', { name: /^Remove the passage “17 May 2024/ }).click();
  await expect(page.getByRole('list', { name: 'Passages' })).not.toContainText('17 May 2024');
  await expectAccessible(page);

  // One goes on where one was; a sentence becomes a claim, and is said in one's own words.
  await page.keyboard.press('Escape');
  await page.getByLabel('Add by hand').selectOption('Commitment');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('What was promised').first().fill('Schools will be told');
  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('region', { name: 'Commitments' })).toContainText('Schools will be told');
  await page.getByLabel('Add by hand').selectOption('Country');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Country').first().fill('Austri');
  await page.getByRole('option', { name: 'Austria' }).click();
  await page.keyboard.press('Escape');
  await expect(list.getByRole('region', { name: 'Countries' })).toContainText('Austria');
});

test('statements are said in one’s own words, the focus stays after a merge, and a person may be a name alone', async ({
  page,
  signedIn,
}) => {
  test.setTimeout(120_000);
  await signedIn('contributor');
  await page.goto('/workspace/import');
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await expect(page.locator(focused)).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('j');
  await expect(page.locator(focused)).toContainText('Early start');
  await page.keyboard.press('o');
  await page.keyboard.insertText('A sentence should be used from its first day on.');
  await page.getByLabel('Said by').selectOption('Mara Ellin');
  await page.keyboard.press('Escape');
  const row = page.locator('li', { has: page.locator(focused) });
  await expect(row).toContainText('A sentence should be used from its first day on.');
  await page.keyboard.press('q');
  await page.keyboard.press('m');
  await page.getByLabel('This is the same as').selectOption('Families as partners');
  await page.getByRole('button', { name: 'Merge', exact: true }).last().click();
  await expect(page.locator(focused)).toContainText('Early start');
  await expectAccessible(page);
  await page.keyboard.press('u');

  await page.getByLabel('Add by hand').selectOption('Person');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Name', { exact: false }).first().fill('Some Body');
  await page.keyboard.press('Control+Enter');
  const person = page.getByRole('button', { name: /^Some Body/ });
  await expect(person).toContainText('accepted');
  await expect(person).toContainText('a name in the text');
  await expect(person).not.toContainText('incomplete');
});

test('what cannot be read is refused in words, and the page goes on', async ({ page, signedIn }) => {
  await signedIn('contributor');
  await page.goto('/workspace/import');
  const send = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer });
  await send('empty.txt', Buffer.from('  \n'));
  await expect(page.locator('main [role=alert]')).toContainText('There is no text in this');
  await send('a.pdf', Buffer.from('%PDF-1.7 something'));
  await expect(page.locator('main [role=alert]')).toContainText('a.pdf: This file is damaged');
  await send('scan.txt', Buffer.from(pdfFile([['1'], ['2']])));
  await expect(page.locator('main [role=alert]')).toContainText('scan.txt: This PDF holds pictures of pages');
  await send('large.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
  await expect(page.locator('main [role=alert]')).toContainText('larger than 5 MB');
  await page.getByLabel('The text').fill(SAMPLE_TEXT);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.locator(focused)).toBeVisible();
});

test('at 390 px both sides are one press apart, and nothing is wider than the screen', async ({ page, signedIn }) => {
  await page.setViewportSize(phone);
  await signedIn('contributor');
  await page.goto('/workspace/import');
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await expect(page.locator(focused)).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Show in the text' }).first().click();
  await expect(page.getByRole('region', { name: 'The text' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Proposal', exact: true }).click();
  const list = page.getByRole('region', { name: 'The proposal' });
  await expect(list).toBeVisible();
  // Three quarters of the screen are the review's own.
  for (const pane of ['Text', 'Proposal']) {
    await page.getByRole('button', { name: pane, exact: true }).click();
    const shown = page.getByRole('region', { name: pane === 'Text' ? 'The text' : 'The proposal' });
    expect((await shown.boundingBox())?.height).toBeGreaterThanOrEqual(phone.height * 0.75);
  }
  await expectFits(page);
});

test('a reader is told that their role does not reach here', async ({ page, signedIn }) => {
  await signedIn('reader');
  expect((await page.goto('/workspace/import'))?.status()).toBe(403);
});
