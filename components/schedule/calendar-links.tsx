import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import styles from '@/components/ui/link-line.module.css';
import { env } from '@/lib/env';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import type { WithCalendar } from '@/lib/public/meeting-feeds';

type Props = {
  /** Whose meetings; without one, all. */
  of?: Exclude<WithCalendar, 'meeting'>;
  handle?: string;
};

/** Ways to keep meetings in a calendar program: to follow them there, and the address that a program asks for. */
export function CalendarLinks({ of, handle = '' }: Props) {
  const t = useTranslations('calendarFile');
  const locale = useLocale();
  const path = of ? paths.calendarFileOf(of, handle) : paths.calendarFile();
  return (
    <div className={styles.links} data-screen-only>
      <a href={paths.subscription(`${env().NEXTAUTH_URL}${localPath(path, locale)}`)}>{t('subscribe')}</a>
      <Link href={path} type="text/calendar">
        {t('file')}
      </Link>
      {of ? null : (
        <Link href={paths.calendarFile({ sessions: 'yes' })} type="text/calendar">
          {t('fileWithSessions')}
        </Link>
      )}
    </div>
  );
}

/** Puts one meeting into a calendar as it stands now, with its sessions where times of them are reported. */
export function AddToCalendar({ slug, timed }: { slug: string; timed: boolean }) {
  const t = useTranslations('calendarFile');
  return (
    <span className={styles.links} data-screen-only>
      <Link href={paths.calendarFileOf('meeting', slug)} type="text/calendar">
        {t('add')}
      </Link>
      {timed ? (
        <Link href={paths.calendarFileOf('meeting', slug, { sessions: 'yes' })} type="text/calendar">
          {t('addWithSessions')}
        </Link>
      ) : null}
    </span>
  );
}
