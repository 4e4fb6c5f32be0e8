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
const contains = (words: string, sought: string) => sought !== '' && ` ${words} `.includes(` ${sought} `);

/** The names that an office or a description gives away: one that points to its holder ("Minister of Justice"), not to a kind of people ("senior experts"). */
export function heldBy(office: string): Protected[] {
  const [, ...rest] = wordsOf(office);
  const vague = !rest.some((word) => /^\p{Lu}/u.test(word));
  return vague && rest.length < 3 ? [] : [{ id: office, isPerson: false, names: [office], vague }];
}

/**
 * Names of `guarded` that `text` holds. Sure: a whole name or alias, compared as `nameKey` does, or an acronym written as one
 * ("WHO", not "who"). Not sure: a person's last name alone, and vague words.
 */
export function namesIn(text: string, guarded: readonly Protected[]): { name: string; sure: boolean }[] {
  const [key, words] = [nameKey(text), wordsOf(text).join(' ')];
  return guarded.flatMap<{ name: string; sure: boolean }>(({ isPerson, names, vague }) => {
    const whole = names.find((name) =>
      isAcronym(name) ? contains(words, wordsOf(name).join(' ')) : contains(key, nameKey(name)),
    );
    if (whole !== undefined) return [{ name: whole, sure: !vague }];
    const last = isPerson ? wordsOf(names[0] ?? '').at(-1) : undefined;
    return last && last.length > 3 && contains(words, last) ? [{ name: last, sure: false }] : [];
  });
}
