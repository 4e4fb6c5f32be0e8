import { type ChildProcess, spawn } from 'node:child_process';
import { scripts } from '@/package.json';
import { inProject } from '@/server/place';

/** What `npm start` gives Node: its bounds of memory, the file, the command. */
const [, ...START] = scripts.start.split(' ');

/** The settings of a program with a PostgreSQL of its own, whatever this process's are. */
export const OWN_DATABASE = { DATABASE_URL: '', OWNER_DATABASE_URL: '', PUBLIC_DATABASE_URL: '', NEXTAUTH_SECRET: '' };

/** A program that runs. */
export interface Program {
  /** Ends it in order, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a machine that loses power does. */
  kill(): Promise<void>;
}

/**
 * Starts the production program as `npm start` does, and waits until it answers.
 *
 * @param settings environment variables that differ from this process's own
 */
export async function startProgram(
  port: number,
  settings: Record<string, string>,
  ...args: string[]
): Promise<Program> {
  const program = spawn(process.execPath, [...START, ...args], {
    cwd: inProject(),
    env: { ...process.env, ...settings, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => program.on('exit', () => resolve()));
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    program.kill(signal);
    await ended;
  };
  await ready(program, `http://localhost:${port}`).catch(async (error) => {
    await end('SIGTERM');
    throw error;
  });
  return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Waits until the program at `address` answers. Fails where it ended. */
async function ready(program: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) throw new Error('The program did not start.');
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
