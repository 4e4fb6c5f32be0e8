import {
  choice,
  describeNoun,
  instant,
  line,
  markdown,
  optionalChoice,
  position,
  requiredLine,
  requiredReference,
} from '../field';
import { citations, participations, topics } from '../parts/schema';
import { ATTRIBUTION_RULES } from '../policy';

const SESSION_TYPES = [
  'opening',
  'plenary',
  'panel',
  'keynote',
  'breakout',
  'side_event',
  'closing',
  'social',
  'other',
] as const;

const isBackwards = (start: string | null, end: string | null): boolean =>
  start !== null && end !== null && Date.parse(end) < Date.parse(start);

/** One item of a meeting's programme. Without a rule of its own the meeting's holds. */
export const session = describeNoun(
  'session',
  {
    meetingId: requiredReference('meeting'),
    position: position(),
    title: requiredLine(),
    type: choice('sessionType', SESSION_TYPES, 'other'),
    scheduledStart: instant(),
    scheduledEnd: instant(),
    actualStart: instant(),
    actualEnd: instant(),
    room: line({ max: 120 }),
    summary: markdown(),
    attributionRule: optionalChoice('attributionRule', ATTRIBUTION_RULES),
    participations: participations(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'title',
    parent: 'meetingId',
    rules: (values) => [
      ...(isBackwards(values.scheduledStart, values.scheduledEnd)
        ? [{ path: 'scheduledEnd', code: 'ends_before_start' }]
        : []),
      ...(isBackwards(values.actualStart, values.actualEnd) ? [{ path: 'actualEnd', code: 'ends_before_start' }] : []),
    ],
  },
);
