import { countryOf } from '@/components/form/find-country';
import { readDate, readPeriod } from '@/lib/typed-date';
import type { Candidate, CandidateFields, CandidateValue } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import type { Option, Vocabulary } from './review-context';

type Lists = Pick<Vocabulary, 'choices' | 'countries'>;

const CLOCK = /(?<!\d)([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)/;
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The choice that words name: by its label or value, else the longest label that stands in them. */
function chosen(text: string, options: readonly Option[]): string | null {
  const words = fold(text);
  const exact = options.find(({ value, label }) => fold(label) === words || value.toLowerCase() === words);
  const inside = options
    .filter(({ label }) => ` ${words} `.includes(` ${fold(label)} `))
    .toSorted((a, b) => b.label.length - a.label.length);
  return (exact ?? inside[0])?.value ?? null;
}

/** The country that words name; null where they name none. */
export const countryIn = (text: string, { countries }: Lists): string | null =>
  countryOf(text, countries) ??
  chosen(
    text,
    countries.flatMap(({ value, label, names }) => [label, ...names].map((name) => ({ value, label: name }))),
  );

/**
 * What words of the text say as the value of a field: a day, a country, a choice by its name, another candidate by its title, else the words.
 * @returns the values to set, a period both of its ends; null where the words cannot be that field's value
 */
export function valuesFrom(
  words: string,
  field: CandidateField,
  current: CandidateValue | undefined,
  lists: Lists,
  others: readonly { key: string; noun: Candidate['noun']; title: string | null }[],
): CandidateFields | null {
  const text = words.trim().replace(/\s+/g, ' ');
  const { name, kind, max, period } = field;
  const one = (value: CandidateValue | null): CandidateFields | null => (value === null ? null : { [name]: value });
  switch (kind) {
    case 'flag':
      return { [name]: true };
    case 'lines':
      return { [name]: [...(Array.isArray(current) ? current : []), text] };
    case 'country':
      return one(countryIn(text, lists));
    case 'choice': {
      const options = (lists.choices[field.list ?? ''] ?? []).filter(
        ({ value }) => field.options?.includes(value) ?? true,
      );
      return one(chosen(text, options));
    }
    case 'time': {
      const [, hours, minutes] = CLOCK.exec(text) ?? [];
      return one(hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : null);
    }
    case 'date': {
      const both = period && readPeriod(text);
      return both ? { [period.from]: both.first, [period.until]: both.last } : one(readDate(text));
    }
    case 'candidate':
    case 'candidates': {
      const options = others
        .filter(({ noun }) => field.of?.includes(noun))
        .map(({ key, title }) => ({ value: key, label: title ?? '' }))
        .filter(({ label }) => label !== '');
      const key = chosen(text, options);
      if (key === null || kind === 'candidate') return one(key);
      const keys = Array.isArray(current) ? current : [];
      return { [name]: keys.includes(key) ? keys : [...keys, key] };
    }
    default:
      return one(max === undefined ? text : text.slice(0, max));
  }
}
