import { onDatabase } from './command';

/** `npm run import`: hands over to cli/import.ts, whose answer is the exit code. */
export const run = (args: string[]): Promise<void> =>
  onDatabase(
    async () => (await import('../cli/import')).prepare(args),
    async (request) => {
      process.exitCode = await (await import('../cli/import')).run(request);
    },
  );
