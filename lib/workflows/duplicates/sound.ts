/** Consonants of two scripts by the Latin ones they are written with; what is missing is a vowel, or written in too many ways. */
const LETTERS = new Map(
  [
    ['بتثجحخدذرزسشصضطظغفقكلمنه', 'bttjhkddrzsssdtdgfkklmnh'],
    ['бвгджзклмнпрстфхцчшщ', 'bfgdjzklmnprstfkskss'],
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
 * How a word sounds, roughly: its consonants, whatever the transliteration ("Mohammed", "Muhammad" and "محمد" are one). Vowels and their
 * half-brothers w and y do not count, a vowel at the beginning only as such; double letters count once.
 */
export function soundOf(word: string): string {
  let text = [...word.toLowerCase()].map((letter) => LETTERS.get(letter) ?? letter).join('');
  for (const [spelling, sound] of SPELLINGS) text = text.replace(spelling, sound);
  const opens = /^[^bcdfghjklmnpqrstvxz]/.test(text) ? 'a' : '';
  return opens + text.replace(/[^bcdfghjklmnpqrstvxz]/g, '').replace(/(.)\1+/g, '$1');
}
