import { useLocale, useTranslations } from 'next-intl';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';
import { useFieldWords } from './field-words';

type Words = ReturnType<typeof useTranslations<'record'>>;
type Correction = { note: string | null; fields: readonly string[] };
/** What a public correction note says: its own words, or which fields changed. */
export type CorrectionWords = (noun: NounName, correction: Correction) => string;

/** The same where there are no hooks: from the words of records and of fields. */
export const correctionWords =
  (t: Words, label: (noun: NounName, field: string) => string, locale: string): CorrectionWords =>
  (noun, { note, fields }) => {
    if (note !== null) return note;
    // The only note about a standing is that of a record brought back.
    if (fields.includes('status')) return t('correctionRestored');
    return t('correctionFields', {
      fields: listOf(
        fields.map((name) => label(noun, name)),
        locale,
      ),
    });
  };

export function useCorrectionWords(): CorrectionWords {
  return correctionWords(useTranslations('record'), useFieldWords().label, useLocale());
}
