/** The end of a line that cut a word: by a hyphen, a soft one, or the sign that text recognition makes of it. */
const CUT = /([-‐\u00AD¬])[ \t]*\r?\n[ \t]*(\p{Ll}\p{L}*)(\S*)[ \t]*/gu;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** Words are looked at no further back than this, so that the time stays in proportion to the text. */
const LONGEST_WORD = 60;
/** First parts of compounds that are written with a hyphen, of English and French: one at the end of a line stays. */
const FIRST_PARTS = new Set(
  'anti co counter cross de decision ex full high law long low macro mid multi new non off on out peer policy post pre pro quasi re self semi short socio state sub third two up well work contre mi sous vice'.split(
    ' ',
  ),
);

/**
 * Joins words that were cut at the ends of lines. Whether a hyphen belongs to the word is told by how the text writes it elsewhere,
 * then by its first part. Lines stay lines: the rest of the word moves up.
 */
export function joinCutWords(text: string): string {
  let known: Set<string> | null = null;
  return text.replace(CUT, (cut: string, sign: string, rest: string, after: string, offset: number) => {
    const first = /\p{L}[\p{L}'’]*$/u.exec(before(text, offset))?.[0];
    if (first === undefined) return cut;
    known ??= new Set(text.toLowerCase().match(WORD) ?? []);
    const lower = first.toLowerCase();
    const isHyphen = sign === '-' || sign === '‐';
    const keeps =
      isHyphen && (known.has(`${lower}-${rest}`) || (!known.has(`${lower}${rest}`) && FIRST_PARTS.has(lower)));
    return `${keeps ? '-' : ''}${rest}${after}\n`;
  });
}

const before = (text: string, offset: number): string => text.slice(Math.max(0, offset - LONGEST_WORD), offset);

/** Short forms and names before a number that belongs to them. */
const NUMBERED = /(?<!\p{L})(?:paras?|arts?|res|doc|vol|sec|fig|rev|add|corr|tel|fax|ext|apt|par)[.]$/iu;
const WITH_NUMBER = /(?<!\p{L})(?:covid|page|para|item|annex|article|version|phase|level|goal|part|room)$/u;
const UNIT = /(?<!\p{L})(?:[kcm]?m|ft)$/u;

/** The marks of footnotes, and what stands before one of each kind. */
const NOTE_MARKS: readonly [RegExp, (before: string) => boolean][] = [
  // Raised digits, but not those of an area or a power.
  [/[¹²³⁰⁴-⁹]{1,3}/gu, (words) => /[\p{L}.,;:!?"”»’)]$/u.test(words) && !UNIT.test(words)],
  // [12], and Markdown's [^12].
  [/\[\^?\d{1,3}\]/gu, (words) => /[\p{L}.,;:!?"”»’)]$/u.test(words)],
  // terrorism.12 The …
  [
    /(?<=[.!?"”»)])\d{1,3}(?=[ \t]+\p{Lu}|[ \t]*$)/gmu,
    (words) => /(?:\p{L}{2}\p{Ll}[.!?]|\p{Ll}[.!?]["”»)])$/u.test(words) && !NUMBERED.test(words),
  ],
  // returnees12 and …
  [
    /(?<=\p{Ll})\d{1,2}(?=[,;:)]|\.(?:\s|$)|\s|$)/gmu,
    (words) =>
      /[\s("“]\p{Ll}{4,}$/u.test(words.length < LONGEST_WORD ? ` ${words}` : words) && !WITH_NUMBER.test(words),
  ],
];

/** The text without the marks of its footnotes, which recognition would take for figures, and a quotation leaves out. */
export const withoutNoteMarks = (text: string): string =>
  NOTE_MARKS.reduce(
    (rest, [mark, belongs]) =>
      rest.replace(mark, (digits: string, offset: number) => (belongs(before(rest, offset)) ? '' : digits)),
    text,
  );
