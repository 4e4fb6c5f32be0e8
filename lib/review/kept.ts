/** Whether the words of a quotation stand in the kept text of its source. */
export type QuoteFinding = 'found' | 'not_found';

const OTHER = 1;
const LETTER = 2;
/** A letter of a script that sets no space between words. */
const UNSPACED = 3;
const MARK = 4;
const FIGURE = 5;
const SPACE = 6;
const DASH = 7;
const APOSTROPHE = 8;
const QUOTE = 9;
const UNREAD = 10;

/** The first pattern that fits says what a character is. Soft hyphens, joiners, directions and lengthened Arabic letters are read by nobody. */
const CLASSES: readonly [number, RegExp][] = [
  [UNREAD, /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/],
  [APOSTROPHE, /['‘’‚‛ʻʼʾʿ′`´＇]/],
  [QUOTE, /["“”„‟«»‹›″＂「」『』｢｣〝〞〟《》〈〉״׳]/],
  [DASH, /[\u002D\u058A\u05BE\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/],
  [SPACE, /\s/],
  [MARK, /\p{M}/u],
  [FIGURE, /\p{N}/u],
  [
    UNSPACED,
    /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [LETTER, /\p{L}/u],
];
/** Asked for each character of texts of millions: what was told once is kept. */
const told = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = told[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const [kind] = CLASSES.find(([, pattern]) => pattern.test(character)) ?? [OTHER];
  told[unit] = kind;
  return kind;
}

/** More marks on one letter than a person can read; putting long runs into their order takes quadratic time (UAX 15). */
const MOST_MARKS = 30;
const HYPHEN = 0x2d;
const INNER_APOSTROPHE = 0x27;
const OUTER_QUOTE = 0x22;

const isLetter = (kind: number) => kind === LETTER || kind === UNSPACED;
const endsLetter = (kind: number) => isLetter(kind) || kind === MARK;
const isInWord = (kind: number) => endsLetter(kind) || kind === FIGURE;
const written = (units: Uint16Array, length: number) =>
  Buffer.from(units.buffer, 0, length * Uint16Array.BYTES_PER_ELEMENT).toString('utf16le');

/** One shape for all quotation marks and apostrophes, nothing that nobody reads, and NFKC, which takes ligatures apart. */
function readable(given: string): string {
  const units = new Uint16Array(given.length);
  let length = 0;
  let marks = 0;
  for (let index = 0; index < given.length; index += 1) {
    const unit = given.charCodeAt(index);
    const kind = classOf(unit);
    marks = kind === MARK ? marks + 1 : 0;
    if (kind === UNREAD || marks > MOST_MARKS) continue;
    units[length] = kind === APOSTROPHE ? INNER_APOSTROPHE : kind === QUOTE ? OUTER_QUOTE : unit;
    length += 1;
  }
  return written(units, length).normalize('NFKC');
}

/** A text in its bare letters, figures and signs; `gap` says before which of them something stood that is forgiven. */
interface Bare {
  text: string;
  gap: Uint8Array;
}

/** Takes out white space, quotation marks, and hyphens and dashes between letters: compounds, words cut at the end of a line, asides. */
function bareOf(given: string): Bare {
  const text = readable(given);
  const units = new Uint16Array(text.length);
  const gap = new Uint8Array(text.length + 1);
  let length = 0;
  let last = 0;
  let dash = false;
  const put = (unit: number, kind: number) => {
    units[length] = unit;
    length += 1;
    last = kind;
  };
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const kind = classOf(unit);
    const isInner =
      kind === APOSTROPHE &&
      endsLetter(classOf(text.charCodeAt(index - 1))) &&
      isLetter(classOf(text.charCodeAt(index + 1)));
    if (kind === DASH) dash = true;
    if (kind === DASH || kind === SPACE || kind === QUOTE || (kind === APOSTROPHE && !isInner)) {
      gap[length] = 1;
      continue;
    }
    if (dash && !(endsLetter(last) && isLetter(kind))) put(HYPHEN, DASH);
    dash = false;
    put(isInner ? INNER_APOSTROPHE : unit, kind);
  }
  if (dash) put(HYPHEN, DASH);
  return { text: written(units, length), gap };
}

/** Whether a quotation may begin or end here: not within a word or a number. */
function isEdge({ text, gap }: Bare, at: number): boolean {
  if (at === 0 || at === text.length || gap[at] === 1) return true;
  const [before, after] = [classOf(text.charCodeAt(at - 1)), classOf(text.charCodeAt(at))];
  if (after === MARK) return false;
  return !isInWord(before) || !isInWord(after) || before === UNSPACED || after === UNSPACED;
}

/** With how many characters a search for `part` goes on when its first so many fit and the next does not (Knuth, Morris and Pratt 1977). */
function fallbacks(part: string): Uint32Array {
  const back = new Uint32Array(part.length);
  for (let index = 1, fits = 0; index < part.length; index += 1) {
    while (fits > 0 && part.charCodeAt(index) !== part.charCodeAt(fits)) fits = back[fits - 1] ?? 0;
    if (part.charCodeAt(index) === part.charCodeAt(fits)) fits += 1;
    back[index] = fits;
  }
  return back;
}

/** Where the first whole occurrence of `part` at or after `from` ends; -1 where there is none. */
function endOf(bare: Bare, part: string, from: number): number {
  const { text } = bare;
  const back = fallbacks(part);
  const first = part.charAt(0);
  for (let index = from, fits = 0; index < text.length; index += 1) {
    while (fits > 0 && text.charCodeAt(index) !== part.charCodeAt(fits)) fits = back[fits - 1] ?? 0;
    if (fits === 0) {
      index = text.indexOf(first, index);
      if (index < 0) return -1;
      fits = 1;
    } else fits += 1;
    if (fits < part.length) continue;
    if (isEdge(bare, index + 1 - part.length) && isEdge(bare, index + 1)) return index + 1;
    fits = back[fits - 1] ?? 0;
  }
  return -1;
}

/** What was left out of a quotation, in brackets or not. */
const LEFT_OUT = /[[(（【]\s{0,3}(?:…|\.{3})…?\.?\s{0,3}[\])）】]|…+|\.{3,}|\. \. \.(?: \.)?/gu;
/** A dash at an end of a quotation is the beginning of an aside that it leaves out; before a figure it may be a minus. */
const DASH_AT_END = /^-(?=\p{L})|(?<=[\p{L}\p{M}])-$/gu;

/** The parts of a quotation in their order, bare; signs alone are none. */
const partsOf = (quote: string): string[] =>
  quote
    .split(LEFT_OUT)
    .map((part) => bareOf(part).text.replace(DASH_AT_END, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

/**
 * Looks for quotations in the kept text of their source. Forgiven are white space and line breaks, hyphens and dashes between letters (so also
 * words cut at the end of a line), the shape of all other dashes, quotation marks, the shape of apostrophes, ligatures and other letters that only
 * look different (NFKC), and what nobody reads. Letters, case, figures and punctuation are not. "…", "..." and "[…]" in a quotation stand for
 * what was left out: its parts are looked for in their order. None begins or ends within a word.
 *
 * Takes time in proportion to the text, once, and then at most to text and quotation for each.
 * @param text the whole kept text
 * @returns what there is to say of a quotation; one without any letter or figure is not found
 */
export function quotesIn(text: string): (quote: string) => QuoteFinding {
  const bare = bareOf(text);
  return (quote) => {
    const parts = partsOf(quote);
    let from = 0;
    for (const part of parts) {
      from = endOf(bare, part, from);
      if (from < 0) return 'not_found';
    }
    return parts.length > 0 ? 'found' : 'not_found';
  };
}
