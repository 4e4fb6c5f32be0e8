import { policyOfFiles } from './csp';

/**
 * The headers that every answer of the site bears, a file's and a refusal's as well as a page's, listed here and nowhere else.
 * `server/gate` sets them before anything else looks at a request; a page puts its own policy in the place of the one for files.
 *
 * @param site the address under which people reach the site: HSTS (RFC 6797) is told over https only, and for all hosts below it
 */
export function securityHeaders(site: string): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'content-security-policy': policyOfFiles(),
    ...(site.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
