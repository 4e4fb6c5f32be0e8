import { describeNoun } from '../describe-noun';
import {
  date,
  faceted,
  line,
  markdown,
  optionalChoice,
  reference,
  requiredLine,
  stating,
  textLanguage,
} from '../field';
import { citations } from '../parts/schema';

const INDEPENDENCE = ['independent', 'partly_independent', 'self_reported'] as const;

/** An evaluation or study behind a claim, a model or a programme. */
export const evidence = describeNoun(
  'evidence',
  {
    title: requiredLine({ max: 500 }),
    claimId: reference('claim'),
    modelId: reference('model'),
    programmeId: reference('programme'),
    evaluatorId: reference('organization'),
    design: faceted('design', line()),
    independence: optionalChoice('independence', INDEPENDENCE),
    finding: stating(markdown({ max: 4000 })),
    limits: markdown({ max: 4000 }),
    issuedOn: date(),
    language: textLanguage(),
    citations: citations(),
  },
  {
    title: 'title',
    table: 'EvidenceItem',
    home: ['claimId', 'modelId', 'programmeId'],
    rules: ({ claimId, modelId, programmeId }) =>
      (claimId ?? modelId ?? programmeId) ? [] : [{ path: 'claimId', code: 'nothing_evaluated' }],
  },
);
