import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { formatSpan } from '@/lib/clock';
import { env } from '@/lib/env';
import type { CalendarEvent } from '@/lib/export/calendar';
import { localPath } from '@/lib/local-path';
import type { MeetingEvent, PublicEvents, SessionEvent } from '@/lib/meetings/queries/events';
import { paths } from '@/lib/paths';
import { daysOf, EVENT_STATUSES, isDay, movedFrom, whenOf, whereOf } from './words';

/** The latest of some moments; null of none. */
export const newestOf = (moments: readonly Date[]): Date | null =>
  moments.length === 0 ? null : new Date(Math.max(...moments.map((moment) => moment.getTime())));

const joined = (parts: readonly (string | null | undefined)[], by: string) => parts.filter(Boolean).join(by);

/** Says meetings and their sessions in the words of a language, as a calendar shows them; and how many meetings are left out for want of a day. */
export async function eventWords({ meetings, sessions }: PublicEvents, locale: Locale) {
  const [t, said, options] = await Promise.all([
    getTranslations('calendarFile'),
    getTranslations('meeting'),
    getTranslations('options'),
  ]);
  const titled = (schedule: MeetingEvent['schedule'], title: string) =>
    schedule === 'confirmed' ? title : t(`title_${schedule}`, { title });
  const addressOf = (meeting: MeetingEvent, place = '') =>
    `${env().NEXTAUTH_URL}${localPath(paths.meeting(meeting.slug), locale)}${place}`;
  const whereIs = (meeting: MeetingEvent, room: string | null = null) =>
    joined(
      [
        room,
        meeting.attendanceMode === 'online' ? null : meeting.venue,
        whereOf(meeting, locale, options('attendanceMode.online')),
      ],
      ', ',
    ) || null;

  /** What both a meeting and its sessions say of whether it takes place. */
  function planned(meeting: MeetingEvent) {
    const { schedule } = meeting;
    const moved = movedFrom(meeting, locale);
    return [
      schedule === 'confirmed' ? '' : said(`${schedule}Note`),
      moved ? said(moved.how, { date: moved.date }) : '',
    ];
  }

  function eventOf(meeting: MeetingEvent): CalendarEvent[] {
    const { id, version, updatedAt, schedule, title, kind, series, endOn, latitude, longitude } = meeting;
    const when = daysOf(meeting);
    const address = addressOf(meeting);
    const text = [
      ...planned(meeting),
      endOn === null || isDay(endOn) ? '' : whenOf(meeting, locale),
      joined([options(`meetingKind.${kind}`), series?.name], ' · '),
      address,
    ];
    return when === null
      ? []
      : [
          {
            id,
            version,
            changed: updatedAt,
            title: titled(schedule, title),
            text: joined(text, '\n'),
            place: whereIs(meeting),
            latitude,
            longitude,
            address,
            status: EVENT_STATUSES[schedule],
            when,
          },
        ];
  }

  /** It is as new as the newer of the two: where the meeting is called off, so is its session. */
  function sessionOf(meeting: MeetingEvent, session: SessionEvent): CalendarEvent[] {
    const { id, version, updatedAt, title, scheduledStart, scheduledEnd, actualStart, actualEnd, room } = session;
    const [start, end] = actualStart ? [actualStart, actualEnd] : [scheduledStart, scheduledEnd];
    if (start === null) return [];
    const zone = meeting.timeZone;
    const span = formatSpan(start, end, locale, zone);
    const address = addressOf(meeting, `#session-${id}`);
    return [
      {
        id,
        version: version + meeting.version,
        changed: newestOf([updatedAt, meeting.updatedAt]) ?? updatedAt,
        title: titled(meeting.schedule, t('session', { session: title, meeting: meeting.title })),
        text: joined([...planned(meeting), zone ? t('inZone', { span, zone }) : t('noZone', { span }), address], '\n'),
        place: whereIs(meeting, room),
        latitude: null,
        longitude: null,
        address,
        status: EVENT_STATUSES[meeting.schedule],
        // By whose clocks is not known: the day is, the time stands in the text.
        when: zone ? { start, end, zone } : { first: start.slice(0, 10), last: (end ?? start).slice(0, 10) },
      },
    ];
  }

  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const held = meetings.flatMap(eventOf);
  return {
    events: [
      ...held,
      ...sessions.flatMap((session) => {
        const meeting = known.get(session.meetingId);
        return meeting ? sessionOf(meeting, session) : [];
      }),
    ],
    leftOut: meetings.length - held.length,
  };
}
