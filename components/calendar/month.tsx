import { useLocale, useTranslations } from 'next-intl';
import { Collection } from '@/components/record/collection';
import { MeetingEntries } from '@/components/schedule/entries';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { daysOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Month } from '@/lib/meetings/queries/month';
import { paths } from '@/lib/paths';
import { formatDate, formatWeekday, weeksOf } from '@/lib/time';
import { Begins } from './begins';
import { CalendarHead } from './head';
import styles from './month.module.css';

type Meeting = Month['meetings'][number];

/** The days on which a meeting is held, put off or called off; those of one without a day are none. */
const isOn = (meeting: Meeting, day: string) => {
  const days = daysOf(meeting);
  return days !== null && days.first <= day && day <= days.last;
};

/** A meeting on one of its days: by its title on the first that stands here, after that only that it goes on. */
function Held({ meeting, begun, at }: { meeting: Meeting; begun: boolean; at: string | undefined }) {
  const t = useTranslations('calendar');
  const { title, slug, timeZone } = meeting;
  if (begun)
    return (
      <span className={styles.goes}>
        <span>{t('goesOn', { title })}</span>
      </span>
    );
  return (
    <>
      <Link href={paths.meeting(slug)}>{title}</Link> <ScheduleTag meeting={meeting} />
      {at && timeZone ? (
        <small>
          <Begins at={at} zone={timeZone} />
        </small>
      ) : null}
    </>
  );
}

/** A month, week by week, with the meetings of each day. */
function Weeks({ month, meetings, begins }: Month) {
  const locale = useLocale();
  const weeks = weeksOf(month);
  const monday = '2001-01-01';
  const names = weeksOf(monday.slice(0, 7))[0]?.map((day) => day ?? monday) ?? [];
  return (
    <table className={styles.month}>
      <caption>
        <VisuallyHidden>{formatDate(month, locale)}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {names.map((day) => (
            <th key={day} scope="col" abbr={formatWeekday(day, locale, 'long')}>
              {formatWeekday(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, number) => (
          <tr key={number}>
            {week.map((day, place) => {
              if (day === null) return <td key={place} className={styles.none} />;
              const held = meetings.filter((meeting) => isOn(meeting, day));
              // A title stands again where its meeting goes on into another week, or came from another month.
              const isFirst = place === 0 || day.endsWith('-01');
              return (
                <td key={place} className={held.length === 0 ? styles.free : undefined}>
                  <time dateTime={day}>
                    <span className={styles.weekday}>{formatWeekday(day, locale, 'short')} </span>
                    {Number(day.slice(8))}
                  </time>
                  {held.length > 0 ? (
                    <ul>
                      {held.map((meeting) => (
                        <li key={meeting.id}>
                          <Held
                            meeting={meeting}
                            begun={!isFirst && daysOf(meeting)?.first !== day}
                            at={meeting.startOn === day ? begins[meeting.id] : undefined}
                          />
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The calendar of one month, with ways to the nearest months that have meetings. */
export function MonthView({ calendar }: { calendar: Month }) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  const { month, meetings, more, earlier, later } = calendar;
  const days = weeksOf(month)
    .flat()
    .filter((day) => day !== null);
  const undated = meetings.filter((meeting) => !days.some((day) => isOn(meeting, day)));
  const title = formatDate(month, locale);
  return (
    <>
      <Collection
        path={paths.calendarMonth(month)}
        name={t('titleOfYear', { year: title })}
        description={t('monthDescription', { month: title })}
        items={meetings.map((meeting) => ({ path: paths.meeting(meeting.slug), name: meeting.title }))}
      />
      <CalendarHead view="month" title={t('titleOfYear', { year: title })} />
      <nav aria-label={t('monthPages')} className={styles.others} data-screen-only>
        {earlier ? (
          <Link href={paths.calendarMonth(earlier)} rel="prev">
            {t('earlier', { month: formatDate(earlier, locale) })}
          </Link>
        ) : null}
        {later ? (
          <Link href={paths.calendarMonth(later)} rel="next">
            {t('later', { month: formatDate(later, locale) })}
          </Link>
        ) : null}
      </nav>
      {meetings.length === 0 ? (
        <p className={styles.empty}>
          <Unknown>{t('monthEmpty')}</Unknown>
        </p>
      ) : null}
      <Weeks {...calendar} />
      {more ? (
        <p className={styles.empty}>
          <Link href={paths.calendar(month.slice(0, 4))}>{t('monthMore')}</Link>
        </p>
      ) : null}
      {undated.length > 0 ? (
        <section aria-labelledby="undated-title" className={styles.undated}>
          <h2 id="undated-title">{t('dayUnknown')}</h2>
          <MeetingEntries meetings={undated.map((meeting) => ({ key: meeting.id, meeting }))} />
        </section>
      ) : null}
    </>
  );
}
