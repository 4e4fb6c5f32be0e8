/** Line ends of any kind, as word processors and the web set them. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A hyphen at which Word breaks no line. */
const HARD_HYPHEN = '\u001E';
/** What no reader sees and no script needs: control characters but tab, line feed and NUL, zero-width spaces, byte-order marks. */
const INVISIBLE = /(?![\0\t\n])[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** What was pasted, in the normal form NFC and without what nobody sees. */
export const cleaned = (value: string): string =>
  value.replace(LINE_ENDS, '\n').replaceAll(HARD_HYPHEN, '-').replace(INVISIBLE, '').normalize('NFC').trim();
