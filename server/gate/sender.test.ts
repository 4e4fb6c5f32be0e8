import { expect, test } from 'vitest';
import { refuseForeign } from './sender';

interface RequestFacts {
  site?: string;
  trust?: boolean;
  headers: Record<string, string>;
}

/** The status of a POST to a site, 200 where it may come in. */
const statusOf = ({ site = 'https://plenary.example', trust = false, headers }: RequestFacts): number =>
  refuseForeign('POST', { host: 'plenary.example', ...headers }, { NEXTAUTH_URL: site, TRUST_PROXY: trust })?.status ??
  200;

test('what another site sends is turned away, whatever it calls itself', () => {
  const others = [
    'https://elsewhere.example',
    'null',
    '',
    'plenary.example',
    'http://plenary.example',
    'https://plenary.example:8443',
    'https://plenary.example.evil',
    'https://sub.plenary.example',
    'https://plenary.example/path',
    'https://plenary.example, https://elsewhere.example',
    'http://[',
  ];
  for (const origin of others) expect(statusOf({ headers: { origin } }), origin).toBe(403);
  expect(statusOf({ headers: { origin: 'https://plenary.example' } })).toBe(200);
  expect(statusOf({ headers: {} })).toBe(200);
  expect(
    refuseForeign(
      'GET',
      { origin: 'https://elsewhere.example' },
      { NEXTAUTH_URL: 'https://plenary.example', TRUST_PROXY: false },
    ),
  ).toBeNull();
});

test('what names no origin is turned away where the browser says that another site sent it', () => {
  for (const from of ['cross-site', 'same-site', 'anything'])
    expect(statusOf({ headers: { 'sec-fetch-site': from } }), from).toBe(403);
  for (const from of ['same-origin', 'none']) expect(statusOf({ headers: { 'sec-fetch-site': from } }), from).toBe(200);
});

test('where the address is https, no host of the request makes another one right', () => {
  const origin = 'https://elsewhere.example';
  for (const trust of [true, false]) {
    expect(statusOf({ trust, headers: { origin, host: 'elsewhere.example' } })).toBe(403);
    const headers = { origin, 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' };
    expect(statusOf({ trust, headers })).toBe(403);
  }
  expect(statusOf({ headers: { origin: 'https://plenary.example', host: '127.0.0.1:3000' } })).toBe(200);
});

test('where the address is http, every name of this machine works for its own pages', () => {
  const site = 'http://localhost:3000';
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5:3000']) {
    expect(statusOf({ site, headers: { host, origin: `http://${host}` } }), host).toBe(200);
    expect(statusOf({ site, headers: { host, origin: `https://${host}` } }), host).toBe(403);
  }
  expect(statusOf({ site, headers: { host: 'localhost:3000', origin: 'http://localhost:3001' } })).toBe(403);
  expect(statusOf({ site, headers: { host: 'plenary.example:80', origin: 'http://plenary.example' } })).toBe(200);
});

test('what is said of a proxy counts where one is trusted, and then what the one in front said', () => {
  const site = 'http://localhost:3000';
  const said = { origin: 'https://record.example', 'x-forwarded-host': 'record.example', 'x-forwarded-proto': 'https' };
  expect(statusOf({ site, headers: said })).toBe(403);
  expect(statusOf({ site, trust: true, headers: said })).toBe(200);
  expect(statusOf({ site, trust: true, headers: { ...said, 'x-forwarded-proto': 'http' } })).toBe(403);
  const forged = { ...said, 'x-forwarded-host': 'record.example, plenary.example' };
  expect(statusOf({ site, trust: true, headers: forged })).toBe(403);
});

test('nothing behind the gate sees what is said of a proxy, but the sender where that is trusted', () => {
  const said = {
    host: 'localhost:3000',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
    'x-forwarded-server': 'a',
    'x-original-url': '/workspace',
    'x-rewrite-url': '/workspace',
    forwarded: 'host=elsewhere.example',
  };
  for (const trust of [true, false]) {
    for (const method of ['GET', 'POST']) {
      const headers: Record<string, string> = { ...said };
      expect(refuseForeign(method, headers, { NEXTAUTH_URL: 'http://localhost:3000', TRUST_PROXY: trust })).toBeNull();
      expect(headers).toEqual({ host: 'localhost:3000', ...(trust && { 'x-forwarded-for': '203.0.113.9' }) });
    }
  }
});

test('whichever of our names a page was read under, Next compares with the one that is configured', () => {
  const headers: Record<string, string> = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
  const site = { NEXTAUTH_URL: 'http://localhost:3000', TRUST_PROXY: false };
  expect(refuseForeign('POST', headers, site)).toBeNull();
  expect(headers).toEqual({
    host: '127.0.0.1:3000',
    origin: 'http://localhost:3000',
    'x-forwarded-host': 'localhost:3000',
  });
});
