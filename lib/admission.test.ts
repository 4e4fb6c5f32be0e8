import { expect, test } from 'vitest';
import { refusalOf } from './admission';

const sent = (headers: Record<string, string>, method = 'POST') =>
  refusalOf(method, new Headers({ host: 'plenary.example', ...headers }));

test('what another site sends is turned away, whatever it calls itself', () => {
  for (const origin of ['https://elsewhere.example', 'null', '', 'plenary.example', 'https://plenary.example.evil'])
    expect(sent({ origin }), origin).toBe(403);
  expect(sent({ origin: 'https://plenary.example' })).toBeNull();
  expect(sent({ origin: 'https://plenary.example', 'x-forwarded-host': 'record.example' })).toBe(403);
  expect(sent({ origin: 'https://elsewhere.example' }, 'GET')).toBeNull();
  expect(sent({})).toBeNull();
});

test('what is larger than any form is turned away unread', () => {
  expect(sent({ 'content-length': String(6 * 1024 * 1024) })).toBeNull();
  expect(sent({ 'content-length': String(6 * 1024 * 1024 + 1) })).toBe(413);
});
