import { getLocale, getTranslations } from 'next-intl/server';
import type { Values } from '@/lib/field';
import { type FieldViews, textOf } from '@/lib/history/describe';
import { countryName } from '@/lib/names';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';

/** How a record's fields read, with `names` for what they point to; what stands there without a name reads as hidden. */
export async function valueWords(fields: FieldViews, names: Record<string, string>) {
  const [locale, form, options] = [await getLocale(), await getTranslations('form'), await getTranslations('options')];
  const words = {
    option: (list: string, key: string) => options(`${list}.${key}` as never),
    country: (code: string) => countryName(code, locale),
    name: (id: string) => names[id] ?? form('hidden'),
    date: (date: string) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant: string) => formatInstant(instant, locale),
  };
  return (values: Values, name: string): string => {
    const field = fields[name];
    return field ? textOf(field, values[name], words) : '';
  };
}
