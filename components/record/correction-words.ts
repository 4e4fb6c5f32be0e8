import { useLocale, useTranslations } from 'next-intl';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';
import { useFieldWords } from './form/field-words';

/** What a public correction note says: its own words, or which fields changed. */
export function useCorrectionWords() {
  const t = useTranslations('record');
  const words = useFieldWords();
  const locale = useLocale();
  return (noun: NounName, { note, fields }: { note: string | null; fields: readonly string[] }): string => {
    const labels = fields.map((name) => words.label(noun, name));
    return note ?? t('correctionFields', { fields: listOf(labels, locale) });
  };
}
