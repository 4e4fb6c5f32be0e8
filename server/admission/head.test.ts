import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '@/lib/database-pool';
import { env } from '@/lib/env';
import { rememberResponses } from '@/lib/response';
import { PrismaClient } from '@/prisma/generated/client';
import '../testing/database';
import { compressOnce } from '../compress';
import { insteadOfFailure } from './head';
import { turnAway } from './turned-away';

const pool = openPool(env().DATABASE_URL, 1);
const client = new PrismaClient({ adapter: new PrismaPg(pool) });

/** As Next answers when a page fails: a head, and a body in pieces. */
function fail(response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('x-page', 'failed');
  response.write('<p>Failed</p>'.repeat(200));
  response.end('<p>for good</p>');
}

const asks: Record<string, () => Promise<unknown>> = {
  '/read': () => client.meeting.findMany({ select: { id: true } }),
  '/one': () => client.meeting.findUnique({ where: { slug: 'none' }, select: { id: true } }),
  '/raw': () => client.$queryRaw`SELECT 1`,
  '/act': () => client.$transaction((tx) => tx.meeting.count()),
  '/wrong': () => client.$queryRaw`SELECT 1 / 0`,
};

rememberResponses();
const server = createServer((request, response) => {
  compressOnce(request, response, () => {
    insteadOfFailure(response, () => turnAway(request, response, 'full'));
    asks[request.url ?? '']?.().then(
      () => response.end('done'),
      () => fail(response),
    );
  });
});
const get = (path: string) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { headers: { accept: 'text/html' } });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  await pool.query('SELECT 1');
  // Its one connection is there; whoever finds it taken need not wait for long here.
  pool.options.connectionTimeoutMillis = 20;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await client.$disconnect();
  await pool.end();
});

test.each(['/read', '/one', '/raw', '/act'])(
  'where the pool is full, %s is answered 503 and told to come again',
  async (path) => {
    const held = await pool.connect();
    const answer = await get(path);
    const said = await answer.text();
    held.release();
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('x-page')]).toEqual([503, '5', null]);
    expect(said).toContain('The site is full at the moment');
    expect(said).not.toContain('Failed');
    expect((await get(path)).status).toBe(200);
  },
);

test('what fails for another reason says so', async () => {
  const answer = await get('/wrong');
  expect([answer.status, await answer.text()]).toEqual([500, `${'<p>Failed</p>'.repeat(200)}<p>for good</p>`]);
});
