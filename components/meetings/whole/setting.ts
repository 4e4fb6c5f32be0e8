import { useLocale, useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import type { FormDescription } from '@/components/form/description';
import type { Country } from '@/components/form/find-country';
import { useFieldWords } from '@/components/record/field-words';
import { formatMoment } from '@/lib/clock';
import type { NounName } from '@/lib/field';
import type { Words } from '@/lib/history/describe';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';
import type { WholeMeeting } from '@/lib/workspace/whole';

/** What every piece on the screen takes from it. */
export interface Setting {
  meetingId: string;
  rule: WholeMeeting['meeting']['rule'];
  /** IANA zone of the meeting's clocks; null where nobody reported it. */
  zone: string | null;
  /** The meeting's first day, where it is known to the day. */
  day: string | null;
  countries: readonly Country[];
  names: Record<string, string>;
  /** The sessions that a piece may belong to. */
  sessions: readonly { id: string; title: string; at: string | null }[];
  forms: readonly FormDescription[];
  creatable: readonly FormDescription[];
  memberId: string;
}

export const SettingContext = createContext<Setting | null>(null);

export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error('A piece stands outside its meeting.');
  return setting;
}

/** The description of a noun's form. */
export function useDescription(noun: NounName): FormDescription {
  const form = useSetting().forms.find((one) => one.noun === noun);
  if (!form) throw new Error(`There is no form of ${noun} on this screen.`);
  return form;
}

/** How saved values read. */
export function useWords(): Words {
  const t = useTranslations('form');
  const locale = useLocale();
  const { countries, names, zone } = useSetting();
  const { option } = useFieldWords();
  return {
    option,
    country: (code) => countries.find(({ value }) => value === code)?.label ?? code,
    name: (id) => names[id] ?? t('hidden'),
    date: (date) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant) => `${formatInstant(instant, locale, zone ?? 'UTC')} (${zone ?? 'UTC'})`,
    clock: (clock) => formatMoment(clock, locale, zone),
  };
}
