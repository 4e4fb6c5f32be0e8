import { useTranslations } from 'next-intl';
import { MeetingEntries } from '@/components/meetings/entries';
import { isComing } from '@/components/meetings/words';
import { Collection } from '@/components/record/collection';
import { Cut } from '@/components/record/entries';
import { ListHead } from '@/components/shell/list-head';
import { EmptyState } from '@/components/ui/empty-state';
import { Unknown } from '@/components/ui/unknown';
import { type MappedMeeting, TIMELINE_MOST } from '@/lib/meetings/queries/list';
import { paths } from '@/lib/paths';
import styles from './page.module.css';

interface Group {
  id: string;
  title: string;
  meetings: MappedMeeting[];
}

/** Meetings by the year in which they began, in the order in which they come. */
function byYear(meetings: readonly MappedMeeting[]): Group[] {
  const years = new Map<string, MappedMeeting[]>();
  for (const meeting of meetings) {
    const year = meeting.startOn?.slice(0, 4);
    if (year) years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  return [...years].map(([year, held]) => ({ id: `year-${year}`, title: year, meetings: held }));
}

/** What runs or comes first, in its order, then all else by year, latest first; undated meetings last. */
function useGroups(meetings: readonly MappedMeeting[]): Group[] {
  const t = useTranslations('calendar');
  return [
    { id: 'coming', title: t('coming'), meetings: meetings.filter(isComing).toReversed() },
    ...byYear(meetings.filter((meeting) => !isComing(meeting))),
    { id: 'undated', title: t('undated'), meetings: meetings.filter(({ startOn }) => startOn === null) },
  ].filter((group) => group.meetings.length > 0);
}

/** Meetings by year, each year under one heading with a way to it from the top. */
export function CalendarView({ meetings }: { meetings: readonly MappedMeeting[] }) {
  const t = useTranslations('calendar');
  const groups = useGroups(meetings);
  return (
    <>
      <Collection
        path={paths.calendar()}
        name={t('title')}
        description={t('description')}
        items={meetings.map(({ slug, title }) => ({ path: paths.meeting(slug), name: title }))}
      />
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      {groups.length > 1 ? (
        <nav aria-label={t('groups')} data-screen-only>
          <ul className={styles.years}>
            {groups.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {meetings.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : groups.some(({ id }) => id === 'coming') ? null : (
        <p className={styles.none}>
          <Unknown>{t('comingNone')}</Unknown>
        </p>
      )}
      {groups.map(({ id, title, meetings: held }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.group}>
          <h2 id={`${id}-title`}>{title}</h2>
          <div>
            <MeetingEntries
              meetings={held.map((meeting) => ({ key: meeting.id, meeting }))}
              undated={id === 'undated'}
              most={TIMELINE_MOST}
            />
          </div>
        </section>
      ))}
      <Cut count={meetings.length} most={TIMELINE_MOST} />
    </>
  );
}
