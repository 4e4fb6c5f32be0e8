import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isForEverybody, rememberResponses, stepAside } from '../../lib/response';
import '../testing/database';
import { admission } from './admission';

test('of many who wait for their turn with one page, one has it made', async () => {
  rememberResponses();
  let made = 0;
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const door = admission(async (request, response) => {
    if (request.url?.startsWith('/api/')) await released;
    else made += 1;
    isForEverybody();
    response.setHeader('content-type', 'text/html');
    response.end('<html><head></head><p>A page</p></html>');
  }, false);
  const server = createServer(door.onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.close();
    server.close();
  });
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).text();
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
  rememberResponses();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const door = admission(async (request, response) => {
    if (request.url === '/held') {
      stepAside();
      await released;
    }
    response.end(request.url);
  }, false);
  const server = createServer(door.onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.close();
    server.close();
  });
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).text();

  const held = Array.from({ length: 30 }, () => ask('/held'));
  expect(await ask('/page')).toBe('/page');
  release();
  expect(new Set(await Promise.all(held))).toEqual(new Set(['/held']));
});
