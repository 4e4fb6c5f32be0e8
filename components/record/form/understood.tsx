'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FieldKind } from '@/lib/field';
import { formatDate, formatInstant, offsetOf, parseWallClock, readDate, readZone } from '@/lib/time';
import { useForm } from './form-context';
import styles from './understood.module.css';

/** What a typed date, time or zone was understood as, and how exactly: said as one types. */
export function Understood({ kind, text }: { kind: FieldKind; text: string }) {
  const t = useTranslations('form.understood');
  const locale = useLocale();
  const { zone } = useForm();
  if (kind !== 'date' && kind !== 'instant' && kind !== 'zone') return null;
  function read(): string | null {
    if (kind === 'date') {
      const date = readDate(text);
      if (!date) return null;
      const precision = { 4: 'year', 7: 'month', 10: 'day' } as const;
      return t(precision[date.length as 4 | 7 | 10], { date: formatDate(date, locale) });
    }
    if (kind === 'zone') {
      const found = readZone(text);
      return found && t('zone', { zone: found, offset: offsetOf(found) });
    }
    const instant = parseWallClock(text, zone);
    return instant === text ? null : t('instant', { instant: formatInstant(instant, locale, zone), zone });
  }
  const typed = text.trim() !== '';
  const said = typed ? read() : null;
  return (
    <p className={styles.understood} data-doubt={(typed && !said) || undefined} aria-live="polite">
      {said ?? (typed ? t('not') : '')}
    </p>
  );
}
