'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { useRecord } from '@/components/form/use-record';
import { formatSpan, readMoment, readTimes, showMoment } from '@/lib/clock';
import type { WholePiece } from '@/lib/workspace/whole';
import { Cell } from './quick-cell';
import styles from './quick-row.module.css';
import { useSetting } from './setting';

type Props = {
  record: Pick<ReturnType<typeof useRecord>, 'form' | 'change'>;
  pieces: readonly WholePiece[];
  error?: string;
};

/** The day on which the last session ended, or else began. */
function dayOfLast(pieces: readonly WholePiece[]): string | null {
  const times = pieces.map(({ values }) => values.scheduledEnd ?? values.scheduledStart);
  const last = times.findLast((time) => typeof time === 'string');
  return typeof last === 'string' ? last.slice(0, 10) : null;
}

/** When a session was: "14:30", "22:00–01:00", or with its day; a time alone is of the day on which the session before ended. */
export function QuickTime({ record, pieces, error }: Props) {
  const t = useTranslations('whole');
  const locale = useLocale();
  const id = useId();
  const { zone, day: firstDay } = useSetting();
  const [typed, setTyped] = useState<string | null>(null);
  const { scheduledStart: start = '', scheduledEnd: end = '' } = record.form;
  // A row that was kept when the page was left comes back after it is first drawn.
  const text = typed ?? [start, end].filter((time) => time !== '').join('–');
  const day = dayOfLast(pieces) ?? firstDay;
  const [from, to] = typed === null ? [readMoment(String(start)), readMoment(String(end))] : [];
  const span = from ? { start: from, end: to ?? null } : readTimes(text, day, zone);
  function write(value: string) {
    setTyped(value);
    const read = readTimes(value, day, zone);
    record.change('scheduledStart', read ? showMoment(read.start) : value);
    record.change('scheduledEnd', read?.end ? showMoment(read.end) : '');
  }
  const unread = text.trim() === '' ? '' : t(day ? 'quickTimeUnread' : 'quickDayMissing');
  return (
    <div>
      <Cell id={id} label={t('quickTime')} placeholder={t('quickTimeSuch')} value={text} error={error} onText={write} />
      <p className={styles.understood} aria-live="polite">
        {span ? formatSpan(span.start, span.end, locale, zone) : unread}
      </p>
    </div>
  );
}
