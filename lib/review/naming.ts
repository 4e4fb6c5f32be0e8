import { nameKey } from '../names';

/** Somebody whom a rule protects, with every name that they go by. */
export interface Protected {
  id: string;
  isPerson: boolean;
  names: readonly string[];
  /** Words that need not point to one person, such as a long description of an office. */
  vague?: boolean;
}

const isAcronym = (name: string) => name.length <= 10 && !/[\s\p{Ll}]/u.test(name) && /\p{Lu}/u.test(name);
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** A text as its words, to look for others in it. */
interface Words {
  known: ReadonlySet<string>;
  line: string;
}
const wordsIn = (words: readonly string[]): Words => ({ known: new Set(words), line: ` ${words.join(' ')} ` });
/** Nearly every name is out of the question by its first word: the text is not searched for it. */
const contains = ({ known, line }: Words, [first, ...rest]: readonly string[]): boolean =>
  first !== undefined && known.has(first) && line.includes(` ${[first, ...rest].join(' ')} `);

/** The names that an office or a description gives away: one that points to its holder ("Minister of Justice"), not to a kind of people ("senior experts"). */
export function heldBy(office: string): Protected[] {
  const [, ...rest] = wordsOf(office);
  const vague = !rest.some((word) => /^\p{Lu}/u.test(word));
  return vague && rest.length < 3 ? [] : [{ id: office, isPerson: false, names: [office], vague }];
}

/** A name in the form in which it is looked for: an acronym by its letters, others as `nameKey` has them. */
function soughtAs(name: string): { name: string; byLetters: boolean; words: readonly string[] } {
  const byLetters = isAcronym(name);
  return { name, byLetters, words: byLetters ? wordsOf(name) : nameKey(name).split(' ').filter(Boolean) };
}

/**
 * Finds names of `guarded` in texts. Sure: a whole name or alias, compared as `nameKey` does, or an acronym written as one
 * ("WHO", not "who"). Not sure: a person's last name alone, and vague words. Made once for many texts.
 */
export function nameFinder(guarded: readonly Protected[]): (text: string) => { name: string; sure: boolean }[] {
  const sought = guarded.map(({ isPerson, names, vague }) => ({
    names: names.map(soughtAs),
    last: isPerson ? (wordsOf(names[0] ?? '').at(-1) ?? '') : '',
    vague,
  }));
  return (text) => {
    const [keys, letters] = [wordsIn(nameKey(text).split(' ')), wordsIn(wordsOf(text))];
    return sought.flatMap<{ name: string; sure: boolean }>(({ names, last, vague }) => {
      const whole = names.find(({ byLetters, words }) => contains(byLetters ? letters : keys, words));
      if (whole) return [{ name: whole.name, sure: !vague }];
      return last.length > 3 && contains(letters, [last]) ? [{ name: last, sure: false }] : [];
    });
  };
}
