import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paths, safePath } from './paths';

const elsewhere = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  'workspace',
  '',
  '/api/auth/signout',
  '/sign-in?next=/sign-in',
  `/${'x'.repeat(3000)}`,
];

test.each(elsewhere)('does not lead to %j after signing in', (value) => expect(safePath(value)).toBeNull());
test.each([undefined, null, 7, ['/workspace']])('refuses what is no text: %j', (value) =>
  expect(safePath(value)).toBeNull(),
);
test.each(['/', '/workspace', '/workspace/meetings?q=a%20b#x', '/models'])('keeps %j', (value) =>
  expect(safePath(value)).toBe(value),
);

test('whatever is kept stays on the site, under any name of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'/\\.%:@?#a\t2e') })), (value) => {
      const kept = safePath(`/${value}`);
      if (kept !== null) expect(new URL(kept, 'http://127.0.0.1:3000').host).toBe('127.0.0.1:3000');
    }),
  );
});

test('the way to sign in carries only a path of the site', () => {
  expect(paths.signIn('/workspace?a=1&b=2')).toBe('/sign-in?next=%2Fworkspace%3Fa%3D1%26b%3D2');
  expect(paths.signIn('//evil.example')).toBe('/sign-in');
});
