const TYPOGRAPHIC: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2212': '-',
};
const UNDRAWN = /[^\u0020-\u007e\u00a1-\u017f‘’‚“”„–—…•·€]/gu;

/**
 * What the card's faces can draw of `text`. For any other letter the renderer would fetch a face from a foreign address;
 * so a letter with a rare mark loses the mark, any other is left out, and a text of such letters alone comes back empty.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u2010\u2011\u202f\u2212]/g, (character) => TYPOGRAPHIC[character] ?? '')
    .replace(/\u00ad/g, '')
    .replace(UNDRAWN, (letter) => letter.normalize('NFD').replace(UNDRAWN, ''))
    .replace(/ +/g, ' ')
    .trim();
