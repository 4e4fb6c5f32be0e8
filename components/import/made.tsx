'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { CANDIDATE_NOUNS } from '@/lib/workflows/import/candidates';
import type { ImportResult } from '@/lib/workflows/import/draft';
import styles from './import-screen.module.css';

/** What was written, and the way to it. */
export function Made({ made, onAgain }: { made: ImportResult; onAgain: () => void }) {
  const t = useTranslations('import');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const counts = CANDIDATE_NOUNS.map((noun) => ({
    noun,
    count: made.records.filter((one) => one.noun === noun && !one.existing).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className={styles.made}>
      <h1 ref={head} tabIndex={-1}>
        {t('made.title')}
      </h1>
      <p>{t('made.lead')}</p>
      <ul className={styles.counts}>
        {counts.map(({ noun, count }) => (
          <li key={noun}>
            <b>{count}</b> {t(`counted.${noun}`, { count })}
          </li>
        ))}
      </ul>
      <p className={styles.acts}>
        {made.meetingId ? (
          <LinkButton variant="primary" href={paths.meetingDraft(made.meetingId)}>
            {t('made.open')}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" href={paths.records('source')}>
            {t('made.openSources')}
          </LinkButton>
        )}
        <Button onClick={onAgain}>{t('made.again')}</Button>
      </p>
    </div>
  );
}
