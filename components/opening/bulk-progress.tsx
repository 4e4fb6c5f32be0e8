'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import styles from './bulk.module.css';
import type { useBulk } from './use-bulk';

/** How far an act on several records has come, with a way to stop it. */
export function BulkProgress({ bulk: { progress, stop } }: { bulk: ReturnType<typeof useBulk> }) {
  const t = useTranslations('bulk');
  if (!progress) return null;
  return (
    <div className={styles.progress}>
      <label>
        {t('progress', progress)}
        <progress value={progress.done} max={progress.of} />
      </label>
      <Button size="small" onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}
