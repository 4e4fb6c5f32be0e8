import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@/lib/viewer';
import { account, signIn } from './accounts';

interface Fixtures {
  /** Every page of the test is watched: a script error or a message on the console's error channel fails it. */
  watched: undefined;
  /** Signs this test's browser in as a new member of the role, through the database. */
  signedIn: (role: Role) => Promise<{ id: string; name: string; email: string }>;
}

export const test = base.extend<Fixtures>({
  watched: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on('weberror', (error) => problems.push(error.error().message));
      context.on('console', (message) => {
        // Chromium reports every 404 and 403 here as well; the tests look at answers themselves.
        const answer = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !answer) problems.push(message.text());
      });
      await use(undefined);
      expect(problems, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  signedIn: async ({ page, baseURL }, use) => {
    await use(async (role) => {
      const member = await account(role);
      await signIn(page, member, baseURL ?? '');
      return member;
    });
  },
});

/** Waits until a page of the workspace answers: keys pressed before go nowhere. */
export function ready(page: Page): Promise<void> {
  return expect(page.locator('#content > fieldset')).toHaveJSProperty('disabled', false);
}

/**
 * Fails on every breach of WCAG 2.2 A and AA that axe finds on the page as it stands, once its style sheets have come, and where headings
 * leave out a level or two landmarks have one name.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'heading-order': { enabled: true }, 'landmark-unique': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join('; ')})`,
  );
  expect(found, 'accessibility').toEqual([]);
}

/** A telephone, in pixels. */
export const phone = { width: 390, height: 844 };

/** Fails where a page, once its style sheets have come, stays wider than its window: as it stands, or at each of the widths, in pixels. */
export async function expectFits(page: Page, widths?: readonly number[]): Promise<void> {
  await page.waitForLoadState('load');
  const { width: own = phone.width, height = phone.height } = page.viewportSize() ?? {};
  for (const width of widths ?? [own]) {
    await page.setViewportSize({ width, height });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(over, `${page.url()} at ${width} px, pixels too wide`).toBeLessThanOrEqual(0);
  }
}

export { expect };
