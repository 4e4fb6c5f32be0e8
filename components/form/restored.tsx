'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatInstant, localZone } from '@/lib/time';

/** Says that unsaved text is back, and leads back to what is saved. */
export function Restored({ at, onDiscard }: { at: string | null; onDiscard: () => void }) {
  const t = useTranslations('form');
  const locale = useLocale();
  if (at === null) return null;
  return (
    <Notice tone="doubt" role="status" title={t('restored', { when: formatInstant(at, locale, localZone()) })}>
      <p>
        <Button size="small" onClick={onDiscard}>
          {t('discardRestored')}
        </Button>
      </p>
    </Notice>
  );
}
