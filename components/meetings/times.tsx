import { useLocale, useTranslations } from 'next-intl';
import { formatMoment, formatSpan } from '@/lib/clock';

interface SessionTimes {
  scheduledStart: string | null;
  scheduledEnd: string | null;
  actualStart: string | null;
  actualEnd: string | null;
}

/** Whether anybody reported when a session was to be held, or was. */
export const hasTimes = ({ scheduledStart, scheduledEnd, actualStart, actualEnd }: SessionTimes): boolean =>
  [scheduledStart, scheduledEnd, actualStart, actualEnd].some((clock) => clock !== null);

/** When a session was to be held and when it was, by the clocks of the meeting; the zone only where somebody reported it. */
export function Times({ session, zone }: { session: SessionTimes; zone: string | null }) {
  const t = useTranslations('sessionTimes');
  const locale = useLocale();
  const say = (start: string | null, end: string | null) => {
    const span = start
      ? formatSpan(start, end, locale, zone)
      : end && t('until', { end: formatMoment(end, locale, zone) });
    return span && zone ? t('inZone', { span, zone }) : span;
  };
  const scheduled = say(session.scheduledStart, session.scheduledEnd);
  const actual = say(session.actualStart, session.actualEnd);
  // Browsers and the server join the ends of a period by different spaces.
  return (
    <>
      {scheduled ? <span suppressHydrationWarning>{scheduled}</span> : null}
      {actual ? <span suppressHydrationWarning>{t('actual', { span: actual })}</span> : null}
    </>
  );
}
