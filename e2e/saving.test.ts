import type { Page } from '@playwright/test';
import { account, database, signIn } from './accounts';
import { expect, expectAccessible, ready } from './fixtures';
import { test } from './records';

const state = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
const save = (page: Page) => page.keyboard.press('Control+s');
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
async function open(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}
/** Comes back to the tab, as people do after they have been elsewhere. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('two people on different fields: both are kept, nobody is asked, and the second is told', async ({
  page,
  signedIn,
  records,
  browser,
  baseURL,
}) => {
  const { id } = await records.draft('organization', {
    name: 'Body of two editors',
    aliases: [{ name: 'BTE', kind: 'acronym' }],
  });
  await signedIn('editor');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, await account('editor'), baseURL ?? '');
  for (const one of [page, other]) await open(one, `/workspace/organizations/${id}`);
  await box(page, 'Acronym').fill('BOTE');
  await box(other, 'Description').fill('Written by the other one.');
  await save(other);
  await state(other, 'Saved as version 2');

  await save(page);
  await state(page, /Saved as version 3 at \d\d:\d\d/);
  await state(page, 'Test editor changed Description while you were writing. Both their changes and yours are kept.');
  await expect(box(page, 'Description')).toHaveValue('Written by the other one.');
  await expect(box(page, 'Acronym')).toHaveValue('BOTE');
  await expectAccessible(page);
  await other.context().close();
});

test('offline for a while: the save goes out by itself, with what was typed since, and the state is in sight', async ({
  page,
  signedIn,
  records,
}) => {
  const { id } = await records.draft('organization', { name: 'Body on a train' });
  await signedIn('editor');
  await open(page, `/workspace/organizations/${id}`);
  await page.context().setOffline(true);
  await box(page, 'Acronym').fill('BOT');
  await state(page, 'Unsaved changes, kept in this browser');
  await save(page);
  await state(page, 'No connection: will be saved by itself');
  await box(page, 'Description').fill('Typed in the tunnel.');
  await save(page);
  await page.context().setOffline(false);
  await state(page, 'Saved as version 3');
  const { acronym, description } = await (await database()).organization.findUniqueOrThrow({ where: { id } });
  expect([acronym, description]).toEqual(['BOT', 'Typed in the tunnel.']);
});

test('a reply that is lost after the commit, and a tab killed before it came: one record, one save, every word', async ({
  page,
  signedIn,
}) => {
  await signedIn('editor');
  await open(page, '/workspace/organizations/new');
  const name = `Body of a lost reply ${Date.now()}`;
  let lost = 0;
  const loseReply = page.context().route('**/workspace/organizations/new', async (route) => {
    if (route.request().method() !== 'POST' || page.isClosed()) return route.fallback();
    lost += 1;
    // Every later attempt of this tab is lost on its way, however long the test takes.
    if (lost === 1) await route.fetch();
    await route.abort();
  });
  await loseReply;
  await box(page, 'Name required').fill(name);
  await save(page);
  await expect.poll(() => lost).toBeGreaterThan(0);
  await box(page, 'Description').fill('Typed before the tab was killed.');
  await page.waitForTimeout(400);
  await page.close({ runBeforeUnload: false });

  const again = await page.context().newPage();
  await open(again, '/workspace/organizations/new');
  await expect(box(again, 'Description')).toHaveValue('Typed before the tab was killed.');
  await expect(again).toHaveURL(/organizations\/[0-9a-f-]{36}$/);
  await state(again, 'Unsaved changes');
  await save(again);
  await state(again, 'Saved as version 2');
  const made = await (await database()).organization.findMany({ where: { name } });
  expect(made).toMatchObject([{ version: 2, description: 'Typed before the tab was killed.' }]);
});

test('a record that is closed to its writer: what they wrote stays in reach, before and after a reload', async ({
  page,
  signedIn,
  records,
}) => {
  const draft = await records.draft('organization', { name: 'Body that closes' });
  await signedIn('contributor');
  await open(page, `/workspace/organizations/${draft.id}`);
  await box(page, 'Description').fill('A paragraph that took an hour.');
  await records.edited('organization', draft, { name: 'Body that closes', visibility: 'restricted' });
  await save(page);
  await expect(page.getByText('This record no longer exists, or is closed to you now.')).toBeVisible();
  await expect(page.getByLabel('What you have written')).toHaveValue('Description\nA paragraph that took an hour.');
  await expectAccessible(page);
  page.on('dialog', (dialog) => dialog.accept());
  expect((await page.reload())?.status()).toBe(404);
  await expect(page.getByLabel('What you have written')).toHaveValue(/A paragraph that took an hour/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I do not need it any more' }).click();
  await page.reload();
  await expect(page.getByLabel('What you have written')).toHaveCount(0);
});

test('signed out while writing, and back in another tab: the save goes on; demoted meanwhile: told, and nothing is lost', async ({
  page,
  signedIn,
  records,
  baseURL,
}) => {
  const { id } = await records.published('organization', { name: 'Body of a demoted editor' });
  const member = await signedIn('editor');
  await open(page, `/workspace/organizations/${id}`);
  const users = (await database()).user;
  await box(page, 'Acronym').fill('BDE');
  await users.update({ where: { id: member.id }, data: { sessionVersion: { increment: 1 } } });
  await save(page);
  await expect(page.getByText('You are no longer signed in.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in in another tab' })).toHaveAttribute('target', '_blank');
  await signIn(page, await users.findUniqueOrThrow({ where: { id: member.id } }), baseURL ?? '');
  await comeBack(page);
  await state(page, 'Saved as version 3');

  await box(page, 'Description').fill('Written with a role that was gone.');
  const demoted = { role: 'contributor', sessionVersion: { increment: 1 } } as const;
  await signIn(page, await users.update({ where: { id: member.id }, data: demoted }), baseURL ?? '');
  await save(page);
  await expect(page.getByText('Your role does not allow this (any more).')).toBeVisible();
  await expect(page.getByLabel('What you have written')).toHaveValue('Description\nWritten with a role that was gone.');
  await expect(box(page, 'Description')).toHaveValue('Written with a role that was gone.');
  await expectAccessible(page);
});
