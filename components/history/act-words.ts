import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';

interface Saved {
  action: string;
  changed: string[] | null;
  /** How the record stands, where it matters: a change of what is published is a correction. */
  status?: string;
}

/** What one save did, in words. */
export function useActWords() {
  const t = useTranslations('history');
  const words = useFieldWords();
  const locale = useLocale();
  return (noun: NounName, { action, changed, status }: Saved): string => {
    // Bringing back a record that had been taken out changes no field; bringing back a version does.
    const isReinstated = action === 'restore' && changed?.length === 0;
    const isCorrected = action === 'edit' && status === 'published' && changed !== null;
    const key = `acts.${isReinstated ? 'reinstate' : isCorrected ? 'correct' : action}` as 'acts.edit';
    const labels = (changed ?? []).map((name) => words.label(noun, name));
    const fields = labels.length > 0 ? listOf(labels, locale) : t('changedNothing');
    return t(t.has(key) ? key : 'acts.edit', { fields });
  };
}
