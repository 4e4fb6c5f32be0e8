import { Failure } from './failure';

const VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

function readIssuer(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new Failure(`OIDC_ISSUER=${text} is no address such as https://login.example.org.`);
}

/**
 * Sees that OpenID Connect is set wholly or not at all. Whether the provider answers is asked at each sign-in: one that is away
 * must not keep the program from starting.
 */
export function checkOpenId(environment: NodeJS.ProcessEnv = process.env): void {
  const missing = VARIABLES.filter((name) => !environment[name]);
  if (missing.length === VARIABLES.length) return;
  if (missing.length > 0) {
    throw new Failure(`OpenID Connect is only half set: give ${missing.join(' and ')} too, or none of the three.`);
  }
  const { protocol, hostname } = readIssuer(environment.OIDC_ISSUER ?? '');
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && here)) {
    throw new Failure('OIDC_ISSUER must begin with https://, because the client secret and the tokens travel there.');
  }
}
