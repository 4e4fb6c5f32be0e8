import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { network } from './request';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0000:0000::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, counted) => expect(network(address)).toBe(counted));

/** What a request with this header seems to come from, asked inside a real server's answer. */
async function seenFrom(forwarded: string, trust: 'true' | 'false'): Promise<string> {
  vi.resetModules();
  vi.stubEnv('TRUST_PROXY', trust);
  const { rememberResponses } = await import('./response');
  const { clientAddress } = await import('./request');
  rememberResponses();
  const server = createServer((_request, response) => response.end(clientAddress()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': forwarded } }, (response) => {
      response.on('data', (data) => resolve(String(data)));
    }).on('error', reject);
  });
  await new Promise((resolve) => server.close(resolve));
  vi.unstubAllEnvs();
  return answer;
}

test('x-forwarded-for is the word of whoever sends it, unless a proxy of ours set it', async () => {
  expect(await seenFrom('203.0.113.9', 'false')).toBe('127.0.0.1');
  expect(await seenFrom('198.51.100.1, 203.0.113.9', 'true')).toBe('203.0.113.9');
  expect(await seenFrom('', 'true')).toBe('127.0.0.1');
});
