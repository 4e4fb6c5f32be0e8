import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { cookieName } from '@/lib/cookies';
import { sealToken } from '@/lib/session';
import { readSession } from './session-cookie';

const sent = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;
const name = cookieName('session');

test('a sealed token tells its session, each time, among whatever other cookies there are', async () => {
  const sessionOf = readSession();
  const token = await sealToken('one');
  for (const cookie of [`${name}=${token}`, `a=b; ${name}=${token}; c=d`, `${name}=${token}`])
    expect(await sessionOf(sent(cookie))).toBe('one');
});

test('what nobody sealed here tells nothing', async () => {
  const sessionOf = readSession();
  const token = await sealToken('one');
  const forged = [
    undefined,
    '',
    `${name}=`,
    `${name}=one`,
    `${name}=${token.slice(0, -2)}AA`,
    `other-${name}=${token}`,
  ];
  for (const cookie of forged) expect(await sessionOf(sent(cookie)), cookie).toBeNull();
});

test('a token that was opened once is over when it expires', async () => {
  let now = Date.now();
  const sessionOf = readSession(() => now);
  const cookie = sent(`${name}=${await sealToken('one')}`);
  expect(await sessionOf(cookie)).toBe('one');
  now += 15 * 24 * 60 * 60 * 1000;
  expect(await sessionOf(cookie)).toBeNull();
});

test('many that are none at once are not waited for, and none of them is taken for a member', async () => {
  const sessionOf = readSession();
  const many = Array.from({ length: 500 }, (_, number) => sessionOf(sent(`${name}=forged-${number}`)));
  expect(new Set(await Promise.all(many))).toEqual(new Set([null]));
  expect(await sessionOf(sent(`${name}=${await sealToken('one')}`))).toBe('one');
});
