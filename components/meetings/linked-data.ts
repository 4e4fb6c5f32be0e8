import type { GoneWords } from '@/components/record/gone';
import { bodyOf, goneIn, placed, plainly } from '@/components/record/linked-data';
import { isMoved } from '@/components/schedule/words';
import type { Thing } from '@/lib/json-ld';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import { paths } from '@/lib/paths';

const statuses = {
  tentative: 'EventScheduled',
  confirmed: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const;
/** One that was put off and has another date is rescheduled: put off means that there is none yet. */
const statusOf = (meeting: PublicMeeting) =>
  isMoved(meeting) && meeting.schedule !== 'cancelled' && meeting.schedule !== 'postponed'
    ? 'EventRescheduled'
    : statuses[meeting.schedule];
const modes = {
  in_person: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const;
const ORGANISERS = new Set(['organiser', 'co_organiser']);

/** A meeting as schema.org's Event; what nobody reported is left out. */
export function eventOf(meeting: PublicMeeting, site: string, words: GoneWords): Thing {
  const { venue, city, countryCode, attendanceMode } = meeting;
  const gone = meeting.gone?.filter(({ role }) => role !== null && ORGANISERS.has(role));
  const organizers = [
    ...meeting.participations.flatMap(({ role, organization }) =>
      ORGANISERS.has(role) && organization ? [bodyOf(organization, site)] : [],
    ),
    ...goneIn({ gone }, ['participations'], site, words),
  ];
  const held = city || countryCode || venue;
  return {
    '@type': 'Event',
    ...placed(site, meeting.id, paths.meeting(meeting.slug)),
    name: meeting.title,
    alternateName: meeting.aliases.map(({ name }) => name),
    description: plainly(meeting.summary),
    startDate: meeting.startOn ?? undefined,
    endDate: meeting.endOn ?? undefined,
    previousStartDate: isMoved(meeting) ? (meeting.plannedOn ?? undefined) : undefined,
    eventStatus: `https://schema.org/${statusOf(meeting)}`,
    eventAttendanceMode: attendanceMode ? `https://schema.org/${modes[attendanceMode]}` : undefined,
    location: held
      ? {
          '@type': 'Place',
          name: venue ?? city ?? undefined,
          address: {
            '@type': 'PostalAddress',
            addressLocality: city ?? undefined,
            addressCountry: countryCode ?? undefined,
          },
        }
      : undefined,
    superEvent: meeting.series
      ? { '@type': 'EventSeries', name: meeting.series.name, url: `${site}${paths.series(meeting.series.slug)}` }
      : goneIn(meeting, ['series'], site, words)[0],
    about: [
      ...meeting.topics.map(({ topic }) => ({ '@type': 'DefinedTerm', name: topic.name, termCode: topic.slug })),
      ...goneIn(meeting, ['topics'], site, words),
    ],
    organizer: organizers.length > 0 ? organizers : undefined,
  };
}
