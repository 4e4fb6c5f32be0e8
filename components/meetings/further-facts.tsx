import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { goneAt } from '@/components/record/gone';
import { topicFacts } from '@/components/record/topic-links';
import { CountryLink } from '@/components/record/who';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { whenOf } from '@/components/schedule/words';
import { Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import { languageName, listOf } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { hasTimes } from './times';

function Related({ meetings }: { meetings: readonly MeetingBrief[] }) {
  const locale = useLocale();
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
          {meeting.startOn ? ` (${whenOf(meeting, locale)})` : ''} <ScheduleTag meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}

const known = (label: string, value: ReactNode) => (value ? [{ label, value }] : []);

/** The facts that fewer readers look for, with what nobody reported named as such. */
export function FurtherFacts({ meeting }: { meeting: PublicMeeting }) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options.attendanceMode');
  const locale = useLocale();
  const { venue, countryCode, attendanceMode, languages, documentSymbol, series, timeZone, followUpOf, followUps } =
    meeting;
  const timed = meeting.sessions.some((session) => hasTimes(session));
  return (
    <Facts
      layout="grid"
      unknown={record('notReported')}
      facts={[
        // What is known of the place stands in the ledger.
        ...(venue || attendanceMode === 'online' ? [] : [{ label: t('venue'), value: undefined }]),
        { label: t('mode'), value: attendanceMode ? options(attendanceMode) : undefined },
        {
          label: t('languages'),
          value:
            listOf(
              languages.map((tag) => languageName(tag, locale)),
              locale,
            ) || undefined,
        },
        { label: t('symbol'), value: documentSymbol ?? undefined },
        ...(timed ? [{ label: t('zone'), value: timeZone ?? undefined }] : []),
        ...known(
          t('series'),
          series ? <Link href={paths.series(series.slug)}>{series.name}</Link> : goneAt(meeting, 'series'),
        ),
        ...(countryCode && attendanceMode === 'online'
          ? [{ label: t('country'), value: <CountryLink code={countryCode} /> }]
          : []),
        ...topicFacts(t('topics'), meeting),
        ...known(t('followUpOf'), followUpOf ? <Related meetings={[followUpOf]} /> : goneAt(meeting, 'followUpOf')),
        ...(followUps.length > 0 ? [{ label: t('followUps'), value: <Related meetings={followUps} /> }] : []),
      ]}
    />
  );
}
