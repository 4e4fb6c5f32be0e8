import { nameKey } from '../names';

/** Somebody whom a rule protects, with every name that they go by. */
export interface Protected {
  id: string;
  isPerson: boolean;
  names: readonly string[];
}

const isAcronym = (name: string) => name.length <= 10 && !/[\s\p{Ll}]/u.test(name) && /\p{Lu}/u.test(name);
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const contains = (words: string, sought: string) => sought !== '' && ` ${words} `.includes(` ${sought} `);

/** Whether an office points to its holder ("Minister of Justice") rather than to a kind of people ("senior experts"). */
export function isTelling(office: string): boolean {
  const [, ...rest] = wordsOf(office);
  return rest.length >= 3 || rest.some((word) => /^\p{Lu}/u.test(word));
}

/**
 * Names of `guarded` that `text` holds. Sure: a whole name or alias, compared as `nameKey` does, or an acronym written as one
 * ("WHO", not "who"). Not sure: a person's last name alone.
 */
export function namesIn(text: string, guarded: readonly Protected[]): { name: string; sure: boolean }[] {
  const [key, words] = [nameKey(text), wordsOf(text).join(' ')];
  return guarded.flatMap<{ name: string; sure: boolean }>(({ isPerson, names }) => {
    const whole = names.find((name) =>
      isAcronym(name) ? contains(words, wordsOf(name).join(' ')) : contains(key, nameKey(name)),
    );
    if (whole !== undefined) return [{ name: whole, sure: true }];
    const last = isPerson ? wordsOf(names[0] ?? '').at(-1) : undefined;
    return last && last.length > 3 && contains(words, last) ? [{ name: last, sure: false }] : [];
  });
}
