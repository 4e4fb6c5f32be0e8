import { useLocale, useTranslations } from 'next-intl';
import { listFormat } from '@/lib/formats';
import { formatDate, isReducedDate } from '@/lib/time';
import type { Candidate } from '@/lib/workflows/import/candidates';
import { useReview, useVocabulary } from './review-context';

/** Names and values of fields in words. */
export function useFieldWords() {
  const t = useTranslations('import');
  const locale = useLocale();
  const { fields, choices, countries } = useVocabulary();
  const { titles } = useReview();
  const label = (name: string) => t(`field.${name}` as 'field.title');

  /** The value of a field as people read it; null where nobody reported one. */
  function worded(candidate: Candidate, name: string): string | null {
    const field = fields[candidate.noun].find((one) => one.name === name);
    const given = candidate.fields[name];
    if (!field || given === null || given === undefined || given === '') return null;
    if (typeof given === 'boolean') return given ? t('yes') : t('no');
    if (field.kind === 'candidates' && Array.isArray(given))
      return given.flatMap((key) => titles.get(key) ?? []).join(', ') || null;
    if (Array.isArray(given)) return given.length > 0 ? given.join(', ') : null;
    const among = field.kind === 'country' ? countries : field.list ? choices[field.list] : undefined;
    if (among) return among.find(({ value }) => value === given)?.label ?? given;
    if (field.kind === 'candidate') return titles.get(given) ?? null;
    return field.kind === 'date' && isReducedDate(given) ? formatDate(given, locale) : given;
  }
  const listOf = (names: readonly string[]) =>
    listFormat(locale, { type: 'unit', style: 'short' }).format(
      names.map((name) => label(name).toLocaleLowerCase(locale)),
    );
  return { label, worded, listOf };
}
