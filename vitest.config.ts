import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A zone with an odd offset shows every place that takes local time for UTC.
process.env.TZ = 'Asia/Kathmandu';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**'],
    globalSetup: 'server/testing/global-setup.ts',
    setupFiles: 'server/testing/setup.ts',
    // A test waits for its database most of the time: two at once leave no core idle.
    maxWorkers: 2,
    pool: 'threads',
    // Passwords are dear to hash and machines may be busy: a test is slow long before it hangs.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
