import { useLocale, useTranslations } from 'next-intl';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';
import { useFieldWords } from './field-words';

/** What a public correction note says: its own words, or which fields changed. */
export function useCorrectionWords() {
  const t = useTranslations('record');
  const words = useFieldWords();
  const locale = useLocale();
  return (noun: NounName, { note, fields }: { note: string | null; fields: readonly string[] }): string => {
    if (note !== null) return note;
    // The only note about a standing is that of a record brought back.
    if (fields.includes('status')) return t('correctionRestored');
    const labels = fields.map((name) => words.label(noun, name));
    return t('correctionFields', { fields: listOf(labels, locale) });
  };
}
