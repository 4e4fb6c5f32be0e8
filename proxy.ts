import { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, freshNonce } from './lib/csp';

const chooseLocale = createMiddleware(routing);

/** Gives every page its content security policy and its language. Next reads the nonce from the request's policy header. */
export default function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(freshNonce(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = chooseLocale(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Paths with a dot pass through too: left out, `/x.foo` would be taken for a language.
  matcher: ['/((?!api/|_next/static/|icon\\.svg$|robots\\.txt$).*)'],
};
