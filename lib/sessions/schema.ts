import {
  choice,
  describeNoun,
  type FieldsOf,
  instant,
  line,
  markdown,
  optionalChoice,
  position,
  requiredLine,
  requiredReference,
} from '../field';
import { ATTRIBUTION_RULES } from '../meetings/schema';
import { citations, participations } from '../parts/schema';

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
    citations: citations(),
  },
  { title: 'title', parent: 'meetingId' },
);
export type SessionFields = FieldsOf<typeof session>;
