import type { APIRequestContext, Page } from '@playwright/test';
import { hashPassword } from '@/lib/sign-in/password';
import { createSetupToken } from '@/lib/users/commands/set-up';
import { account, database } from './accounts';
import { expect, expectAccessible, expectFits, phone, test } from './fixtures';

const password = 'lantern orbit mustard';

async function send(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: button }).click();
}

test('from the set-up link to a team, and a demotion that bites at once', async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  // Other tests plant administrators; nobody who can sign in is one yet.
  await database();
  const token = await createSetupToken();
  await page.goto(`/set-up?token=${token}`);
  await expect(page).toHaveURL(`${baseURL}/set-up`);
  await expectAccessible(page);
  await send(page, { 'Your name': 'Amina Rahal', 'E-mail address': 'amina', Password: 'short' }, 'Create the account');
  await expect(page.getByRole('link', { name: /E-mail address/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Password.*15 characters/ })).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Amina Rahal');
  await expectAccessible(page);
  await send(page, { 'E-mail address': 'amina@example.org', Password: password }, 'Create the account');
  await expect(page).toHaveURL(`${baseURL}/workspace`);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
  await page.goto('/workspace/members');
  await expect(page).toHaveURL(`${baseURL}/sign-in?next=%2Fworkspace%2Fmembers`);
  await expectAccessible(page);
  await send(page, { 'E-mail address': 'amina@example.org', Password: 'wrong' }, 'Sign in');
  await expect(page.getByText('do not go together')).toBeVisible();
  await send(page, { Password: password }, 'Sign in');
  await expect(page).toHaveURL(`${baseURL}/workspace/members`);

  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByLabel('Role').last().selectOption('administrator');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Copy the link').first().inputValue();
  await expectAccessible(page);

  const bo = await (await browser.newContext({ viewport: phone })).newPage();
  await bo.goto(link);
  await expect(bo.getByText('bo@example.org')).toBeVisible();
  await expectFits(bo);
  await send(bo, { 'Your name': 'Bo Lind', Password: 'velvet gondola quarry' }, 'Create the account');
  await expect(bo).toHaveURL(`${baseURL}/workspace`);
  expect((await bo.goto('/workspace/members'))?.status()).toBe(200);
  await expectFits(bo);
  await expectAccessible(bo);

  await page.reload();
  const row = page.getByRole('listitem').filter({ hasText: 'bo@example.org' });
  await row.getByText('Change', { exact: true }).click();
  await row.getByLabel('Role').selectOption('editor');
  await row.getByRole('button', { name: 'Set the role' }).click();
  await expect(row.getByText('editor', { exact: true }).first()).toBeVisible();
  await bo.goto('/workspace/members');
  await expect(bo).toHaveURL(/\/sign-in\?next=/);
  await send(bo, { 'E-mail address': 'bo@example.org', Password: 'velvet gondola quarry' }, 'Sign in');
  await expect(bo.getByRole('heading', { name: 'Your role does not reach here' })).toBeVisible();
  expect((await bo.goto('/workspace/members'))?.status()).toBe(403);
  await expectAccessible(bo);
  await bo.context().close();

  // The link is used up, and the first one as well.
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  await page.goto(`/set-up?token=${token}`);
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
});

test('a member changes the password and stays signed in here, nowhere else', async ({
  page,
  signedIn,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const member = await signedIn('administrator');
  await page.goto('/workspace/members');
  const row = page.getByRole('listitem').filter({ hasText: member.email });
  await row.getByText('Change', { exact: true }).click();
  await row.getByRole('button', { name: 'Link for a new password' }).click();
  const link = await row.getByLabel('Copy the link').first().inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await send(other, { Password: password }, 'Set the password');
  await expect(other).toHaveURL(`${baseURL}/workspace`);
  await page.goto('/workspace');
  await expect(page).toHaveURL(/\/sign-in/);

  await page.goto('/sign-in');
  await send(page, { 'E-mail address': member.email, Password: password }, 'Sign in');
  await expect(page).toHaveURL(`${baseURL}/workspace`);
  await page.goto('/workspace/profile');
  await expectAccessible(page);
  await send(page, { 'Present password': password, 'New password': 'velvet gondola quarry' }, 'Change the password');
  await expect(page.getByText('The password is changed.')).toBeVisible();
  expect((await page.goto('/workspace'))?.status()).toBe(200);
  await expect(page).toHaveURL(`${baseURL}/workspace`);
  await other.goto('/workspace');
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test('an account that is opened elsewhere says so in the public header, and no page sets a cookie', async ({
  page,
  signedIn,
}) => {
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await signedIn('reader');
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Workspace' })).toBeVisible();
});

test('without script one signs in, and is told what is wrong', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in?next=//evil.example');
  await send(page, { 'E-mail address': 'nobody@example.org', Password: 'wrong' }, 'Sign in');
  await expect(page.getByText('do not go together')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.org');
  await expect(page).toHaveURL(new RegExp(`^${baseURL}/sign-in`));
  await context.close();
});

/** A member with a password, and a way to send it, or something else, to next-auth's own address. */
async function memberOfNextAuth(request: APIRequestContext) {
  const member = await account('editor');
  const passwordHash = await hashPassword(password);
  await (await database()).user.update({ where: { id: member.id }, data: { passwordHash } });
  const token = async (): Promise<string> => (await (await request.get('/api/auth/csrf')).json()).csrfToken;
  const enter = async (given: object) => {
    const form = { csrfToken: await token(), email: member.email, password, json: 'true', ...given };
    const answer = await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 });
    return (answer.headers()['set-cookie'] ?? '').includes('plenary-session=');
  };
  return { member, token, enter };
}

test("next-auth's own address opens a session for the right password and its own form only", async ({ request }) => {
  const { member, enter } = await memberOfNextAuth(request);
  expect(await enter({ csrfToken: 'forged' })).toBe(false);
  expect(await enter({ password: 'wrong' })).toBe(false);
  expect(await enter({})).toBe(true);
  expect(await (await request.get('/api/me')).json()).toEqual({ kind: 'member', name: member.name, role: 'editor' });
});

test("next-auth's own sign-out ends the session, so that a copied cookie is worth nothing", async ({
  request,
  playwright,
  baseURL,
}) => {
  const { member, token, enter } = await memberOfNextAuth(request);
  const sessions = async () => (await database()).loginSession.count({ where: { userId: member.id } });
  expect(await enter({})).toBe(true);
  // Signing in again in the same browser leaves no session behind that nobody holds.
  expect(await enter({})).toBe(true);
  expect(await sessions()).toBe(1);
  const copy = await playwright.request.newContext({ baseURL, storageState: await request.storageState() });
  const me = async () => (await (await copy.get('/api/me')).json()).kind;

  const leave = (form: Record<string, string>) => request.post('/api/auth/signout', { form, maxRedirects: 0 });
  await leave({ json: 'true' });
  await leave({ csrfToken: 'forged', json: 'true' });
  expect(await me()).toBe('member');
  expect(await sessions()).toBe(1);

  await leave({ csrfToken: await token(), json: 'true' });
  expect(await me()).toBe('anonymous');
  expect(await sessions()).toBe(0);
  // Not even where the cookie is sent to the route that renews it.
  await copy.get('/api/auth/session');
  expect(await me()).toBe('anonymous');
  const told = await (await database()).auditEntry.findMany({ where: { actorId: member.id }, orderBy: { id: 'asc' } });
  expect(told.map(({ action }) => action)).toEqual(['user.signed_in', 'user.signed_in', 'user.signed_out']);
  await copy.dispose();
});

test('a form that another site sends is refused before anything runs', async ({ page, request }) => {
  await page.goto('/sign-in');
  const hidden = await page
    .locator('form input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
  const multipart = { ...Object.fromEntries(hidden), email: 'nobody@example.org', password: 'wrong' };
  const sent = (origin: string) => request.post('/sign-in', { multipart, headers: { origin } });
  const own = await sent(new URL(page.url()).origin);
  expect(await own.text()).toContain('do not go together');
  const foreign = await sent('https://evil.example');
  expect(foreign.status()).toBe(403);
  expect(await foreign.text()).not.toContain('do not go together');
});
