import type { Vocabulary } from './vocabulary';

/** Letters that are written now one way, now the other: the hamza on an alef, and the dots on a Russian 'ё'. */
const SAME: Record<string, string> = {
  ا: '[اأإآ]',
  أ: '[اأإ]',
  إ: '[اأإ]',
  آ: '[اآ]',
  е: '[её]',
  ё: '[её]',
  Е: '[ЕЁ]',
};
/** A set of characters, which stays as it is, or one letter of the two scripts, and whether it may be left out. */
const PART = /\[[^\]]*\]|(\p{Script=Arabic}|[еёЕ])(\??)/gu;

/** The source of a pattern that finds its words however they are spelt: Arabic ones with vowel signs too. */
export const anySpelling = (source: string): string =>
  source.replace(PART, (part, letter: string | undefined, optional: string | undefined) => {
    if (letter === undefined) return part;
    const own = SAME[letter] ?? letter;
    if (!/^\p{Script=Arabic}$/u.test(letter)) return `${own}${optional ?? ''}`;
    return optional ? `(?:${own}[\\u064B-\\u0652]{0,2})?` : `${own}[\\u064B-\\u0652]{0,2}`;
  });

/** A vocabulary whose words are found however they are spelt. */
export const inAnySpelling = (own: Vocabulary): Vocabulary => {
  const spelt = { ...own };
  for (const key of Object.keys(own) as (keyof Vocabulary)[]) {
    const words = own[key];
    if (key !== 'verbFirst' && typeof words === 'string') spelt[key] = anySpelling(words);
  }
  return spelt;
};
