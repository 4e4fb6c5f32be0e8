import PostalMime from 'postal-mime';
import { parsePage } from './html';
import type { Property } from './properties';
import { withoutReplies } from './replies';

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:/;
const OF_MESSAGES = /^(?:received|return-path|message-id|mime-version|delivered-to|content-type|x-mailer):/i;
/** What mail programs put around a signature, and around the repeated message and some signatures. */
const SIGNATURE = '.gmail_signature, .moz-signature, #Signature';
const REPEATED =
  '.gmail_quote, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote, .protonmail_signature_block, blockquote[type=cite], #ms-outlook-mobile-signature, #mail-editor-reference-message-container';
/** After these stands nothing but the repeated message. */
const BEFORE_REPEATED = '#divRplyFwdMsg, #appendonsend, #stopSpelling';

/** Whether a file is a message as it travels (RFC 5322): by the lines at its head, which are ASCII, and not by its name. */
export function isMessage(begins: string, bytes: Uint8Array): boolean {
  if (!HEADER_LINE.test(begins)) return false;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000)).trimStart();
  const [head = ''] = start.split(/\r?\n\r?\n/);
  const lines = head.split(/\r?\n/);
  const has = (name: RegExp) => lines.some((line) => name.test(line));
  const isWhole = lines.every(
    (line, index) => HEADER_LINE.test(line) || /^[ \t]/.test(line) || index === lines.length - 1,
  );
  return isWhole && has(/^from:/i) && has(/^(?:subject|date|to):/i) && has(OF_MESSAGES);
}

interface Message {
  text: string;
  format: 'html' | 'text';
  properties: Property[];
  leftOut: boolean;
}

/** What a message says: its own words as text or HTML, its subject, sender and day. Files that travel with it are not opened. */
export async function readMessage(bytes: Uint8Array): Promise<Message> {
  const { subject, from, date, html, text } = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  const day = date ? new Date(date) : null;
  const properties: (Property | null)[] = [
    subject ? { name: 'title', value: subject.replace(/^(?:(?:re|fwd?|aw|tr|rv|ответ)\s?:\s*)+/i, '').trim() } : null,
    from?.name ? { name: 'author', value: from.name } : null,
    day && !Number.isNaN(day.getTime()) ? { name: 'date', value: day.toISOString().slice(0, 10) } : null,
  ];
  const told = properties.filter((one) => one !== null && one.value !== '') as Property[];
  if (html) {
    const own = ownMarkup(html, /^\s*(?:fwd?|tr|rv)\s?:/i.test(subject ?? ''));
    if (own) return { ...own, format: 'html', properties: told };
  }
  return { ...withoutReplies(text ?? ''), format: 'text', properties: told };
}

function ownMarkup(html: string, isForward: boolean): { text: string; leftOut: boolean } | null {
  const { body } = parsePage(html.replace(/<\/?(?:!doctype|html|head|body)(?:\s[^<>]{0,2000})?>/gi, '')).document;
  if (!body) return null;
  for (const signature of body.querySelectorAll(SIGNATURE)) signature.remove();
  const whole = body.innerHTML;
  if (isForward || /forwarded message|message transféré/i.test(whole)) return { text: whole, leftOut: false };
  for (const one of body.querySelectorAll(BEFORE_REPEATED)) {
    while (one.nextSibling) one.nextSibling.remove();
    one.remove();
  }
  for (const one of body.querySelectorAll(REPEATED)) one.remove();
  const own = body.innerHTML;
  if (!/\p{L}{2}/u.test(body.textContent ?? '')) return { text: whole, leftOut: false };
  return { text: own, leftOut: own.length < whole.length };
}
