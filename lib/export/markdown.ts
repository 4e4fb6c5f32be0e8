const SPECIAL = /[\\`*_[\]<>~|]/g;
const AT_START = /^(?=[#+\-=:>])|(?<=^\d{1,20})(?=[.)](?: |$))/;

/**
 * A text of one line as Markdown (CommonMark, GitHub's tables and struck words) that reads as just that text, wherever a line may stand: no mark,
 * address or entity of it is one there.
 */
export function markdownLine(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain
    .replace(SPECIAL, '\\$&')
    .replace(/&(?=#|\w)/g, '\\&')
    .replace(AT_START, '\\')
    .replace(/(?<= )#+$/, '\\$&');
}

/** A Markdown text in which nothing is HTML: an angle bracket that could open a tag is a letter like any other. */
const withoutHtml = (text: string): string =>
  text.replace(/(\\*)<(?=[A-Za-z/!?])/g, (whole, escapes: string) =>
    escapes.length % 2 === 0 ? `${escapes}\\<` : whole,
  );

/** A Markdown text as it was written, set as a quotation, so that nothing in it reaches beyond its end. */
export const markdownQuote = (text: string): string =>
  withoutHtml(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const encoded = (character: string): string =>
  encodeURIComponent(character).replace(/[()']/, (one) => `%${one.charCodeAt(0).toString(16)}`);

/** A link of Markdown; what its address cannot hold is percent-encoded. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownLine(text)}](${address.replace(/[\s<>()\\"']/g, encoded)})`;
