'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Notice } from '@/components/ui/notice';
import type { SavedState } from '@/lib/workflows/actions';
import { useForm } from './form-context';

/** Says what others had changed that a save was merged with. */
export function MeanwhileNotice({ meanwhile }: { meanwhile: SavedState['meanwhile'] }) {
  const t = useTranslations('form');
  const format = useFormatter();
  const words = useFieldWords();
  const { noun } = useForm();
  if (!meanwhile || meanwhile.fields.length === 0) return null;
  const who = format.list(meanwhile.by);
  const fields = format.list(meanwhile.fields.map((name) => words.label(noun, name)));
  return <Notice tone="done" role="status" title={t('meanwhile', { who: who || t('someone'), fields })} />;
}
