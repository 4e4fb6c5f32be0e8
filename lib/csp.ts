/**
 * The content security policy (CSP Level 3) of a page that React runs. Policies are made here and nowhere else.
 *
 * Scripts run only with this request's nonce; styles come from our own files. No style attribute, no inline style, no frame,
 * no plug-in, no foreign origin. React Fast Refresh needs `eval` and inline styles, so the development server is allowed both.
 *
 * @param nonce base64 text, fresh for each request
 * @param development true under `next dev`
 * @returns the value of the Content-Security-Policy header
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return policyOf(
    `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? `'self' 'unsafe-inline'` : `'self' 'nonce-${nonce}'`,
    `'self'${development ? ' ws:' : ''}`,
  );
}

/**
 * The policy of a public page, which is a document: it brings no script and no style in itself, and runs the files of the site. It is the same
 * each time, so that a page that a reader keeps and asks after again (304) goes on under the policy that it came with.
 */
export const policyOfDocuments = (): string => policyOf(`'self'`, `'self'`, `'self'`);

const policyOf = (scripts: string, styles: string, connections: string): string =>
  [
    `default-src 'none'`,
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src ${connections}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The policy of what is no page: a file, an answer to a program, a refusal. Opened as a page, it may do nothing and be framed nowhere. */
export const policyOfFiles = (): string =>
  `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The policy of a plain page that brings one style of its own, told by its SHA-256 in base64, and nothing else. */
export const policyOfPlainPage = (styleHash: string): string => `${policyOfFiles()}; style-src 'sha256-${styleHash}'`;

/** A fresh nonce: 128 random bits in base64. */
export function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}
