import { date, describeNoun, line, markdown, optionalChoice, reference, requiredLine } from '../field';
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
    design: line(),
    independence: optionalChoice('independence', INDEPENDENCE),
    finding: markdown({ max: 4000 }),
    limits: markdown({ max: 4000 }),
    issuedOn: date(),
    citations: citations(),
  },
  {
    title: 'title',
    rules: ({ claimId, modelId, programmeId }) =>
      (claimId ?? modelId ?? programmeId) ? [] : [{ path: 'claimId', code: 'nothing_evaluated' }],
  },
);
