'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Unknown } from '@/components/ui/unknown';
import { type FieldViews, textOf } from '@/lib/history/describe';
import styles from './part-summary.module.css';
import { useReadWords } from './read-words';
import type { FormItem } from './values';

/** One item of a list in a line of its own words. */
export const PartSummary = memo(function PartSummary({ fields, item }: { fields: FieldViews; item: FormItem }) {
  const t = useTranslations('form');
  const words = useReadWords();
  const parts = Object.entries(fields)
    .filter(([name]) => name !== 'quote')
    .map(([name, field]) => textOf(field, item[name], words))
    .filter((text) => text !== '');
  return (
    <div className={styles.summary}>
      {parts.length > 0 ? <p>{parts.join(' · ')}</p> : null}
      {item.quote ? <q>{item.quote}</q> : null}
      {parts.length === 0 && !item.quote ? <Unknown>{t('notReported')}</Unknown> : null}
    </div>
  );
});
