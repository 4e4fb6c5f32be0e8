import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type ProviderAccount, startProvider } from '@/server/testing/provider';
import { account, database } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test.describe.configure({ mode: 'serial' });

let provider: Awaited<ReturnType<typeof startProvider>>;

test.beforeAll(async ({ baseURL }) => {
  provider = await startProvider(Number(process.env.E2E_OIDC_PORT), `${baseURL}/api/auth/openid/callback`);
});
test.afterAll(() => provider.stop());

/** Somebody with an account at the provider; returns the name to sign in with there. */
function atProvider(about: Omit<ProviderAccount, 'subject'>): string {
  const subject = randomUUID();
  provider.accounts.set(subject, { subject, emailVerified: true, name: 'Samira Haddad', ...about });
  return subject;
}

const way = (page: Page) => page.getByRole('link', { name: 'Sign in with Example Ministry' });

/** From the sign-in page to the provider and back. */
async function passThrough(page: Page, login: string): Promise<void> {
  await way(page).click();
  await page.getByLabel('Login').fill(login);
  await page.getByRole('button', { name: 'Go on' }).click();
}

test('a member signs in by a verified address and returns to the page that was asked for', async ({
  page,
  baseURL,
}) => {
  const member = await account('editor');
  const login = atProvider({ email: member.email.toUpperCase() });
  await page.goto('/workspace/meetings');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await passThrough(page, login);
  await expect(page).toHaveURL(`${baseURL}/workspace/meetings`);
  expect(await (await page.request.get('/api/me')).json()).toMatchObject({ name: member.name, role: 'editor' });
  const cookies = await page.context().cookies(baseURL);
  expect(
    cookies
      .filter(({ name }) => name.startsWith('plenary-'))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['plenary-device', 'plenary-session']);
});

test('an invited address joins with its role, without script too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const email = `${randomUUID()}@example.org`;
  const expiresAt = new Date(Date.now() + 60_000);
  const invitation = { email, role: 'contributor' as const, tokenHash: randomUUID(), expiresAt };
  await (await database()).invitation.create({ data: invitation });
  await page.goto('/sign-in?next=//evil.example');
  await passThrough(page, atProvider({ email }));
  await expect(page).toHaveURL(`${baseURL}/workspace`);
  const me = await page.request.get('/api/me');
  expect(await me.json()).toEqual({ kind: 'member', name: 'Samira Haddad', role: 'contributor' });
  await context.close();
});

test('unverified, unknown and closed addresses get one and the same sentence', async ({ browser, baseURL }) => {
  const member = await account('editor');
  const closed = await account('editor');
  await (await database()).user.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  const logins = [
    atProvider({ email: member.email, emailVerified: false }),
    atProvider({ email: `${randomUUID()}@example.org` }),
    atProvider({ email: closed.email }),
    atProvider({}),
  ];
  for (const login of logins) {
    const page = await (await browser.newContext()).newPage();
    await page.goto('/sign-in?next=/workspace/members');
    await passThrough(page, login);
    await expect(page.getByText('does not let you in')).toBeVisible();
    await expect(page).toHaveURL(`${baseURL}/sign-in?next=%2Fworkspace%2Fmembers&problem=refused`);
    expect(await (await page.request.get('/api/me')).json()).toEqual({ kind: 'anonymous' });
    await page.context().close();
  }
});

test('an answer works once, and in the browser that asked only', async ({ page, browser, baseURL }) => {
  const member = await account('editor');
  const answered = page.waitForRequest(/openid\/callback/);
  await page.goto('/sign-in');
  await passThrough(page, atProvider({ email: member.email }));
  await expect(page).toHaveURL(`${baseURL}/workspace`);
  const answer = (await answered).url();
  const thief = await (await browser.newContext()).newPage();
  for (const other of [thief, page]) {
    await other.context().clearCookies({ name: 'plenary-session' });
    await other.goto(answer);
    await expect(other.getByText('was not completed')).toBeVisible();
    expect(await (await other.request.get('/api/me')).json()).toEqual({ kind: 'anonymous' });
  }
  await thief.context().close();
});

for (const forged of ['state', 'nonce', 'code_challenge']) {
  test(`an answer to another question is refused: ${forged}`, async ({ page }) => {
    const member = await account('editor');
    await page.goto('/sign-in');
    await page.route('/api/auth/openid', async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      const url = new URL(answer.headers().location ?? '');
      url.searchParams.set(forged, randomUUID().padEnd(43, 'x'));
      await route.fulfill({ response: answer, headers: { ...answer.headers(), location: url.href } });
    });
    await passThrough(page, atProvider({ email: member.email }));
    await expect(page.getByText('was not completed')).toBeVisible();
    expect(await (await page.request.get('/api/me')).json()).toEqual({ kind: 'anonymous' });
  });
}

test('a provider that is away is said so, before going there and on the way back', async ({ page }) => {
  await page.goto('/sign-in');
  await way(page).click();
  await expect(page.getByLabel('Login')).toBeVisible();
  await provider.stop();
  await page.goto('/api/auth/openid/callback?code=x&state=x');
  await expect(page.getByText('does not answer at the moment')).toBeVisible();
  await page.goto('/sign-in');
  await way(page).click();
  await expect(page.getByText('does not answer at the moment')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
});
