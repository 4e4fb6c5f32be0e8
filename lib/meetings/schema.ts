import { describeNoun } from '../describe-noun';
import {
  choice,
  country,
  date,
  degrees,
  faceted,
  line,
  lines,
  markdown,
  optionalChoice,
  reaching,
  reference,
  requiredLine,
  slug,
  sought,
  unsought,
  zone,
} from '../field';
import { aliases, citations, participantCounts, participations, topics } from '../parts/schema';
import { ATTRIBUTION_RULES } from '../policy';
import { spanOf } from '../time';

const MEETING_KINDS = [
  'summit',
  'ministerial',
  'high_level',
  'conference',
  'expert_meeting',
  'working_group',
  'workshop',
  'side_event',
  'other',
] as const;
const MEETING_STATUSES = ['tentative', 'confirmed', 'postponed', 'cancelled'] as const;
const ATTENDANCE_MODES = ['in_person', 'online', 'hybrid'] as const;

/** A summit, ministerial, conference, expert meeting, working-group session or side event. */
export const meeting = describeNoun(
  'meeting',
  {
    title: requiredLine(),
    slug: slug(),
    kind: faceted('kind', choice('meetingKind', MEETING_KINDS, 'other')),
    schedule: faceted('status', choice('meetingStatus', MEETING_STATUSES, 'confirmed')),
    startOn: date(),
    endOn: date(),
    timeZone: zone(),
    attendanceMode: optionalChoice('attendanceMode', ATTENDANCE_MODES),
    venue: line(),
    city: line({ max: 120 }),
    countryCode: country(),
    latitude: degrees(90),
    longitude: degrees(180),
    languages: unsought(lines({ max: 35 })),
    documentSymbol: line({ max: 80 }),
    summary: markdown(),
    attributionRule: sought(reaching(choice('attributionRule', ATTRIBUTION_RULES, 'on_the_record'))),
    seriesId: reference('series'),
    followUpOfId: reference('meeting'),
    participations: participations(),
    participantCounts: participantCounts(),
    aliases: aliases(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'title',
    table: 'Meeting',
    page: 'own',
    apart: ['city'],
    on: 'startOn',
    rules: ({ startOn, endOn, latitude, longitude }) => [
      ...(endOn !== null && (startOn === null || spanOf(endOn).last < spanOf(startOn).first)
        ? [{ path: 'endOn', code: startOn === null ? 'start_missing' : 'ends_before_start' }]
        : []),
      ...((latitude === null) !== (longitude === null) ? [{ path: 'latitude', code: 'half_a_place' }] : []),
    ],
  },
);
