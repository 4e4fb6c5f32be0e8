import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { rememberResponses, stepAside } from '../../lib/response';
import { admission } from './admission';

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
