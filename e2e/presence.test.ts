import { request } from 'node:http';
import type { Page } from '@playwright/test';
import { cookieName } from '@/lib/cookies';
import { account, database, signIn } from './accounts';
import { expect, expectAccessible, test } from './records';

const here = (page: Page) => page.getByRole('region', { name: 'Who else has this open' });

test('two people on one record see each other, and what the other saves', async ({
  page,
  signedIn,
  browser,
  baseURL,
  records,
}) => {
  await signedIn('editor');
  const bo = await account('editor');
  await (await database()).user.update({ where: { id: bo.id }, data: { name: 'Bo Lind' } });
  const { id } = await records.draft('topic', { name: 'Presence', scopeNote: 'As it was' });
  const other = await (await browser.newContext()).newPage();
  await signIn(other, bo, baseURL ?? '');
  await page.goto(`/workspace/topics/${id}`);
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeVisible();
  await other.goto(`/workspace/topics/${id}`);
  await expect(here(other).getByText('Test editor')).toBeVisible();
  await expect(here(page).getByText('Bo Lind')).toBeVisible();
  await expectAccessible(page);
  const note = (on: Page) => on.getByLabel('What it covers', { exact: true });
  await note(other).fill('What Bo wrote');
  await expect(here(page).getByText('is editing')).toBeVisible();
  // Nothing is unsaved here: the form takes in what was saved.
  await other.getByRole('button', { name: /^Save/ }).first().click();
  await expect(page.getByText('Bo Lind saved version 2 just now.')).toBeVisible();
  await expect(note(page)).toHaveValue('What Bo wrote');
  await expect(page.getByText('It is what you see now.')).toBeVisible();

  // Something is: what was typed stays.
  await note(page).fill('What I wrote');
  await other.getByRole('textbox', { name: /^Name/ }).fill('Presence of Bo');
  await other.getByRole('button', { name: /^Save/ }).first().click();
  await expect(page.getByText('Bo Lind saved version 3 just now.')).toBeVisible();
  await expect(note(page)).toHaveValue('What I wrote');
  await expect(page.getByRole('link', { name: 'Compare' })).toBeVisible();
  await expectAccessible(page);

  await other.context().close();
  await expect(here(page)).toBeHidden();
});

test('the stream is for members who may read the record, from pages of this site only', async ({
  page,
  signedIn,
  baseURL,
  records,
}) => {
  const { id: hidden } = await records.draft('topic', { name: 'Hidden', visibility: 'restricted' });
  const { id: open } = await records.draft('topic', { name: 'Open' });
  const status = async (id: string, headers: Record<string, string> = {}) => {
    const cookies = await page.context().cookies(baseURL);
    const session = cookies.find(({ name }) => name === cookieName('session'));
    const cookie = session ? `${session.name}=${session.value}` : '';
    return new Promise<string>((resolve, reject) => {
      const asked = request(`${baseURL}/api/presence/topics/${id}`, { headers: { cookie, ...headers } }, (answer) => {
        // An event arrives at once or not at all: nothing on the way may collect it.
        if (answer.statusCode !== 200) resolve(String(answer.statusCode));
        else answer.once('data', (part) => resolve(`${answer.headers['content-type']} ${String(part)}`));
        answer.once('data', () => asked.destroy());
      });
      asked.on('error', reject).end();
    });
  };
  expect(await status(open)).toBe('401');
  await signedIn('contributor');
  expect(await status(hidden)).toBe('404');
  expect(await status('no-id')).toBe('404');
  expect(await status(open, { 'sec-fetch-site': 'same-site' })).toBe('403');
  expect(await status(open, { 'accept-encoding': 'gzip' })).toMatch(/^text\/event-stream; charset=utf-8 retry: 2000/);
});
