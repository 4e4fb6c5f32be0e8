/*
 * The one door for formatters of the runtime's language data. Making one costs up to a hundred times what using it costs, so those made
 * are kept, by what they are, the language and the options.
 */

/** How many are kept: languages times zones times ways to write a date. Beyond that the one that was longest of no use goes. */
export const MOST_FORMATS = 500;

const kept = new Map<string, object>();

function keep<F extends object>(what: string, locale: string, options: object, make: () => F): F {
  const key = `${what} ${locale} ${JSON.stringify(options)}`;
  const format = (kept.get(key) as F | undefined) ?? make();
  // A map hands out its keys in the order in which they came: what is used moves to the end.
  kept.delete(key);
  kept.set(key, format);
  const [oldest] = kept.size > MOST_FORMATS ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  return format;
}

/** Writes dates and times. Throws a RangeError for a language or a zone that does not exist. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  keep('date', locale, options, () => new Intl.DateTimeFormat(locale, options));

/** Writes numbers. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  keep('number', locale, options, () => new Intl.NumberFormat(locale, options));

/** Joins words to a list. */
export const listFormat = (locale: string, options: Intl.ListFormatOptions): Intl.ListFormat =>
  keep('list', locale, options, () => new Intl.ListFormat(locale, options));

/** Names regions and languages. */
export const displayNames = (locale: string, options: Intl.DisplayNamesOptions): Intl.DisplayNames =>
  keep('names', locale, options, () => new Intl.DisplayNames(locale, options));

/** Puts names in the order in which readers of the language look for them. */
export const collator = (locale: string): Intl.Collator => keep('order', locale, {}, () => new Intl.Collator(locale));
