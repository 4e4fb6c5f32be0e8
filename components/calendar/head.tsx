import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CalendarLinks } from '@/components/schedule/calendar-links';
import { ListHead } from '@/components/site/list-head';
import { Link } from '@/components/ui/link';
import { MOST_EVENTS } from '@/lib/meetings/queries/events';
import { paths } from '@/lib/paths';
import { today } from '@/lib/time';
import styles from './head.module.css';

type Props = { view: 'list' | 'month'; title?: ReactNode };

/** The head of the calendar: what its days and times mean, the ways to look at it, and those to follow it elsewhere. */
export function CalendarHead({ view, title }: Props) {
  const t = useTranslations('calendar');
  const file = useTranslations('calendarFile');
  const { coming, past } = MOST_EVENTS;
  const views = [
    { of: 'list', href: paths.calendar(), label: t('list') },
    { of: 'month', href: paths.calendarMonth(today().slice(0, 7)), label: t('byMonth') },
  ];
  return (
    <>
      <ListHead title={title ?? t('title')}>{t('places')}</ListHead>
      <div className={styles.ways} data-screen-only>
        <nav aria-label={t('views')}>
          <ul className={styles.views}>
            {views.map(({ of, href, label }) => (
              <li key={of}>
                <Link href={href} aria-current={of === view ? 'true' : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <CalendarLinks />
      </div>
      <p className={styles.bounds} data-screen-only>
        {file('bounds', { coming, past })}
      </p>
    </>
  );
}
