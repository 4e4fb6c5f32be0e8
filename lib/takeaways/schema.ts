import { choice, describeNoun, position, reference, requiredLine, requiredMarkdown, requiredReference } from '../field';
import { attributions, citations, topics } from '../parts/schema';

const TAKEAWAY_KINDS = ['not_classified', 'good_practice', 'lesson', 'recommendation', 'caveat'] as const;

/** A short headline and a text that a meeting leaves behind. */
export const takeaway = describeNoun(
  'takeaway',
  {
    meetingId: requiredReference('meeting'),
    sessionId: reference('session'),
    position: position(),
    headline: requiredLine({ max: 200 }),
    text: requiredMarkdown({ max: 5000 }),
    kind: choice('takeawayKind', TAKEAWAY_KINDS, 'not_classified'),
    attributions: attributions(),
    topics: topics(),
    citations: citations(),
  },
  { title: 'headline', parent: 'meetingId' },
);
