import { run as start } from './start';

/** `npm run dev`: the same program, with Next compiling as files change. */
export function run(args: string[]): Promise<void> {
  return start(['--dev', ...args]);
}
