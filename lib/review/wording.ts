import { nameKey } from '../names';

/** Shorter passages are names and figures, which have no other wording. */
const FEWEST_WORDS = 6;
/** A word or two within quotation marks is a name or a doubt, not a quotation. */
const FEWEST_QUOTED = 4;

const wordCount = (key: string): number => key.split(' ').length;

/** `text` without what it sets as somebody's words: Markdown block quotes, and spans within quotation marks. */
const unquoted = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .replace(/“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*"/gu, (span) => (wordCount(nameKey(span)) < FEWEST_QUOTED ? span : ' '));

/** `text` as a Markdown block quote. */
export const asQuotation = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.startsWith('>') ? line : `> ${line}`.trimEnd()))
    .join('\n');

/** Whether `text` passes `passage` off as our own wording: the same words, one within the other, not set as a quotation. */
export function isCopied(text: string, passage: string): boolean {
  const [own, theirs] = [nameKey(unquoted(text)), nameKey(passage)];
  const [shorter, longer] = own.length < theirs.length ? [own, theirs] : [theirs, own];
  return wordCount(shorter) >= FEWEST_WORDS && ` ${longer} `.includes(` ${shorter} `);
}
