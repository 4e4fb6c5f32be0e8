import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['https://record.example.org', 'https://record.example.org'],
  ['https://record.example.org/', 'https://record.example.org'],
  ['https://example.org/record//', 'https://example.org/record'],
])('the address %s is %s before a path', async (given, address) => {
  vi.resetModules();
  vi.stubEnv('NEXTAUTH_URL', given);
  const { env } = await import('./env');
  expect(env().NEXTAUTH_URL).toBe(address);
});
