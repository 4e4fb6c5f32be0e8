import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { cookieName } from '@/lib/cookies';
import { db, disconnect } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import { beginSession, sealToken } from '@/lib/session';
import { openForCommand } from '@/server/database';
import { inProject } from '@/server/place';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { OWN_DATABASE, startProgram } from '../program';

/** The production program on data of its own, and members who are signed in to it. */
export interface Site {
  port: number;
  /** A new editor's session, as the cookie that the browser would send. */
  signIn(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the program as `npm start` does, without demonstration data where `empty`, and joins its database. */
export async function openSite({ empty }: { empty: boolean }): Promise<Site> {
  const folder = temporaryFolder('plenary-bench-');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  Object.assign(process.env, { PLENARY_DATA: folder, NEXTAUTH_URL: address });
  const { stop } = await startProgram(port, OWN_DATABASE, ...(empty ? ['--empty'] : []));
  const database = await openForCommand();
  return {
    port,
    async signIn(name) {
      const id = randomUUID();
      const member = await db().user.create({ data: { id, email: `${id}@example.org`, name, role: 'editor' } });
      return `${cookieName('session')}=${await sealToken(await beginSession(member, null))}`;
    },
    async stop() {
      await disconnect();
      await database.stop();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The build's name for a server action, as the script in the browser has it. */
function actionId(file: string, exported: string): string {
  const manifest = JSON.parse(readFileSync(inProject('.next', 'server', 'server-reference-manifest.json'), 'utf8'));
  const actions = Object.entries(manifest.node as Record<string, { filename: string; exportedName: string }>);
  const found = actions.find(([, { filename, exportedName }]) => filename === file && exportedName === exported);
  if (!found) throw new Error(`The build has no action ${exported} of ${file}.`);
  return found[0];
}

/** Sends a server action as the page's script does: a POST to the page that names the action, its argument in React's encoding. */
export function actionOf<I extends object, T>(file: string, exported: string) {
  const id = actionId(file, exported);
  return async (at: { port: number; path: string; cookie: string }, input: I): Promise<Outcome<T>> => {
    const response = await fetch(`http://localhost:${at.port}${at.path}`, {
      method: 'POST',
      headers: {
        'next-action': id,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        origin: `http://localhost:${at.port}`,
        cookie: at.cookie,
      },
      body: JSON.stringify([input]),
    });
    if (!response.ok) throw new Error(`The action answered ${response.status}.`);
    return read<T>(await response.text());
  };
}

/** The value that an action returned: row 1 of the stream, which row 0 points to. */
function read<T>(stream: string): Outcome<T> {
  const rows = new Map(
    stream.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const pointed = /"a":"\$@?([0-9a-f]+)"/.exec(rows.get('0') ?? '')?.[1];
  const row = rows.get(pointed ?? '');
  if (!row) throw new Error(`The answer is not an action's: ${stream.slice(0, 200)}`);
  return JSON.parse(row);
}
