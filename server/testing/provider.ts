import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A person at the provider: the subject is what a login name stands for, the rest may change. */
export interface ProviderAccount {
  subject: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
}

export const client = { id: 'plenary', secret: 'only for tests: the secret of the client' };

/**
 * A real OpenID provider (oidc-provider) at `http://localhost:PORT`, where anyone signs in with the bare name of an account of
 * `accounts`. Addresses are handed out by its userinfo endpoint, as the standard has it for the code flow.
 */
export async function startProvider(port: number, returnAddress: string) {
  const accounts = new Map<string, ProviderAccount>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [returnAddress] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig' }] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, login) => {
      const { subject, email, emailVerified, name } = accounts.get(login) ?? { subject: login };
      return { accountId: login, claims: () => ({ sub: subject, email, email_verified: emailVerified, name }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const login = searchParams.get('login');
    if (!pathname.startsWith('/interaction/')) provider.callback()(request, response);
    else if (login) provider.interactionFinished(request, response, { login: { accountId: login } });
    else {
      const form = '<form><label>Login <input name="login"></label><button>Go on</button></form>';
      response
        .setHeader('content-type', 'text/html')
        .end(`<!doctype html><html lang="en"><title>Provider</title>${form}`);
    }
  });
  return {
    issuer,
    accounts,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
