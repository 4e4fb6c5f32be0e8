import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isForEverybody, rememberResponses, stepAside } from '../../lib/response';
import '../testing/database';
import { admission } from './admission';

/** Serves `handle` through the lanes until the test ends; asks it for a path. */
async function serve(handle: Parameters<typeof admission>[0]): Promise<(path: string) => Promise<string>> {
  rememberResponses();
  const door = admission(handle, false);
  const server = createServer(door.onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.close();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
}

/** Something to wait for until the test says so. */
function held() {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release: () => release() };
}

test('of many who wait for their turn with one page, one has it made', async () => {
  let made = 0;
  const { released, release } = held();
  const ask = await serve(async (request, response) => {
    if (request.url?.startsWith('/api/')) await released;
    else made += 1;
    isForEverybody();
    response.setHeader('content-type', 'text/html');
    response.end('<html><head></head><p>A page</p></html>');
  });
  const before = Array.from({ length: 8 }, () => ask('/api/held'));
  await pause(100);
  const all = Array.from({ length: 40 }, () => ask('/page'));
  await pause(300);
  release();
  await Promise.all(before);
  expect(new Set(await Promise.all(all)).size).toBe(1);
  expect(made).toBe(1);
});

test('what waits for no time of the program keeps no turn from others of its address', async () => {
  const { released, release } = held();
  const ask = await serve(async (request, response) => {
    if (request.url === '/held') {
      stepAside();
      await released;
    }
    response.end(request.url);
  });

  const all = Array.from({ length: 30 }, () => ask('/held'));
  expect(await ask('/page')).toBe('/page');
  release();
  expect(new Set(await Promise.all(all))).toEqual(new Set(['/held']));
});
