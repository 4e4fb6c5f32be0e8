import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { Words } from '@/lib/history/describe';
import { isUuid } from '@/lib/names';
import { formatDate, isReducedDate } from '@/lib/time';
import { useForm } from './form-context';

/** How values read that stand in a form, where times read as they are typed. */
export function useReadWords(): Words {
  const t = useTranslations('form');
  const locale = useLocale();
  const { countries, nameOf } = useForm();
  const { option } = useFieldWords();
  return {
    option,
    country: (code) => countries.find(({ value }) => value === code)?.label ?? code,
    // What was typed and not chosen reads as it was typed.
    name: (id) => (isUuid(id) ? (nameOf(id) ?? t('hidden')) : id),
    date: (date) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant) => instant,
    clock: (clock) => clock,
  };
}
