import { z } from 'zod';
import { line, NOUN_NAMES, requiredLine } from '../field';
import { CORRECTION_KINDS } from '../history/correction';
import { sentValues } from '../once';

export const PROPOSAL_STATES = ['open', 'published', 'returned', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

const id = z.uuid('bad_reference');
const version = z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large');
/** Words of one person to another, or to the public; absent where nothing is said. */
const words = line({ max: 1000 }).schema;

/** One proposal, as whoever acts on it has read it. */
export const ProposalAt = z.strictObject({ id, version });

/** A change to a published record. The values are checked by the noun's own description; `proposal` is the one that is revised. */
export const ProposedChange = z.strictObject({
  noun: z.enum(NOUN_NAMES, 'bad_choice'),
  id,
  baseVersion: version,
  values: sentValues,
  reason: line({ max: 500 }).schema,
  proposal: ProposalAt.optional(),
});

/** Which of the proposed fields are published, on which version of the record that was looked at. */
export const Publication = z.strictObject({
  ...ProposalAt.shape,
  recordVersion: version,
  fields: z.array(z.string().max(60, 'too_long')).min(1, 'nothing_chosen').max(100, 'too_many'),
  /** For the public: the note of the correction. */
  publicNote: line({ max: 500 }).schema,
  correction: z.enum(CORRECTION_KINDS, 'bad_choice').optional(),
  /** For whoever proposed it. */
  note: words,
});

/** Nothing is published, and the author reads why. */
export const Return = z.strictObject({ ...ProposalAt.shape, note: requiredLine({ max: 1000 }).schema });
