import { countryOptions } from '../../country';
import { CANDIDATE_FIELDS } from './fields';

interface Option {
  value: string;
  label: string;
}

/** The words behind the choices of a review: every list that its fields use, and the countries by name. */
export function vocabularyFor(locale: string, word: (list: string, value: string) => string) {
  const choices: Record<string, Option[]> = {};
  for (const { list, options } of Object.values(CANDIDATE_FIELDS).flat()) {
    if (!list || !options) continue;
    const known = choices[list] ?? [];
    const added = options.filter((value) => !known.some((one) => one.value === value));
    choices[list] = [...known, ...added.map((value) => ({ value, label: word(list, value) }))];
  }
  return { choices, countries: countryOptions(locale) };
}
