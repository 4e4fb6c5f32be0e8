import { expect, expectAccessible, test } from './fixtures';

test('the health addresses answer and are never stored', async ({ request }) => {
  for (const path of ['/api/health/live', '/api/health/ready']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.json()).toEqual({ status: 'ok' });
  }
});

test('the home page opens without an error and for everyone', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expectAccessible(page);
});
