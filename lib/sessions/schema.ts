import { isBackwards } from '../clock';
import { describeNoun } from '../describe-noun';
import type { Issue } from '../errors';
import {
  choice,
  clock,
  line,
  markdown,
  ofMeeting,
  optionalChoice,
  reaching,
  requiredLine,
  sought,
  unsought,
} from '../field';
import { citations, participations, topics } from '../parts/schema';
import { position } from '../place';
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

/** An end that comes before its start, as an issue of the field `path`. */
const inOrder = (path: string, start: string | null, end: string | null): Issue[] =>
  start !== null && end !== null && isBackwards(start, end) ? [{ path, code: 'ends_before_start' }] : [];

/** One item of a meeting's programme. Without a rule of its own the meeting's holds. */
export const session = describeNoun(
  'session',
  {
    meetingId: ofMeeting(),
    position: position(),
    title: requiredLine(),
    type: choice('sessionType', SESSION_TYPES, 'other'),
    scheduledStart: clock(),
    scheduledEnd: clock(),
    actualStart: clock(),
    actualEnd: clock(),
    room: unsought(line({ max: 120 })),
    summary: markdown(),
    attributionRule: sought(reaching(optionalChoice('attributionRule', ATTRIBUTION_RULES))),
    participations: participations(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'title',
    parent: 'meetingId',
    table: 'MeetingSession',
    page: 'place',
    home: ['meetingId'],
    apart: ['meetingId'],
    rules: (values) => [
      ...inOrder('scheduledEnd', values.scheduledStart, values.scheduledEnd),
      ...inOrder('actualEnd', values.actualStart, values.actualEnd),
    ],
  },
);
