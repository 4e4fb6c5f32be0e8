import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { policyOfPlainPage } from '../../lib/csp';
import { env } from '../../lib/env';
import { DEFAULT_LANGUAGE, directionOf } from '../../lib/languages';
import { securityHeaders } from '../../lib/security-headers';
import type en from '../../messages/en.json';
import { inProject } from '../place';
import type { Refusal } from './lanes';

const STATUS = { busy: 429, full: 503 } as const satisfies Record<Refusal, number>;
/** Seconds after which to come again. */
const LATER = '5';

// Nothing of the site's own is needed to show it: whoever is turned away asks for nothing more.
const STYLE = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1b1a17;--accent:#0d5868}
@media(prefers-color-scheme:dark){:root{--paper:#151513;--ink:#ece9e0;--accent:#76c3d3}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,serif}
main{max-inline-size:34rem;margin-inline:auto;padding:4rem 1.25rem}
h1{font-size:1.75rem;line-height:1.25}a{color:var(--accent)}`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf(language: string, why: Refusal): Buffer {
  const messages: typeof en = JSON.parse(readFileSync(inProject('messages', `${language}.json`), 'utf8'));
  const { [why]: said, kept, again } = messages.turnedAway;
  const { name } = messages.site;
  return Buffer.from(`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(`${said.title} · ${name}`)}</title><style>${STYLE}</style></head>
<body><main><p>${escaped(name)}</p><h1>${escaped(said.title)}</h1><p>${escaped(said.text)}</p><p>${escaped(kept)}</p><p><a href="">${escaped(again)}</a></p></main></body></html>
`);
}

const headersOf = (type: 'html' | 'plain', body: Buffer): OutgoingHttpHeaders => ({
  ...securityHeaders(env().NEXTAUTH_URL),
  ...(type === 'html' && {
    'content-security-policy': policyOfPlainPage(createHash('sha256').update(STYLE).digest('base64')),
  }),
  'retry-after': LATER,
  'cache-control': 'no-store',
  'content-type': `text/${type}; charset=utf-8`,
  'content-length': body.length,
});

interface Answer {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}
/** Ready to send: turning away must cost next to nothing. */
const answers = new Map<Refusal, { html: Answer; plain: Answer }>();

function answerOf(why: Refusal): { html: Answer; plain: Answer } {
  const known = answers.get(why);
  if (known) return known;
  const html = pageOf(DEFAULT_LANGUAGE, why);
  const plain = Buffer.from(why === 'busy' ? 'Too many requests are under way.\n' : 'The site is full.\n');
  const made = {
    html: { headers: headersOf('html', html), body: html },
    plain: { headers: headersOf('plain', plain), body: plain },
  };
  answers.set(why, made);
  return made;
}

/** Whether a person looks at the answer; scripts of a page read its status. */
const isRead = ({ headers }: IncomingMessage): boolean =>
  !headers.rsc && !headers['next-action'] && String(headers.accept ?? '').includes('text/html');

/**
 * Answers at once that it is too much, and when to come again: 429 to a guest with too many requests under way, 503 where the site is full
 * (RFC 6585, 4; RFC 9110, 15.6.4). Past whatever would compress or change the answer.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse, why: Refusal): void {
  const { headers, body } = answerOf(why)[isRead(request) ? 'html' : 'plain'];
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const plain = ServerResponse.prototype;
  plain.writeHead.call(response, STATUS[why], headers);
  plain.end.call(response, request.method === 'HEAD' ? '' : body, 'utf8');
}
