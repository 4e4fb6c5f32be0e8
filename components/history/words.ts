import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoment } from '@/lib/clock';
import type { Values } from '@/lib/field';
import { type FieldViews, pointersIn, textOf } from '@/lib/history/describe';
import { countryName } from '@/lib/names';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';
import { isAtLeast, type Member } from '@/lib/viewer';
import { titlesOf } from '@/lib/workspace/search';

/**
 * How saved states of a record read to `viewer`. What an old state says of a record that the viewer may not see is kept back as a
 * whole, a passage quoted from it included: history must not tell what the present no longer does.
 */
export async function stateWords(viewer: Member, fields: FieldViews, states: readonly Values[]) {
  const [locale, t, form, options] = await Promise.all([
    getLocale(),
    getTranslations('history'),
    getTranslations('form'),
    getTranslations('options'),
  ]);
  const names = await titlesOf(
    viewer,
    states.flatMap((state) => pointersIn(fields, state)),
  );
  const seesAll = isAtLeast(viewer, 'editor');
  const unseen = seesAll ? t('gone') : form('hidden');
  const words = {
    option: (list: string, key: string) => options(`${list}.${key}` as never),
    country: (code: string) => countryName(code, locale),
    name: (id: string) => names[id] ?? unseen,
    date: (date: string) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant: string) => `${formatInstant(instant, locale)} UTC`,
    clock: (clock: string) => formatMoment(clock, locale),
  };
  /** What a state says in a field, one line for each item of a list; empty where nothing is reported. */
  return (state: Values, name: string): string => {
    const [field, value] = [fields[name], state[name]];
    if (!field) return '';
    const { item } = field;
    if (seesAll || !item || !Array.isArray(value)) return textOf(field, value, words);
    const open = (part: unknown) => pointersIn(item, part as Values).every(({ id }) => names[id] !== undefined);
    return value.map((part: unknown) => (open(part) ? textOf(field, [part], words) : unseen)).join('\n');
  };
}
