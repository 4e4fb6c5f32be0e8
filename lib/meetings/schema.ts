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
import { periodIssues } from '../period';
import { ATTRIBUTION_RULES } from '../policy';

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

interface Dates {
  schedule: (typeof MEETING_STATUSES)[number];
  startOn: string | null;
  endOn: string | null;
  plannedOn: string | null;
}

/**
 * The dates that a meeting which was put off loses as it gets others, or none: those for which it was first planned. A date that only becomes more or
 * less exact is no other one.
 */
function firstPlanned(before: Dates, after: Dates) {
  const isPutOff = before.schedule === 'postponed' || after.schedule === 'postponed';
  const isKnown = before.plannedOn !== null || after.plannedOn !== null;
  if (!isPutOff || isKnown || before.startOn === null || before.startOn === after.startOn) return {};
  const [shorter, longer] = [before.startOn, after.startOn ?? ''].toSorted((a, b) => a.length - b.length);
  const isSame = shorter !== '' && longer?.startsWith(shorter ?? '');
  return isSame ? {} : { plannedOn: before.startOn, plannedEndOn: before.endOn };
}

/** A summit, ministerial, conference, expert meeting, working-group session or side event. */
export const meeting = describeNoun(
  'meeting',
  {
    title: requiredLine(),
    slug: slug(),
    kind: faceted('kind', choice('meetingKind', MEETING_KINDS, 'other')),
    schedule: faceted('status', choice('meetingStatus', MEETING_STATUSES, 'confirmed')),
    startOn: { ...date(), until: 'endOn' },
    endOn: date(),
    plannedOn: date(),
    plannedEndOn: date(),
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
    rules: ({ startOn, endOn, plannedOn, plannedEndOn, latitude, longitude }) => [
      ...periodIssues('endOn', startOn, endOn),
      ...periodIssues('plannedEndOn', plannedOn, plannedEndOn),
      ...((latitude === null) !== (longitude === null) ? [{ path: 'latitude', code: 'half_a_place' }] : []),
    ],
    keeps: firstPlanned,
  },
);
