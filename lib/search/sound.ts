import { spellingKey } from './keys';
import { latin } from './latin';

/*
 * The database has the same as `search.telling` and `search.sounds`; a test holds the two together, so change both or neither.
 */

/** Words that tell nothing apart: articles, prepositions, titles of people. */
const EMPTY = new Set(
  'the of for and on in to a an de du des la le les et en al el und der die das von van bin ben ibn mr mrs ms dr prof sir his her excellency ambassador minister'.split(
    ' ',
  ),
);

/** The words of a name that tell it from others, in the spelling in which names are compared. */
export const tellingWords = (name: string): string[] =>
  spellingKey(name)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word));

/** Consonants of two scripts by the Latin ones that are heard; what is missing is a vowel, or written in too many ways. */
const LETTERS = new Map(
  [
    ['بتثجحخدذرزسشصضطظغفقكلمنهة', 'bttjhkddrzsssdtdgfkklmnha'],
    ['бвгджзклмнпрстфхцчшщ', 'bfgdjzklmnprstfkssss'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index): [string, string] => [letter, to[index] ?? ''])),
);

/** Spellings of one sound in names that were written down by ear. */
const SPELLINGS: [RegExp, string][] = [
  [/tch|tsch|sch|sh|ch/g, 's'],
  [/dj|zh/g, 'j'],
  [/kh|ck|q|x/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/ts|c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
];

/**
 * How a word sounds, roughly: its consonants, whatever the transliteration ("Mohammed", "Muhammad" and "محمد" are one) and the alphabet. Vowels and their
 * half-brothers w and y do not count, a vowel at the beginning only as such; double letters count once, figures are kept.
 */
export function soundOf(word: string): string {
  let text = latin([...spellingKey(word)].map((letter) => LETTERS.get(letter) ?? letter).join(''));
  for (const [spelling, sound] of SPELLINGS) text = text.replace(spelling, sound);
  const opens = /^[^bcdfghjklmnpqrstvxz\d]/.test(text) ? 'a' : '';
  return opens + text.replace(/[^bcdfghjklmnpqrstvxz\d]/g, '').replace(/(\D)\1+/g, '$1');
}
