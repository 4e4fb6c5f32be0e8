import { countryCodes } from '../country';
import cities from '../import/gazetteer/city-names.json' with { type: 'json' };
import others from '../import/gazetteer/country-names.json' with { type: 'json' };
import { countryName, nameKey } from '../names';

/** The languages beside English in which readers ask. */
const LANGUAGES = ['fr', 'es', 'ru', 'ar'] as const;
/** Names that are other words in English. */
const OTHER_WORDS = new Set(['grenade', 'maurice']);

/** Arabic writes the article together with its word. */
const keyOf = (name: string) => nameKey(name).replace(/^ال(?=.{3})/, '');
const isLatin = (name: string) => /^[\p{Script=Latin}\P{L}]+$/u.test(name);

/** A name, and how texts of the archive may write it. */
type Named = [name: string, written: string[]];

function countriesIn(language: (typeof LANGUAGES)[number]): Named[] {
  const further: Record<string, string[]> = others[language];
  return countryCodes().flatMap((code) =>
    [countryName(code, language), ...(further[code] ?? [])].map((name): Named => [name, [countryName(code, 'en')]]),
  );
}

function named(): Map<string, string[]> {
  const places = Object.entries<string[]>(cities).flatMap(([city, names]) =>
    names.map((name): Named => [name, [city, ...names.filter(isLatin)]]),
  );
  return new Map(
    [...LANGUAGES.flatMap(countriesIn), ...places].flatMap(([name, written]): Named[] => {
      const key = keyOf(name);
      const further = written.filter((one) => nameKey(one) !== key);
      return key.includes(' ') || further.length < written.length - 1 || OTHER_WORDS.has(key) ? [] : [[key, further]];
    }),
  );
}
let places: ReadonlyMap<string, readonly string[]> | undefined;

/** How texts write the country or the city that readers of other languages than English call by this one word; nothing for any other word. */
export function placeWritten(word: string): readonly string[] {
  places ??= named();
  return places.get(keyOf(word)) ?? [];
}
