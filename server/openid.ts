import { checkServiceAddress, isWhollySet } from './service-address';

const VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/**
 * Sees that OpenID Connect is set wholly or not at all. Whether the provider answers is asked at each sign-in: one that is away
 * must not keep the program from starting.
 */
export function checkOpenId(environment: NodeJS.ProcessEnv = process.env): void {
  if (!isWhollySet('OpenID Connect', VARIABLES, environment)) return;
  checkServiceAddress('OIDC_ISSUER', environment.OIDC_ISSUER ?? '', 'the client secret and the tokens travel');
}
