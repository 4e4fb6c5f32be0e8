import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';

type Props = { noun: NounName; names: readonly string[]; version: number };

/** Says where an old version names records that are not there (any more) for the viewer. */
export function LeftOut({ noun, names, version }: Props) {
  const t = useTranslations('history');
  const locale = useLocale();
  const words = useFieldWords();
  const labels = names.map((name) => words.label(noun, name));
  return <Notice tone="doubt" title={t('restoreLeftOut', { version, fields: listOf(labels, locale) })} />;
}
