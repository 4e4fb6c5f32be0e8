import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

test('browsers are told to keep to https, for all hosts below it, where the site is https and nowhere else', () => {
  expect(securityHeaders('https://plenary.example')['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  );
  for (const site of ['http://localhost:3000', 'http://https.example'])
    expect(securityHeaders(site)).not.toHaveProperty('strict-transport-security');
});

test('what is no page may do nothing when it is opened as one', () => {
  expect(securityHeaders('http://localhost:3000')).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
});
