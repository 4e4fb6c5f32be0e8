import { useTranslations } from 'next-intl';
import { Collection } from '@/components/record/collection';
import { MeetingEntries } from '@/components/schedule/entries';
import { isComing } from '@/components/schedule/words';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { Unknown } from '@/components/ui/unknown';
import type { Calendar } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import { Begins } from './begins';
import { CalendarHead } from './head';
import styles from './page.module.css';

type Meeting = Calendar['meetings'][number];

interface Group {
  id: string;
  title: string;
  meetings: Meeting[];
}

/** Meetings by the year in which they began, in the order in which they come. */
function byYear(meetings: readonly Meeting[]): Group[] {
  const years = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const year = meeting.startOn?.slice(0, 4);
    if (year) years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  return [...years].map(([year, held]) => ({ id: `year-${year}`, title: year, meetings: held }));
}

/** What runs or comes first, in its order, then all else by year, latest first; undated meetings last. */
function useGroups(meetings: readonly Meeting[]): Group[] {
  const t = useTranslations('calendar');
  return [
    { id: 'coming', title: t('coming'), meetings: meetings.filter(isComing).toReversed() },
    ...byYear(meetings.filter((meeting) => !isComing(meeting))),
    { id: 'undated', title: t('undated'), meetings: meetings.filter(({ startOn }) => startOn === null) },
  ].filter((group) => group.meetings.length > 0);
}

/** What is under way or to come stands with the year that is shown, each meeting once. */
function together({ meetings, coming }: Calendar): Meeting[] {
  const shown = new Set(meetings.map(({ id }) => id));
  const others = coming.filter((meeting) => isComing(meeting) && !shown.has(meeting.id));
  return [...meetings, ...others].sort((a, b) => (b.startOn ?? '').localeCompare(a.startOn ?? ''));
}

const aboutOf = ({ id, timeZone }: Meeting, begins: Calendar['begins']) =>
  begins[id] && timeZone ? [<Begins key="begins" at={begins[id]} zone={timeZone} />] : [];

/** Meetings by year, each year under one heading with a way to it from the top. */
export function CalendarView({ calendar }: { calendar: Calendar }) {
  const t = useTranslations('calendar');
  const list = useTranslations('meetings');
  const { years, year, shown, newer, older } = calendar;
  const groups = useGroups(years ? together(calendar) : calendar.meetings);
  const steps = years
    ? years.map((one) => ({
        id: one.year ?? 'undated',
        href: paths.calendar(one.year ?? 'undated'),
        title: one.year ?? t('undated'),
        count: one.count,
      }))
    : groups.map(({ id, title }) => ({ id, href: `#${id}`, title, count: undefined }));
  const hasComing = groups.some(({ id }) => id === 'coming');
  return (
    <>
      <Collection
        path={paths.calendar(year)}
        name={t('title')}
        description={t('description')}
        items={groups.flatMap(({ meetings: held }) =>
          held.map(({ slug, title }) => ({ path: paths.meeting(slug), name: title })),
        )}
      />
      <CalendarHead view="list" />
      {steps.length > 1 ? (
        <nav aria-label={t('groups')} data-screen-only>
          <ul className={styles.years}>
            {steps.map(({ id, href, title, count }) => (
              <li key={id}>
                {years ? (
                  <Link href={href} aria-current={id === year ? 'page' : undefined}>
                    {title}
                  </Link>
                ) : (
                  <a href={href}>{title}</a>
                )}
                {count === undefined ? null : <small className={styles.count}>{count}</small>}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : hasComing || year ? null : (
        <p className={styles.none}>
          <Unknown>{t('comingNone')}</Unknown>
        </p>
      )}
      {groups.map(({ id, title, meetings: held }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.group}>
          <h2 id={`${id}-title`}>{title}</h2>
          <div>
            <MeetingEntries
              meetings={held.map((meeting) => ({ key: meeting.id, meeting, about: aboutOf(meeting, calendar.begins) }))}
              undated={id === 'undated'}
            />
          </div>
        </section>
      ))}
      {shown === undefined ? null : (
        <Pager
          label={list('pages')}
          newer={newer && paths.calendar(shown, { newer })}
          older={older && paths.calendar(shown, { older })}
          newerLabel={list('newer')}
          olderLabel={list('older')}
        />
      )}
    </>
  );
}
