import { describeNoun } from '../describe-noun';
import { inSession, markdown, ofMeeting, requiredReference, textLanguage } from '../field';
import { attributions, citations } from '../parts/schema';
import { position } from '../place';

/** A model being presented at a meeting (in a session where that is known), by whom, with what emphasis. */
export const presentation = describeNoun(
  'presentation',
  {
    meetingId: ofMeeting(),
    sessionId: inSession(),
    modelId: requiredReference('model'),
    emphasis: markdown({ max: 2000 }),
    language: textLanguage(),
    position: position(),
    attributions: attributions(),
    citations: citations(),
  },
  {
    title: 'modelId',
    parent: 'meetingId',
    table: 'Presentation',
    home: ['meetingId'],
    apart: ['meetingId'],
  },
);
