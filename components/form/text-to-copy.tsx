'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import styles from './text-to-copy.module.css';

/** Text that cannot be saved where it was written, to be taken elsewhere. */
export function TextToCopy({ text }: { text: string }) {
  const t = useTranslations('form.keptText');
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    const field = area.current?.querySelector('textarea');
    field?.select();
    // Without https there is no clipboard to write to: the text stands chosen, and Ctrl C takes it.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setIsCopied(copied === true);
  }
  return (
    <div ref={area} className={styles.kept}>
      <TextArea id={id} label={t('label')} value={text} rows={6} readOnly />
      <p>
        <Button size="small" onClick={copy}>
          {t('copy')}
        </Button>{' '}
        <span role="status">{isCopied ? t('copied') : ''}</span>
      </p>
    </div>
  );
}
