import { decode, encode } from 'next-auth/jwt';
import * as openId from 'openid-client';
import { z } from 'zod';
import { env } from '../env';
import { log } from '../log';
import { paths } from '../paths';

/** How long a person may take at the provider, in seconds. */
export const OPENID_SECONDS = 10 * 60;

/** A provider that takes longer than this, in seconds, counts as away. */
const PATIENCE = 5;

/** Makes the key of the sealed cookie another one than that of sessions, so that neither passes for the other. */
const SALT = 'openid';

/** What this browser must bring back: it binds the provider's answer to it (state, nonce, RFC 7636). */
const Flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

/** What the provider says of a person. `emailVerified` is true only where it says so outright. */
export interface Claims {
  issuer: string;
  subject: string;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
}

interface Settings {
  issuer: URL;
  clientId: string;
  secret: string;
}

function settings(): Settings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return { issuer: new URL(OIDC_ISSUER), clientId: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET };
}

/** What people call the provider, or null where none is configured. */
export function openIdName(): string | null {
  const found = settings();
  return found && (env().OIDC_NAME ?? found.issuer.hostname);
}

/** The client's secret as a header, the default of OpenID Connect Core (9), in the body where the provider takes only that. */
function authentication(secret: string): openId.ClientAuth {
  const basic = openId.ClientSecretBasic(secret);
  const post = openId.ClientSecretPost(secret);
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** What went wrong, without anything of the person or the tokens. */
function report(error: unknown, event: string): null {
  const { code, error: reason } = error as { code?: unknown; error?: unknown };
  log.warn({ code, reason, err: error instanceof Error ? error.message : undefined }, event);
  return null;
}

/**
 * The provider as it describes itself (OpenID Connect Discovery 1.0), or null where it is away. Asked anew for each sign-in:
 * these are rare, and so a change of its keys or its absence shows at once. Tokens are checked against its keys although they
 * come straight from it.
 */
async function provider({ issuer, clientId, secret }: Settings): Promise<openId.Configuration | null> {
  const execute = [openId.enableNonRepudiationChecks];
  if (issuer.protocol === 'http:') execute.push(openId.allowInsecureRequests);
  return openId
    .discovery(issuer, clientId, undefined, authentication(secret), { execute, timeout: PATIENCE })
    .catch((error: unknown) => report(error, 'the OpenID provider could not be asked'));
}

const returnAddress = () => new URL(paths.openIdReturn(), env().NEXTAUTH_URL);

/**
 * Begins signing in at the provider: where to send the person, and what to keep in their browser until they return.
 *
 * @param next where to go afterwards, a path of this site
 * @returns null where the provider is away or none is configured
 */
export async function beginOpenId(next: string): Promise<{ address: string; sealed: string } | null> {
  const found = settings();
  const server = found && (await provider(found));
  if (!server) return null;
  const flow = {
    state: openId.randomState(),
    nonce: openId.randomNonce(),
    verifier: openId.randomPKCECodeVerifier(),
    next,
  };
  const address = openId.buildAuthorizationUrl(server, {
    redirect_uri: returnAddress().href,
    scope: 'openid email profile',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await openId.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  const sealed = await encode({ token: flow, secret: env().NEXTAUTH_SECRET, salt: SALT, maxAge: OPENID_SECONDS });
  return { address: address.href, sealed };
}

async function openFlow(sealed: string | undefined): Promise<z.output<typeof Flow> | null> {
  const opened = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null);
  return Flow.safeParse(opened).data ?? null;
}

/** Changes the code for tokens, checks them, and reads who it is; the address stands in the token or is asked for. */
async function redeem(
  server: openId.Configuration,
  flow: z.output<typeof Flow>,
  answer: URLSearchParams,
): Promise<Claims | null> {
  const url = returnAddress();
  url.search = answer.toString();
  const tokens = await openId.authorizationCodeGrant(server, url, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const token = tokens.claims();
  if (!token) return null;
  const asks = token.email === undefined && server.serverMetadata().userinfo_endpoint !== undefined;
  const about: openId.UserInfoResponse = asks
    ? await openId.fetchUserInfo(server, tokens.access_token, token.sub)
    : (token as openId.UserInfoResponse);
  return {
    issuer: token.iss,
    subject: token.sub,
    email: about.email,
    emailVerified: about.email_verified === true,
    name: about.name,
  };
}

type OpenIdOutcome =
  | { kind: 'known'; claims: Claims; next: string }
  | { kind: 'failed' | 'unavailable'; next?: string };

/**
 * Ends signing in at the provider.
 *
 * @param answer the parameters that the provider sent the person back with
 * @param sealed what `beginOpenId` left in the browser
 * @returns who it is, or that it failed (given up, expired, replayed, forged), or that the provider is away
 */
export async function finishOpenId(answer: URLSearchParams, sealed: string | undefined): Promise<OpenIdOutcome> {
  const found = settings();
  const flow = await openFlow(sealed);
  if (!found || !flow) return { kind: 'failed' };
  const { next } = flow;
  const server = await provider(found);
  if (!server) return { kind: 'unavailable', next };
  const claims = await redeem(server, flow, answer).catch((error: unknown) =>
    report(error, 'a sign-in at the OpenID provider failed'),
  );
  return claims ? { kind: 'known', claims, next } : { kind: 'failed', next };
}
