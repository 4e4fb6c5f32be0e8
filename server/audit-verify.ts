import { onDatabase } from './command';

/** `npm run audit:verify`: hands over to cli/audit.ts, whose answer is the exit code. */
export const run = (args: string[]): Promise<void> =>
  onDatabase(
    async () => (await import('../cli/audit')).readRequest(args),
    async (request) => {
      process.exitCode = await (await import('../cli/audit')).run(request);
    },
  );
