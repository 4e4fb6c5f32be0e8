import { nameKey } from '../names';

/** Shorter passages are names and figures, which have no other wording. */
const FEWEST_WORDS = 6;
/** A word or two within quotation marks is a name or a doubt, not a quotation. */
const FEWEST_QUOTED = 4;

const wordCount = (key: string): number => key.split(' ').length;

/** What ends a span within quotation marks, by what begins it. */
const CLOSING: Record<string, string> = { '“': '”', '«': '»', '„': '“', '"': '"' };
const OPENING = /[“«„"]/gu;

/** `text` without what it sets as somebody's words: Markdown block quotes, and spans within quotation marks. */
function unquoted(text: string): string {
  const own = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n');
  let [kept, from] = ['', 0];
  // A mark that nothing closes is looked for once, not again from each place.
  const open = new Set<string>();
  for (const { index, 0: mark } of own.matchAll(OPENING)) {
    const closing = CLOSING[mark] ?? mark;
    if (index < from || open.has(closing)) continue;
    const end = own.indexOf(closing, index + 1);
    if (end < 0) {
      open.add(closing);
      continue;
    }
    const span = own.slice(index, end + 1);
    kept += own.slice(from, index) + (wordCount(nameKey(span)) < FEWEST_QUOTED ? span : ' ');
    from = end + 1;
  }
  return kept + own.slice(from);
}

const WORD = /[\p{L}\p{Nd}\p{M}]+/gu;

/** `text` with the words of the passage between quotation marks where it has them among words of our own; as it is where it has not. */
export function withQuotation(text: string, passage: string): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: nameKey(word),
    index,
    end: index + word.length,
  }));
  const sought = [...passage.matchAll(WORD)].map(([word]) => nameKey(word));
  const isHere = (at: number) => sought.every((key, place) => words[at + place]?.key === key);
  const at = sought.length === 0 ? -1 : words.findIndex((_, place) => isHere(place));
  const [first, last] = [words[at], words[at + sought.length - 1]];
  if (!first || !last) return text;
  const said = text.slice(first.index, last.end).replace(/(?<=^|\s)"/gu, '‘');
  return `${text.slice(0, first.index)}“${said.replace(/[“”„"]/gu, (mark) => INNER[mark] ?? '’')}”${text.slice(last.end)}`;
}
/** Quotation marks within quotation marks. */
const INNER: Record<string, string> = { '“': '‘', '„': '‚' };

/** What stands within the marks of a text that somebody set as a quotation as a whole; any other text as it is. */
export function withoutMarks(text: string): string {
  const words = text
    .split('\n')
    .map((line) => line.replace(/^\s*>\s?/u, ''))
    .join('\n')
    .trim();
  const closing = CLOSING[words[0] ?? ''];
  return closing && words.indexOf(closing, 1) === words.length - closing.length ? words.slice(1, -1) : words;
}

/** Whether two texts say the same, word for word, set as a quotation or not: marks are no words. */
export function isQuotation(text: string, passage: string): boolean {
  const own = nameKey(withoutMarks(text));
  return own !== '' && own === nameKey(withoutMarks(passage));
}

/**
 * Finds out whether `text` is a passage, word for word, or a stretch of one that is long enough to have another wording: whatever marks it has or lacks, it
 * is shown as a quotation.
 */
export function quotationOf(text: string): (passage: string) => boolean {
  const own = nameKey(withoutMarks(text));
  const isLong = wordCount(own) >= FEWEST_WORDS;
  return (passage) => {
    const theirs = nameKey(withoutMarks(passage));
    return own !== '' && (own === theirs || (isLong && ` ${theirs} `.includes(` ${own} `)));
  };
}

/** Those of the passages that `text` passes off as our own wording, with words of our own around them; none of a text that is shown as a quotation. */
export function copiedIn(text: string, passages: readonly string[]): string[] {
  return passages.some(quotationOf(text)) ? [] : passages.filter(copyOf(text));
}

/** `text` with all passages that it passes off as our own wording set as quotations. */
export const quotedIn = (text: string, passages: readonly string[]): string =>
  copiedIn(text, passages).reduce(withQuotation, text);

/** Finds out whether `text` passes a passage off as our own wording: the same words, one within the other, not set as a quotation. */
export function copyOf(text: string): (passage: string) => boolean {
  const own = nameKey(unquoted(text));
  const ownWords = wordCount(own);
  return (passage) => {
    const theirs = nameKey(passage);
    const [shorter, longer] = own.length < theirs.length ? [own, theirs] : [theirs, own];
    const fewest = shorter === own ? ownWords : wordCount(theirs);
    return fewest >= FEWEST_WORDS && ` ${longer} `.includes(` ${shorter} `);
  };
}
