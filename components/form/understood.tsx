'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatMoment, isTwice } from '@/lib/clock';
import type { FieldKind } from '@/lib/field';
import { formatDate, formatInstant, formatPeriod } from '@/lib/time';
import type { DateReading } from '@/lib/typed-date';
import { offsetOf } from '@/lib/zone';
import { showTyped, understand } from './typed';
import styles from './understood.module.css';

type Props = {
  /** The control that the text is typed in. */
  id: string;
  kind: FieldKind;
  text: string;
  /** IANA zone of the clocks that times are of. */
  zone?: string | null;
  /** Whether a period may be typed: it says the first and the last date. */
  period?: boolean;
  /** Takes what was chosen where the text may mean several. */
  onChoose: (text: string) => void;
};

/** What a typed date, time or zone was understood as, and how exactly: said as one types. What may mean several is asked. */
export function Understood({ id, kind, text, zone = null, period = false, onChoose }: Props) {
  const t = useTranslations('form.understood');
  const locale = useLocale();
  if (kind !== 'date' && kind !== 'instant' && kind !== 'clock' && kind !== 'zone') return null;
  const understood = text.trim() === '' ? null : understand(kind, text, zone);
  const choices =
    understood?.is === 'either'
      ? understood.of
      : understood?.is === 'period' && !period
        ? [understood.period.first, understood.period.last].map((date) => ({ first: date, last: date }))
        : [];

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
  function explained(): string {
    if (!understood) return '';
    if (understood.is === 'value') return say(understood.value);
    if (understood.is !== 'period') return t(understood.is);
    const { first, last } = understood.period;
    return t(period ? 'period' : 'oneDate', { period: formatPeriod(first, last, locale) });
  }
  function choose({ first, last }: DateReading) {
    onChoose(first === last ? showTyped(kind, first, zone) : `${first}/${last}`);
    document.getElementById(id)?.focus();
  }
  return (
    <>
      <p
        className={styles.understood}
        data-doubt={(understood && understood.is !== 'value' && !(period && understood.is === 'period')) || undefined}
        aria-live="polite"
      >
        {explained()}
      </p>
      {choices.length > 0 ? (
        <p className={styles.choices}>
          {choices.map((choice) => (
            <Button key={choice.first} size="small" onClick={() => choose(choice)}>
              {choice.first === choice.last ? say(choice.first) : formatPeriod(choice.first, choice.last, locale)}
            </Button>
          ))}
        </p>
      ) : null}
    </>
  );
}
