import { date, describeNoun, line, position, reference, requiredMarkdown, requiredReference } from '../field';
import { assessments, attributions, citations, topics } from '../parts/schema';

/** A specific, public promise: who made it is an attribution, how far it has come are assessments. */
export const commitment = describeNoun(
  'commitment',
  {
    meetingId: requiredReference('meeting'),
    sessionId: reference('session'),
    position: position(),
    verb: line({ max: 80 }),
    deliverable: requiredMarkdown({ max: 4000 }),
    dueOn: date(),
    assessments: assessments(),
    attributions: attributions(),
    topics: topics(),
    citations: citations(),
  },
  { title: 'deliverable', parent: 'meetingId' },
);
