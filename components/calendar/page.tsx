import { useLocale, useTranslations } from 'next-intl';
import { MeetingEntries } from '@/components/meetings/entries';
import { Collection } from '@/components/record/collection';
import { Section } from '@/components/record/section';
import { ListHead } from '@/components/shell/list-head';
import { EmptyState } from '@/components/ui/empty-state';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDate, phaseOf } from '@/lib/time';
import styles from './page.module.css';

/** The month of a date as far as it is known: YYYY-MM, or YYYY where no month was reported. */
const monthOf = (startOn: string) => startOn.slice(0, 7);

function byMonth(meetings: readonly MeetingBrief[]): Map<string, MeetingBrief[]> {
  const months = new Map<string, MeetingBrief[]>();
  for (const meeting of meetings) {
    if (meeting.startOn === null) continue;
    const month = monthOf(meeting.startOn);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return months;
}

function Months({ meetings }: { meetings: readonly MeetingBrief[] }) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  return [...byMonth(meetings)].map(([month, held]) => (
    <div key={month} className={styles.month}>
      <h3>{month.length === 4 ? t('monthUnknown', { year: month }) : formatDate(month, locale)}</h3>
      <MeetingEntries meetings={held.map((meeting) => ({ key: meeting.id, meeting }))} />
    </div>
  ));
}

/** Meetings by month: what runs or comes first, in its order, then what is over, latest first; undated ones apart. */
export function CalendarView({ meetings }: { meetings: readonly MeetingBrief[] }) {
  const t = useTranslations('calendar');
  const phases = meetings.map((meeting) => ({ meeting, phase: phaseOf(meeting.startOn, meeting.endOn) }));
  const coming = phases
    .filter(({ phase }) => phase === 'upcoming' || phase === 'running')
    .map(({ meeting }) => meeting);
  const past = phases.filter(({ phase }) => phase === 'past').map(({ meeting }) => meeting);
  const undated = phases.filter(({ phase }) => phase === 'unknown').map(({ meeting }) => meeting);
  return (
    <>
      <Collection
        path={paths.calendar()}
        name={t('title')}
        description={t('description')}
        items={meetings.map(({ slug, title }) => ({ path: paths.meeting(slug), name: title }))}
      />
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      {meetings.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : null}
      <Section id="coming" title={t('coming')}>
        {coming.length > 0 ? <Months meetings={coming.toReversed()} /> : <Unknown>{t('comingNone')}</Unknown>}
      </Section>
      {past.length > 0 ? (
        <Section id="past" title={t('past')} note={t('pastNote')}>
          <Months meetings={past} />
        </Section>
      ) : null}
      {undated.length > 0 ? (
        <Section id="undated" title={t('undated')} note={t('undatedNote')}>
          <MeetingEntries meetings={undated.map((meeting) => ({ key: meeting.id, meeting }))} />
        </Section>
      ) : null}
    </>
  );
}
