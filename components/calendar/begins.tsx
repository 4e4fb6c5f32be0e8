import { useLocale, useTranslations } from 'next-intl';
import { ReadersTime } from '@/components/schedule/readers-time';
import { formatMoment } from '@/lib/clock';

/** When the first session of a meeting is: by the clock of the meeting, and by the reader's own where that shows another time. */
export function Begins({ at, zone }: { at: string; zone: string }) {
  const t = useTranslations('calendar');
  return (
    <>
      {t('begins', { at: formatMoment(at, useLocale(), zone), zone })}{' '}
      <ReadersTime start={at} end={null} zone={zone} by="· " />
    </>
  );
}
