import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only Prisma's own command line reads this; the program takes its address from lib/env.ts.
  datasource: { url: process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL || '' },
});
