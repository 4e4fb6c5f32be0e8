import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoment } from '@/lib/clock';
import type { NounName } from '@/lib/field';
import { pointersIn, textOf, viewOf } from '@/lib/history/describe';
import { countryName } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import type { Pair } from '@/lib/workspace/duplicates/pair';
import { titlesOf } from '@/lib/workspace/search';
import { PairForm } from './pair-form';

type Props = { viewer: Member; noun: NounName; pair: Pair };

/** Two records side by side, field by field, in words. */
export async function PairScreen({ viewer, noun, pair }: Props) {
  const [locale, form, options] = await Promise.all([getLocale(), getTranslations('form'), getTranslations('options')]);
  const views = viewOf(storeOf(noun).noun.fields);
  const names = await titlesOf(
    viewer,
    pair.sides.flatMap(({ values }) => pointersIn(views, values)),
  );
  const words = {
    option: (list: string, key: string) => options(`${list}.${key}` as never),
    country: (code: string) => countryName(code, locale),
    name: (pointed: string) => names[pointed] ?? form('hidden'),
    date: (date: string) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant: string) => `${formatInstant(instant, locale)} UTC`,
    clock: (clock: string) => formatMoment(clock, locale),
  };
  const text = (name: string, side: 0 | 1) => {
    const view = views[name];
    return view ? textOf(view, pair.sides[side].values[name], words) : '';
  };
  const brief = (side: 0 | 1) => {
    const { state, title, references } = pair.sides[side];
    return { id: state.id, version: state.version, status: state.status, title, references };
  };
  return (
    <PairForm
      noun={noun}
      sides={[brief(0), brief(1)]}
      fields={pair.fields.map((name) => ({ name, texts: [text(name, 0), text(name, 1)] }))}
      presets={pair.presets}
      rulesDiffer={pair.rulesDiffer}
      refusals={pair.refusals}
      may={pair.may}
    />
  );
}
