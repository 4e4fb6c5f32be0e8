import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { countryCodes } from './country';
import aliases from './country-aliases.json' with { type: 'json' };
import { collator, displayNames } from './formats';
import { countryName, unName } from './names';

countries.registerLocale(english);

/** What texts in English call a country (ISO 3166-1 alpha-2). */
export function englishNames(code: string): string[] {
  const own: Record<string, string[]> = aliases;
  const standard = countries.getName(code, 'en', { select: 'all' }) ?? [];
  return [unName(code, 'en') ?? [], standard, own[code] ?? []].flat();
}

/**
 * All names by which readers look for a country (ISO 3166-1 alpha-2), in their language and in English: "Viet Nam" and "Vietnam", "United
 * States of America" and "USA".
 */
export function namesOfCountry(code: string, locale: string): string[] {
  const unicode = (['long', 'short'] as const).map((style) => displayNames(locale, { type: 'region', style }).of(code));
  return [
    ...new Set([countryName(code, locale), ...unicode.filter((name) => name !== undefined), ...englishNames(code)]),
  ];
}

/** A country to choose: its code (ISO 3166-1 alpha-2), what it is called here, and the other names by which one may look for it. */
interface CountryOption {
  value: string;
  label: string;
  names: string[];
}
const options = new Map<string, CountryOption[]>();

/** Every country to choose from, in the reader's language and its order; made once a language. */
export function countryOptions(locale: string): CountryOption[] {
  const known =
    options.get(locale) ??
    countryCodes()
      .map((code) => {
        const label = countryName(code, locale);
        return { value: code, label, names: namesOfCountry(code, locale).filter((name) => name !== label) };
      })
      .sort(byLabel(locale));
  options.set(locale, known);
  return known;
}
function byLabel(locale: string) {
  const { compare } = collator(locale);
  return (a: CountryOption, b: CountryOption) => compare(a.label, b.label);
}
