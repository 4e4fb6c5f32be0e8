import { expect, test } from 'vitest';
import { contentSecurityPolicy, freshNonce } from './csp';

test('the policy allows nothing by default and no script but those with the nonce', () => {
  const policy = contentSecurityPolicy('abc', false);
  expect(policy.split('; ')).toContain(`default-src 'none'`);
  expect(policy.split('; ')).toContain(`script-src 'nonce-abc' 'strict-dynamic'`);
  expect(policy.split('; ')).toContain(`frame-ancestors 'none'`);
  expect(policy).not.toContain('unsafe');
});

test('a nonce has 128 bits and is not made twice', () => {
  const nonces = Array.from({ length: 1000 }, freshNonce);
  expect(new Set(nonces).size).toBe(1000);
  expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
});
