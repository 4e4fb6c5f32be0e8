import { expect, test, vi } from 'vitest';
import { takeLinkToken } from './link-cookie';

const opened = (address: string) => takeLinkToken(new URL(address, 'http://localhost:3000'));

test('opening a link moves its secret into a cookie that no script reads', () => {
  expect(opened('/set-up?token=abc')).toMatchObject({
    path: '/set-up',
    cookie: { name: 'plenary-link', value: 'abc', httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  });
  expect(opened('/fr/invitation?token=abc&x=1')?.path).toBe('/fr/invitation');
});

test.each(['/set-up', '/invitation?token=', '/sign-in?token=abc', '/workspace/set-up?token=abc', '/set-up/?token=abc'])(
  '%s is left alone',
  (address) => expect(opened(address)).toBeNull(),
);

test('an address that starts like another site leads nowhere', () => {
  const url = new URL('http://localhost:3000/');
  for (const pathname of ['//evil.example/set-up', '/\\evil.example/invitation', '/%2fevil.example/set-up']) {
    expect(takeLinkToken(Object.assign(new URL(url), { pathname, search: '?token=abc' }))).toBeNull();
  }
});

test('over https every cookie is bound to this host', async () => {
  vi.resetModules();
  vi.stubEnv('NEXTAUTH_URL', 'https://record.example.org');
  const { cookieName, cookieOptions } = await import('./cookies');
  expect(cookieName('session')).toBe('__Host-plenary-session');
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
  vi.unstubAllEnvs();
});
