import type { Page } from '@playwright/test';
import { database } from './accounts';
import { expect, expectAccessible, expectFits, phone, ready } from './fixtures';
import { test } from './records';

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const save = (page: Page) => page.keyboard.press('Control+s');
const state = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
async function open(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}

test('a time that is none is refused by name, and the corrected one is saved; so is what stands unread in a field', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting of a wrong time' });
  const session = await records.draft('session', { meetingId: meeting.id, title: 'Opening' });
  await signedIn('editor');
  await open(page, `/workspace/sessions/${session.id}`);
  const end = box(page, 'Scheduled end');
  await box(page, 'Room').fill('Room typed before');
  await end.fill('16h00');
  await save(page);
  await state(page, 'Not saved: see what is wrong above');
  await expect(page.getByRole('link', { name: /Scheduled end: Write a day and a time/ })).toBeVisible();
  await expect(end).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await ready(page);
  await expect(end).toHaveValue('16h00');
  await end.fill('11 Feb 2020 16h00');
  await save(page);
  await state(page, 'Saved as version 2');
  await expect(end).toHaveValue('2020-02-11 16:00');
  const row = await (await database()).meetingSession.findUniqueOrThrow({ where: { id: session.id } });
  expect(row).toMatchObject({ scheduledEnd: '2020-02-11T16:00', room: 'Room typed before' });

  await open(page, `/workspace/meetings/${meeting.id}`);
  await box(page, 'Begins').fill('11 Feb 2020');
  await save(page);
  await state(page, 'Saved as version 2');
  await expect(box(page, 'Begins')).toHaveValue('2020-02-11');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Geneva');
  await page.keyboard.press('Enter');
  await state(page, 'Saved as version 3');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Zurich');
});

test('a country is chosen by any of its names, by keyboard, and what names none stays in the field', async ({
  page,
  signedIn,
  records,
}) => {
  const { id } = await records.draft('organization', { name: 'Body of some country' });
  await signedIn('editor');
  await open(page, `/workspace/organizations/${id}`);
  const country = page.getByRole('combobox', { name: 'Country' });
  const code = async () => (await (await database()).organization.findUniqueOrThrow({ where: { id } })).countryCode;
  await country.focus();
  await page.keyboard.type('usa');
  await expect(page.getByRole('option', { name: 'United States of America' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(country).toHaveValue('United States of America');
  await save(page);
  await state(page, 'Saved as version 2');
  expect(await code()).toBe('US');

  await country.fill('Turkey');
  await save(page);
  await state(page, 'Saved as version 3');
  expect(await code()).toBe('TR');
  await page.keyboard.press('Tab');
  await expect(country).toHaveValue('Türkiye');

  await country.fill('Nowhere');
  await save(page);
  await state(page, 'Not saved: see what is wrong above');
  await expect(page.getByRole('link', { name: 'Country: Choose a country of the list.' })).toBeVisible();
  await expect(country).toHaveValue('Nowhere');
  await country.fill('');
  await save(page);
  await state(page, 'Saved as version 4');
  expect(await code()).toBeNull();
});

test('a fault that comes back gives the form back, before and after a reload, and the corrected text is sent', async ({
  page,
  signedIn,
  records,
}) => {
  const { id } = await records.draft('organization', { name: 'Body of a fault' });
  await signedIn('editor');
  let sent = 0;
  await page.route(`**/workspace/organizations/${id}`, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || !request.postData()?.includes('indigestible')) return route.fallback();
    sent += 1;
    await route.fulfill({ status: 500, body: 'Internal Server Error' });
  });
  await open(page, `/workspace/organizations/${id}`);
  await box(page, 'Description').fill('An indigestible word.');
  await save(page);
  await state(page, 'Not saved: see what is wrong above');
  await expect(page.getByText('What was sent met the same fault twice')).toBeVisible();
  await expect(page.getByText('Changed since it was last saved: Description.')).toBeVisible();
  await expectAccessible(page);
  expect(sent).toBe(2);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await ready(page);
  await expect(box(page, 'Description')).toHaveValue('An indigestible word.');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await state(page, 'Unsaved changes');
  expect(sent).toBe(2);

  await save(page);
  // Corrected while the wrong text is on its way for the second time.
  await expect.poll(() => sent).toBe(3);
  await box(page, 'Description').fill('A word that goes down well.');
  await save(page);
  await state(page, 'Saved as version 2');
  const row = await (await database()).organization.findUniqueOrThrow({ where: { id } });
  expect(row.description).toBe('A word that goes down well.');
});

test('another room leaves the second 02:30 of the night the clocks go back where it was', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting of a long night', timeZone: 'Europe/Vienna' });
  const times = { scheduledStart: '2020-10-25T02:30', scheduledEnd: '2020-10-25T02:30(2)' };
  const { id } = await records.draft('session', { meetingId: meeting.id, title: 'Night', ...times });
  await signedIn('editor');
  await open(page, `/workspace/sessions/${id}`);
  await expect(box(page, 'Scheduled end')).toHaveValue('2020-10-25 02:30 (2)');
  await expect(page.getByText('25 October 2020 at 02:30 (UTC+1), Europe/Vienna.')).toBeVisible();
  await box(page, 'Room').fill('Another room');
  await save(page);
  await state(page, 'Saved as version 2');
  const row = await (await database()).meetingSession.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ ...times, room: 'Another room' });
});

test('by keyboard: a meeting in Singapore past midnight, its zone set last and corrected, published, read elsewhere', async ({
  page,
  signedIn,
  browser,
}) => {
  const title = `Meeting past midnight ${Date.now()}`;
  await signedIn('editor');
  await open(page, '/workspace/meetings/new');
  await box(page, /^Title/).focus();
  await page.keyboard.type(title);
  await box(page, 'Begins').focus();
  await page.keyboard.type('11 Feb 2020');
  await save(page);
  await state(page, 'Saved as version 1');

  await page.getByRole('link', { name: 'Whole meeting on one screen' }).focus();
  await page.keyboard.press('Enter');
  await expect(box(page, 'New session')).toBeVisible();
  const sessions = page.locator('#sessions li');
  const row = async (time: string, name: string) => {
    await page.getByRole('textbox', { name: 'Time' }).last().focus();
    await page.keyboard.type(time);
    await page.keyboard.press('Tab');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await row('22:00–01:00', 'Late plenary');
  await expect(sessions).toHaveText([/Late plenary.*11 February 2020 at 22:00\s–\s12 February 2020 at 01:00/s]);
  // A time alone is of the day on which the session before ended.
  await row('1.15–2.00', 'Drafting');
  await expect(sessions).toHaveText([/Late plenary/, /Drafting.*12 February 2020, 01:15–02:00/s]);
  await expect(sessions.getByText('UTC')).toHaveCount(0);
  await row('2020-02-12 9:00–2020-02-11 10:00', 'Backwards');
  await expect(page.getByText('One line is not added yet · one was refused')).toBeVisible();
  await expect(page.getByText('This lies before the beginning.')).toBeVisible();
  await expect(page.getByText('All is saved')).toHaveCount(0);
  await expectAccessible(page);
  await expectFits(page, [phone.width, 768, 1440]);
  await page.getByRole('button', { name: 'Go to the first' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9:00–10:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('All is saved')).toBeVisible();
  await expect(sessions).toHaveCount(3);

  await page.getByRole('link', { name: 'Form of the meeting' }).focus();
  await page.keyboard.press('Enter');
  await ready(page);
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  for (const [typed, read, version] of [
    ['Kuala Lumpur', 'Asia/Kuala_Lumpur', 2],
    ['Singapore', 'Asia/Singapore', 3],
  ] as const) {
    await zone.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await save(page);
    await state(page, `Saved as version ${version}`);
    await expect(zone).toHaveValue(read);
  }
  await page.getByRole('link', { name: 'Check and publish' }).focus();
  await page.keyboard.press('Enter');
  await ready(page);
  const publish = page.getByRole('button', { name: 'Publish 4 pieces together' });
  for (const gap of [/No place/, /No organiser/]) {
    await page.getByRole('checkbox', { name: gap }).focus();
    await page.keyboard.press('Space');
  }
  await expect(publish).toBeEnabled();
  await publish.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 pieces are public now.')).toBeVisible();

  const { slug } = await (await database()).meeting.findFirstOrThrow({ where: { title } });
  const elsewhere = await browser.newContext({ timezoneId: 'America/Los_Angeles' });
  const reader = await elsewhere.newPage();
  await reader.goto(`/meetings/${slug}`);
  await expect(
    reader.getByText(/11 February 2020 at 22:00\s–\s12 February 2020 at 01:00 \(Asia\/Singapore\)/),
  ).toBeVisible();
  await expect(reader.getByText('12 February 2020, 01:15–02:00 (Asia/Singapore)')).toBeVisible();
  await elsewhere.close();
});

test('whatever closes or goes away, the keyboard keeps a place on the page', async ({ page, signedIn, records }) => {
  const { id } = await records.draft('organization', { name: 'Body with a place', aliases: [{ name: 'Other name' }] });
  await signedIn('editor');
  await open(page, `/workspace/organizations/${id}`);
  const dialog = page.getByRole('dialog');
  for (const name of ['Publish', 'Discard this draft …']) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // The button that opened the question is gone: what stands beside it has the focus.
  await expect(page.locator('#content header a:focus, #content header button:focus')).toBeVisible();
});

test('dates are typed as people write them: what has two meanings is asked, and a period fills both ends', async ({
  page,
  signedIn,
}) => {
  await signedIn('editor');
  await open(page, '/workspace/meetings/new');
  const [begins, ends] = [box(page, 'Begins'), box(page, 'Ends')];
  await begins.fill('03/05/2026');
  await expect(page.getByText('This can be read in two ways')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '5 March 2026' }).click();
  await expect(begins).toHaveValue('2026-03-05');
  await expect(begins).toBeFocused();
  await begins.fill('12–13 May 2026');
  await page.keyboard.press('Tab');
  await expect(begins).toHaveValue('2026-05-12');
  await expect(ends).toHaveValue('2026-05-13');
  await begins.fill('31/02/2026');
  await expect(page.getByText('There is no such date in the calendar')).toBeVisible();

  await open(page, '/workspace/sources/new');
  const dated = page.getByRole('textbox', { name: 'Dated' });
  await dated.fill('12–13 May 2026');
  await expect(page.getByText('is a period; one date is wanted here')).toBeVisible();
  await page.getByRole('button', { name: '13 May 2026' }).click();
  await expect(dated).toHaveValue('2026-05-13');
});

test('the city says where a meeting is, several are asked, and the map takes a press or the arrows', async ({
  page,
  signedIn,
}) => {
  await signedIn('editor');
  await open(page, '/workspace/meetings/new');
  const [latitude, longitude] = [box(page, 'Latitude'), box(page, 'Longitude')];
  await box(page, 'City').fill('Rabat');
  await expect(latitude).toHaveValue('34.03');
  await expect(longitude).toHaveValue('-6.84');
  await box(page, 'City').fill('Kingston');
  await page.getByRole('button', { name: /Kingston.*Jamaica/ }).click();
  await expect(latitude).toHaveValue('17.98');
  await expect(box(page, 'City')).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('Jamaica');
  await page.getByText('Choose the place on a map').click();
  const map = page.getByRole('button', { name: /^Map of the world/ });
  await map.press('ArrowUp');
  await expect(latitude).toHaveValue('19');
  const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
  await map.click({ position: { x: width / 2, y: height / 2 } });
  await expect(latitude).toHaveValue(/^-?0(\.[0-9])?$/);
  await expectAccessible(page);
});

test('a rule says what it means where it is chosen, and warns over the names that it keeps', async ({
  page,
  signedIn,
  records,
}) => {
  const meeting = await records.draft('meeting', { title: 'Meeting in the room', attributionRule: 'chatham_house' });
  const { id } = await records.draft('takeaway', { meetingId: meeting.id, headline: 'Learnt', text: 'Learnt.' });
  await signedIn('editor');
  await open(page, `/workspace/takeaways/${id}`);
  await expect(page.getByText('nobody named in this list; the names stay with the team')).toBeVisible();
  await open(page, `/workspace/meetings/${meeting.id}`);
  const rule = page.getByLabel('Who may be named');
  await expect(rule).toHaveAccessibleDescription(/may read what was said, but not who said it/);
  await rule.selectOption('on_the_record');
  await expect(rule).toHaveAccessibleDescription(/who said it\.$/);
  await expect(page.getByText('bodies and states that organise or host, and nobody else')).toBeHidden();
  await expectAccessible(page);
});
