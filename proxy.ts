import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, freshNonce } from './lib/csp';
import { takeLinkToken } from './lib/link-cookie';
import { readTwinPath, twinLinksOf } from './lib/twin-path';

/** Addresses that speak no language. */
const FOR_MACHINES =
  /^\/(api\/|\.well-known\/|robots\.txt$|llms\.txt$|sitemap\.xml$|sitemaps\/|schema\/|download\/|twins\/|log\/)/;

/** What `app/twins` answers in the place of the path that was asked for: Next has no route whose last part has an ending. */
const toTwin = (request: NextRequest, headers: Headers): NextResponse => {
  const twin = request.nextUrl.clone();
  twin.pathname = `/twins${twin.pathname}`;
  return NextResponse.rewrite(twin, { request: { headers } });
};

/** Says where programs read what stands on a page, whether there is anything or not: the answer there says so too. */
function withTwins(path: string, response: NextResponse): NextResponse {
  const links = twinLinksOf(path);
  if (links) response.headers.set('link', links);
  return response;
}

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
  const { pathname, searchParams } = request.nextUrl;
  const answer = () => {
    if (readTwinPath(pathname)) return toTwin(request, headers);
    if (FOR_MACHINES.test(pathname)) return NextResponse.next({ request: { headers } });
    const page = chooseLocale(new NextRequest(request, { headers }));
    // An earlier state is another text than the twin of its page: it leads to its own.
    return searchParams.has('v') || searchParams.has('on') ? page : withTwins(pathname, page);
  };
  const response = answer();
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Paths with a dot pass through too: left out, `/x.foo` would be taken for a language.
  matcher: ['/((?!_next/static/|icon\\.svg$).*)'],
};
