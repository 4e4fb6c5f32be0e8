import { describeNoun } from '../describe-noun';
import {
  choice,
  echoing,
  faceted,
  inSession,
  ofMeeting,
  requiredLine,
  requiredMarkdown,
  stating,
  textLanguage,
} from '../field';
import { about, attributions, citations, topics } from '../parts/schema';
import { position } from '../place';

const TAKEAWAY_KINDS = ['not_classified', 'good_practice', 'lesson', 'recommendation', 'caveat'] as const;

/** A short headline and a text that a meeting leaves behind. */
export const takeaway = describeNoun(
  'takeaway',
  {
    meetingId: ofMeeting(),
    sessionId: inSession(),
    position: position(),
    headline: stating(requiredLine({ max: 200 })),
    text: echoing('headline', stating(requiredMarkdown({ max: 5000 }))),
    kind: faceted('kind', choice('takeawayKind', TAKEAWAY_KINDS, 'not_classified')),
    language: textLanguage(),
    about: about(),
    attributions: attributions(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'headline',
    parent: 'meetingId',
    table: 'Takeaway',
    page: 'own',
    home: ['meetingId'],
    apart: ['meetingId'],
  },
);
