import { describeNoun } from '../describe-noun';
import { date, inSession, line, ofMeeting, requiredMarkdown, stating, textLanguage } from '../field';
import { about, assessments, attributions, citations, topics } from '../parts/schema';
import { position } from '../place';

/** A specific, public promise: who made it is an attribution, how far it has come are assessments. */
export const commitment = describeNoun(
  'commitment',
  {
    meetingId: ofMeeting(),
    sessionId: inSession(),
    position: position(),
    verb: line({ max: 80 }),
    deliverable: stating(requiredMarkdown({ max: 4000 })),
    dueOn: date(),
    language: textLanguage(),
    about: about(),
    assessments: assessments(),
    attributions: attributions(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'deliverable',
    parent: 'meetingId',
    table: 'Commitment',
    page: 'place',
    home: ['meetingId'],
    apart: ['meetingId'],
  },
);
