import { describeNoun } from '../describe-noun';
import {
  choice,
  date,
  decimal,
  faceted,
  inSession,
  line,
  reference,
  requiredMarkdown,
  saidAtMeeting,
  sought,
  stating,
  textLanguage,
  unsought,
} from '../field';
import { about, attributions, citations, topics } from '../parts/schema';
import { position } from '../place';

const CLAIM_STATUSES = ['asserted', 'corroborated', 'contested', 'superseded'] as const;

/** One checkable statement, often a figure: who asserts it is an attribution, how it stands is `standing`. */
export const claim = describeNoun(
  'claim',
  {
    meetingId: saidAtMeeting(),
    sessionId: inSession(),
    modelId: reference('model'),
    programmeId: reference('programme'),
    position: position(),
    text: stating(requiredMarkdown({ max: 5000 })),
    measure: line({ max: 200 }),
    hedge: unsought(line({ max: 60 })),
    figure: sought(decimal()),
    unit: unsought(line({ max: 60 })),
    asOf: date(),
    standing: faceted('status', choice('claimStatus', CLAIM_STATUSES, 'asserted')),
    language: textLanguage(),
    about: about(),
    attributions: attributions(),
    topics: topics(),
    citations: citations(),
  },
  {
    title: 'text',
    parent: 'meetingId',
    table: 'Claim',
    page: 'own',
    home: ['programmeId', 'modelId', 'meetingId'],
    apart: ['meetingId'],
  },
);
