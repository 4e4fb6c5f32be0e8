import { getTranslations } from 'next-intl/server';
import { formatMoment } from '@/lib/clock';
import type { Field, NounName } from '@/lib/field';
import { DEFAULT_LANGUAGE } from '@/lib/languages';
import { countryName } from '@/lib/names';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';

type Values = Record<string, string | number>;
/** Keys made of a noun and a field are known only at run time; a test holds that every one of them has its words. */
type Translate = ((key: never, values?: Values) => string) & { has(key: never): boolean };

const locale = DEFAULT_LANGUAGE;

async function words(namespace: 'fields' | 'options' | 'nouns' | 'record' | 'data') {
  const translate = (await getTranslations({ locale, namespace })) as unknown as Translate;
  return {
    say: (key: string, values?: Values) => translate(key as never, values),
    has: (key: string) => translate.has(key as never),
  };
}

/** The words of the twins of pages: they are of no language but the first, whoever asks. */
export async function twinWords() {
  const [fields, options, nouns, record, data] = await Promise.all([
    words('fields'),
    words('options'),
    words('nouns'),
    words('record'),
    words('data'),
  ]);
  return {
    record: record.say,
    data: data.say,
    noun: (noun: NounName, form: 'one' | 'many' = 'one') => nouns.say(`${noun}.${form}`),
    label: (noun: NounName, name: string) =>
      fields.say(fields.has(`${noun}.${name}`) ? `${noun}.${name}` : `any.${name}`),
    itemLabel: (list: string, name: string) => fields.say(`parts.${list}.${name}`),
    /** A value that is no text of several lines, no reference and no list, as people read it. */
    value({ kind, list, options: chosen = [] }: Field, value: unknown): string {
      const text = String(value);
      if ((kind === 'choice' || kind === 'choices') && list && chosen.includes(text))
        return options.say(`${list}.${text}`);
      if (kind === 'country') return countryName(text, locale);
      if (kind === 'date') return isReducedDate(text) ? formatDate(text, locale) : text;
      if (kind === 'instant') return `${formatInstant(text, locale)} UTC`;
      return kind === 'clock' ? formatMoment(text, locale) : text;
    },
    date: (date: string) => formatDate(date.slice(0, 10), locale),
  };
}
export type TwinWords = Awaited<ReturnType<typeof twinWords>>;
