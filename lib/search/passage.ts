import { spellingKey } from './keys';

/** A stretch of a text; `found` where it is a word that was asked for. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** So much of a text is shown before the first word that was found, and from it on. */
const BEFORE = 90;
const AFTER = 210;

/** A word with its hyphens, and a prefix that some write apart; of Chinese, one character. */
const WORD =
  /\p{Script=Han}|(?:(?:co|counter|anti) )?(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[-\u2010\u2011\u00ad](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/giu;

/** As `search.folded` of the database, for the words that differ most: what is not marked was found all the same. */
const folded = (word: string): string[] =>
  spellingKey(word)
    .replace(/(?<![^ ])[وفبك]?ال(?=[\u0620-\u064a]{3})/g, '')
    .split(' ');

/** Where words of a text begin with one of these stems: pairs of a beginning and an end. */
function* found(text: string, stems: readonly string[]): Generator<[number, number]> {
  const pairs = stems.filter((stem) => /^\p{Script=Han}{1,2}$/u.test(stem));
  const telling = stems.filter((stem) => /^[\p{L}\p{N}]{2,}$|^\d$/u.test(stem) && !pairs.includes(stem));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isFound = /^\p{Script=Han}$/u.test(word)
      ? pairs.some((pair) => text.startsWith(pair, index) || text.startsWith(pair, index - pair.length + 1))
      : folded(word).some((one) => telling.some((stem) => one.startsWith(stem)));
    if (isFound) yield [index, index + word.length];
  }
}

/** A text, parted where words of the question are found in it. */
export function marked(text: string, stems: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  const add = (to: number, isFound: boolean) => {
    const last = stretches.at(-1);
    if (to <= end) return;
    if (last?.found === isFound) last.text += text.slice(end, to);
    else stretches.push({ text: text.slice(end, to), found: isFound });
    end = to;
  };
  for (const [from, to] of found(text, stems)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return stretches;
}

/** The passage of a text around the first word that is found in it, cut at spaces where there are any near; null where there is none. */
export function passageOf(text: string, stems: readonly string[]): Stretch[] | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const [first] = found(plain, stems);
  if (!first) return null;
  const earliest = Math.max(0, first[0] - BEFORE);
  const space = plain.indexOf(' ', earliest);
  const from = earliest === 0 ? 0 : space >= 0 && space < first[0] ? space + 1 : whole(plain, earliest);
  const latest = Math.min(plain.length, first[0] + AFTER);
  const last = plain.lastIndexOf(' ', latest);
  const to = latest === plain.length ? latest : last >= first[1] ? last : Math.max(first[1], whole(plain, latest));
  return marked(`${from > 0 ? '… ' : ''}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`, stems);
}

/** A place in a text that parts no pair of surrogates. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
