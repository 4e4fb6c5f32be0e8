import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, freshNonce } from './lib/csp';
import { takeLinkToken } from './lib/link-cookie';

/** Addresses that speak no language. */
const FOR_MACHINES = /^\/(api\/|\.well-known\/|robots\.txt$|sitemap\.xml$|sitemaps\/|log\/)/;

const chooseLocale = createMiddleware(routing);

/** Gives every answer its content security policy and every page its language. Next reads the nonce from the request's policy. */
export default function proxy(request: NextRequest) {
  const link = takeLinkToken(request.nextUrl);
  if (link) {
    const onward = NextResponse.redirect(new URL(link.path, request.nextUrl), 303);
    onward.cookies.set(link.cookie);
    onward.headers.set('referrer-policy', 'no-referrer');
    onward.headers.set('cache-control', 'no-store');
    return onward;
  }
  const policy = contentSecurityPolicy(freshNonce(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const forMachines = FOR_MACHINES.test(request.nextUrl.pathname);
  const response = forMachines
    ? NextResponse.next({ request: { headers } })
    : chooseLocale(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Paths with a dot pass through too: left out, `/x.foo` would be taken for a language.
  matcher: ['/((?!_next/static/|icon\\.svg$).*)'],
};
