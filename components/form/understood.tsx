'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatMoment, isTwice } from '@/lib/clock';
import type { FieldKind } from '@/lib/field';
import { formatDate, formatInstant } from '@/lib/time';
import { offsetOf } from '@/lib/zone';
import { useForm } from './form-context';
import { readTyped } from './typed';
import styles from './understood.module.css';

/** What a typed date, time or zone was understood as, and how exactly: said as one types. */
export function Understood({ kind, text }: { kind: FieldKind; text: string }) {
  const t = useTranslations('form.understood');
  const locale = useLocale();
  const { zone } = useForm();
  if (kind !== 'date' && kind !== 'instant' && kind !== 'clock' && kind !== 'zone') return null;
  function say(read: string): string {
    if (kind === 'date') {
      const precision = { 4: 'year', 7: 'month', 10: 'day' } as const;
      return t(precision[read.length as 4 | 7 | 10], { date: formatDate(read, locale) });
    }
    if (kind === 'zone') return t('zone', { zone: read, offset: offsetOf(read) });
    if (kind === 'instant')
      return t('instant', { instant: formatInstant(read, locale, zone ?? 'UTC'), zone: zone ?? 'UTC' });
    const moment = formatMoment(read, locale, zone);
    if (zone === null) return moment;
    return t(isTwice(read, zone) ? 'twice' : 'instant', { instant: moment, zone });
  }
  const typed = text.trim() !== '';
  const read = typed ? readTyped(kind, text, zone) : null;
  return (
    <p className={styles.understood} data-doubt={(typed && !read) || undefined} aria-live="polite">
      {read ? say(read) : typed ? t('not') : ''}
    </p>
  );
}
