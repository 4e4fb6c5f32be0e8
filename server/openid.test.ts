import { expect, test } from 'vitest';
import { checkOpenId } from './openid';

const whole = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'plenary', OIDC_CLIENT_SECRET: 'secret' };
const none = { OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: undefined };
const check = (given: Record<string, string | undefined>) => () => checkOpenId({ ...process.env, ...none, ...given });

test('OpenID Connect is set wholly or not at all', () => {
  for (const right of [{}, { OIDC_ISSUER: '' }, whole, { ...whole, OIDC_ISSUER: 'http://localhost:4000' }])
    expect(check(right)).not.toThrow();
  expect(check({ OIDC_ISSUER: whole.OIDC_ISSUER })).toThrow('give OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too');
  expect(check({ ...whole, OIDC_CLIENT_SECRET: '' })).toThrow('give OIDC_CLIENT_SECRET too');
  expect(check({ ...whole, OIDC_ISSUER: 'login' })).toThrow('OIDC_ISSUER=login is no address');
  expect(check({ ...whole, OIDC_ISSUER: 'http://login.example.org' })).toThrow('must begin with https://');
});
