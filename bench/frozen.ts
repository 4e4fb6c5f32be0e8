import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { cookieName } from '@/lib/cookies';
import { db, disconnect } from '@/lib/db';
import { NOUN_NAMES } from '@/lib/field';
import { paths } from '@/lib/paths';
import { beginSession, sealToken } from '@/lib/session';
import { tableOf } from '@/lib/workspace/tables';
import { freePort } from '@/server/postgres/port';
import { databaseStatements, runStatements } from '@/server/postgres/roles';
import { startTestServer } from '@/server/testing/cluster';
import { thaw } from '@/server/testing/frozen';
import { startProgram } from './program';

const LISTS = ['/', '/meetings', '/models', '/takeaways', '/corrections', '/calendar', '/about', '/sitemap.xml'];

/**
 * Prints the text of every public page and of every history of the frozen archive as this commit shows them, a page a line: run at two
 * commits, `diff` tells what a migration lost.
 */
export async function printFrozen(): Promise<void> {
  const server = await startTestServer();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  await runStatements(server.url('superuser', 'postgres'), databaseStatements('plenary_frozen'));
  const ownerUrl = server.url('owner', 'plenary_frozen');
  process.env.OWNER_DATABASE_URL = ownerUrl;
  process.env.DATABASE_URL = server.url('program', 'plenary_frozen');
  process.env.PUBLIC_DATABASE_URL = server.url('visitor', 'plenary_frozen');
  process.env.NEXTAUTH_SECRET = randomUUID();
  process.env.NEXTAUTH_URL = address;
  await thaw(ownerUrl, server.url('superuser', 'plenary_frozen'));
  const { stop } = await startProgram(port, {}, '--empty');
  try {
    await printPages(address);
  } finally {
    await stop();
    await disconnect();
    await server.stop();
  }
}

async function printPages(address: string): Promise<void> {
  const member = await db().user.create({ data: { email: 'reader@example.org', name: 'Reader', role: 'editor' } });
  const cookie = `${cookieName('session')}=${await sealToken(await beginSession(member, null))}`;
  const lines: string[] = [];
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(path, address), { headers });
    const place = new URL(answer.url).pathname;
    // The port is another one at each run.
    const text = textOf(await answer.text()).replaceAll(/localhost(:|%3A)\d+/g, 'localhost');
    lines.push(`${path}\t${answer.status}\t${place}\t${text}`);
  };
  for (const path of LISTS) await read(path);
  for (const noun of NOUN_NAMES) {
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT "id" FROM ${tableOf(noun)} ORDER BY "id"`;
    for (const { id } of rows) {
      await read(paths.permalink(id));
      await read(paths.recordHistory(noun, id), { cookie });
    }
  }
  const former = await db().slugRedirect.findMany({ orderBy: [{ noun: 'asc' }, { slug: 'asc' }] });
  for (const { noun, slug } of former) await read(`/${FOLDERS[noun] ?? `${noun}s`}/${slug}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

const FOLDERS: Record<string, string> = { person: 'people', series: 'series' };

/** What a page says, without its script and without what differs at each reading. */
function textOf(html: string): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style, link, meta')) element.remove();
  return (document.documentElement?.textContent ?? html).replace(/\s+/g, ' ').trim();
}
