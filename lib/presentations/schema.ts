import { describeNoun, markdown, position, reference, requiredReference } from '../field';
import { attributions, citations } from '../parts/schema';

/** A model being presented at a meeting (in a session where that is known), by whom, with what emphasis. */
export const presentation = describeNoun(
  'presentation',
  {
    meetingId: requiredReference('meeting'),
    sessionId: reference('session'),
    modelId: requiredReference('model'),
    emphasis: markdown({ max: 2000 }),
    position: position(),
    attributions: attributions(),
    citations: citations(),
  },
  { title: 'modelId', parent: 'meetingId' },
);
