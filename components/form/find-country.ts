import { spellingKey } from '@/lib/search/keys';

/** A country as it is offered for choice: its code (ISO 3166-1 alpha-2), what it is called here, and its other names. */
export interface Country {
  value: string;
  label: string;
  names: readonly string[];
}

const keys = new Map<string, string>();
/** The key of a country's name, made once. */
function keyOf(name: string): string {
  const known = keys.get(name) ?? spellingKey(name);
  keys.set(name, known);
  return known;
}

/** How well a name answers to what is typed: the same, its beginning, the beginning of one of its words, or not at all. */
function rank(name: string, asked: string): number {
  const key = keyOf(name);
  if (key === asked) return 0;
  if (key.startsWith(asked)) return 1;
  return key.includes(` ${asked}`) ? 2 : Number.POSITIVE_INFINITY;
}

/** The countries that a typed text may mean, likeliest first, with the other name by which one was found; all of them where nothing is typed. */
export function countriesCalled(typed: string, countries: readonly Country[]): (Country & { by?: string })[] {
  const asked = spellingKey(typed);
  if (asked === '') return [...countries];
  return countries
    .map((country) => {
      const ranked = [country.label, ...country.names].map((name) => ({ name, at: rank(name, asked) }));
      const best = ranked.reduce((one, other) => (other.at < one.at ? other : one));
      return { country, at: best.at, by: best.name === country.label ? undefined : best.name };
    })
    .filter(({ at }) => at < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.at - other.at)
    .map(({ country, by }) => ({ ...country, by }));
}

/** The code of the country that is called just so, or has this code; undefined where none is, or several are. */
export function countryOf(typed: string, countries: readonly Country[]): string | undefined {
  const asked = spellingKey(typed);
  if (asked === '') return undefined;
  if (countries.some(({ value }) => value === typed)) return typed;
  const called = countries.filter(({ label, names }) => [label, ...names].some((name) => keyOf(name) === asked));
  return called.length === 1 ? called[0]?.value : undefined;
}
