import { createHash } from 'node:crypto';

/** The tag of a text. Weak: whatever compresses it on the way leaves the text, not the bytes (RFC 9110, 8.8.1). */
export const tagOf = (text: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Whether a reader who has the text of one of these tags, as `If-None-Match` lists them, has this one (RFC 9110, 13.1.2: strong and weak tags are the same here). */
export function isKnown(asked: string | null | undefined, tag: string): boolean {
  if (asked === null || asked === undefined) return false;
  const known: string[] = asked.match(/"[^"]*"/g) ?? [];
  return asked.trim() === '*' || known.includes(tag.replace('W/', ''));
}
