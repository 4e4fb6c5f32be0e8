'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormDescription } from './description';
import { forgetText, keptTextKey, readKeptText } from './kept-text-store';
import { TextToCopy } from './text-to-copy';
import { useWrittenOut } from './written-out';

type Props = { description: FormDescription; memberId: string; id: string };

/** On the page of a record that is not there (any more): what this member had written on it and not saved. */
export function LostRecord({ description, memberId, id }: Props) {
  const t = useTranslations('form');
  const words = useFieldWords();
  const write = useWrittenOut();
  const key = keptTextKey(memberId, description.noun, id);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const kept = readKeptText(key);
    if (kept) setText(write(description, kept.form, Object.keys(kept.form)));
  }, [key]);
  if (text === null) return null;
  return (
    <Notice tone="doubt" role="status" title={t('keptText.lost', { noun: words.noun(description.noun) })}>
      <TextToCopy text={text} />
      <p>
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            forgetText(key);
            setText(null);
          }}
        >
          {t('keptText.discard')}
        </Button>
      </p>
    </Notice>
  );
}
