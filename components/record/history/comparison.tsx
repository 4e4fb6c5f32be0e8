import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { NounName, Values } from '@/lib/field';
import { type FieldViews, pointersIn, textOf } from '@/lib/history/describe';
import { readRevisions } from '@/lib/history/queries';
import { countryName } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { titlesOf } from '@/lib/workflows/search';
import { ChangedField } from './changed-field';
import styles from './comparison.module.css';

type Props = { viewer: Member; noun: NounName; id: string; pair: readonly [number, number]; fields: FieldViews };

/** What changed between two versions, field by field, word by word. */
export async function Comparison({ viewer, noun, id, pair, fields }: Props) {
  const read = await readRevisions(viewer, storeOf(noun), id, pair);
  if (!read.ok) return null;
  const { earlier, later, changed } = read.value;
  const [t, locale, form, options] = await Promise.all([
    getTranslations('history'),
    getLocale(),
    getTranslations('form'),
    getTranslations('options'),
  ]);
  const names = await titlesOf(viewer, [...pointersIn(fields, earlier), ...pointersIn(fields, later)]);
  const words = {
    option: (list: string, key: string) => options(`${list}.${key}` as never),
    country: (code: string) => countryName(code, locale),
    name: (pointed: string) => names[pointed] ?? form('hidden'),
    date: (date: string) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant: string) => formatInstant(instant, locale),
  };
  const text = (values: Values, name: string) => {
    const field = fields[name];
    return field ? textOf(field, values[name], words) : '';
  };
  return (
    <section className={styles.comparison} aria-labelledby="compared">
      <h2 id="compared">{t('compared', { from: pair[0], to: pair[1] })}</h2>
      {changed.length === 0 ? <Notice title={t('same')} /> : <p className={styles.note}>{t('legend')}</p>}
      {changed.map((name) => (
        <ChangedField key={name} noun={noun} name={name} before={text(earlier, name)} after={text(later, name)} />
      ))}
    </section>
  );
}
