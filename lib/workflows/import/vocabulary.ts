import { countryOptions } from '../../country-names';
import { CANDIDATE_FIELDS } from './fields';

interface Option {
  value: string;
  label: string;
  /** What it means, where its label alone does not say it. */
  meaning?: string;
}
interface Words {
  option(list: string, value: string): string;
  meaning(list: string, value: string): string | undefined;
}

/** The words behind the choices of a review: every list that its fields use, and the countries by name. */
export function vocabularyFor(locale: string, words: Words) {
  const choices: Record<string, Option[]> = {};
  for (const { list, options } of Object.values(CANDIDATE_FIELDS).flat()) {
    if (!list || !options) continue;
    const known = choices[list] ?? [];
    const added = options.filter((value) => !known.some((one) => one.value === value));
    choices[list] = [
      ...known,
      ...added.map((value) => ({ value, label: words.option(list, value), meaning: words.meaning(list, value) })),
    ];
  }
  return { choices, countries: countryOptions(locale) };
}
