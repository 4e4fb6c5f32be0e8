import { ATTRIBUTION_RULES } from '../../policy';
import { type Candidate, type ImportedText, isNameOnly, needsMeeting, openingOf } from './candidates';
import type { Decisions } from './decisions';
import { CANDIDATE_FIELDS } from './fields';
import { missingFields, settle } from './settle';

/** What was done to a recognition that nobody reviewed, so that it can be told. */
export interface UnattendedReview {
  decisions: Decisions;
  /** Titles that the text does not give and that a record cannot do without. */
  named: { key: string; title: string }[];
  /** Candidates that lack what a record needs. */
  leftOut: { candidate: Candidate; missing: string[] }[];
}

/** A meeting whose rule nobody read and nobody was asked for is held to the strictest. */
function withRule(candidate: Candidate): Candidate {
  if (candidate.noun !== 'meeting' || candidate.existing || candidate.fields.attributionRule) return candidate;
  return { ...candidate, fields: { ...candidate.fields, attributionRule: ATTRIBUTION_RULES.at(-1) ?? null } };
}

/**
 * Accepts everything as proposed. A document without a title is called by its opening words, a meeting without one by
 * `meetingIn` of its city, else as the document; candidates that lack something else are left out.
 */
export function acceptAsProposed(reading: ImportedText, meetingIn: (city: string) => string): UnattendedReview {
  const named: UnattendedReview['named'] = [];
  const opening = openingOf(reading.text);
  const hasStatements = reading.candidates.some(({ noun }) => needsMeeting(noun));
  const candidates = reading.candidates.map(withRule).map((candidate): Candidate => {
    const { key, noun, fields, existing } = candidate;
    if (existing || fields.title || (noun !== 'source' && noun !== 'meeting')) return candidate;
    const { city } = fields;
    if (noun === 'meeting' && typeof city !== 'string' && !hasStatements) return candidate;
    const title = noun === 'meeting' && typeof city === 'string' ? meetingIn(city) : opening;
    named.push({ key, title });
    return { ...candidate, fields: { ...fields, title } };
  });
  const leftOut = candidates
    // Nobody looked at a name alone: it is left out.
    .map((candidate) => ({
      candidate,
      missing: isNameOnly(candidate) ? ['publicRole'] : missingFields(candidate, CANDIDATE_FIELDS),
    }))
    .filter(({ missing }) => missing.length > 0);
  const gone = new Set(leftOut.map(({ candidate }) => candidate.key));
  // A strand of a model that was left out lacks its model.
  for (const candidate of candidates) {
    const { modelId } = candidate.fields;
    if (candidate.noun === 'pillar' && !gone.has(candidate.key) && typeof modelId === 'string' && gone.has(modelId)) {
      leftOut.push({ candidate, missing: ['modelId'] });
      gone.add(candidate.key);
    }
  }
  const marks = Object.fromEntries([...gone].map((key) => [key, { as: 'dropped' as const }]));
  return { decisions: settle({ ...reading, candidates }, marks, 'take', CANDIDATE_FIELDS), named, leftOut };
}
