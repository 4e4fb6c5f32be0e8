import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Entries } from '@/components/record/entries';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { ScheduleTag } from './schedule-tag';
import { Where } from './where';
import { whenOf } from './words';

type Props = {
  meetings: readonly { key: string; meeting: MeetingBrief; about?: readonly ReactNode[] }[];
  /** The heading says that no date is reported: the lines leave that place empty. */
  undated?: boolean;
  /** How much such a list holds. */
  most?: number;
};

/** Meetings in a list on another record's page. */
export function MeetingEntries({ meetings, undated, most }: Props) {
  const record = useTranslations('record');
  const options = useTranslations('options.meetingKind');
  const locale = useLocale();
  return (
    <Entries
      most={most}
      entries={meetings.map(({ key, meeting, about = [] }) => ({
        key,
        title: meeting.title,
        href: paths.meeting(meeting.slug),
        when: undated ? '' : (whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>),
        about: [
          ...about,
          <Fragment key="kind">
            {options(meeting.kind)} · <Where meeting={meeting} />
          </Fragment>,
          <ScheduleTag key="schedule" meeting={meeting} />,
        ],
      }))}
    />
  );
}
