import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { Remark } from '@/lib/review/checklist';

/** A remark of the checklist as a sentence. */
export function useRemarkWords(): (remark: Remark) => string {
  const t = useTranslations('draft.remarks');
  const words = useFieldWords();
  return ({ code, noun, field, about, phrase }) =>
    t(code, { field: field === null ? '' : words.label(noun, field), about: about ?? '', phrase: phrase ?? '' });
}
