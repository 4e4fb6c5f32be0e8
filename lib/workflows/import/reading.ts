import type { Proposal } from '../../import/proposal';
import {
  type Candidate,
  type CandidateNoun,
  type CandidateValue,
  clip,
  type FieldName,
  type ImportedText,
} from './candidates';
import { CANDIDATE_FIELDS } from './fields';

type Item = Pick<Proposal['source'], 'key' | 'passages' | 'match'>;
/** Fields of a candidate, whatever they are spread from: a name that neither its noun nor the import knows is an error of types. */
type KnownFields<F, N extends CandidateNoun> = F & Record<Exclude<keyof F, FieldName<N>>, never>;

/**
 * An item as a candidate, each text no longer than the record takes. Existing records stand in for it from the start, except for what is only
 * alike, and the meeting: two meetings often share a title.
 */
function candidate<N extends CandidateNoun, F extends Partial<Record<FieldName<N>, CandidateValue>>>(
  { key, passages, match = undefined }: Item,
  noun: N,
  fields: KnownFields<F, N>,
): Candidate {
  const longest = new Map(CANDIDATE_FIELDS[noun].map(({ name, max }) => [name, max]));
  const fitting = (value: CandidateValue, max = Number.POSITIVE_INFINITY): CandidateValue => {
    if (Array.isArray(value)) return value.map((one) => clip(one, max));
    return typeof value === 'string' ? clip(value, max) : value;
  };
  const own = Object.entries<CandidateValue>(fields).map(([name, value]) => [name, fitting(value, longest.get(name))]);
  const isSure = match && match.how !== 'alike' && noun !== 'meeting';
  return {
    key,
    noun,
    fields: Object.fromEntries(own),
    passages,
    match: match ?? null,
    existing: isSure ? match.id : null,
  };
}

/** A proposal as candidates in the fields of the record, ready to be reviewed. Nothing is added that the proposal does not say. */
function candidatesOf(proposal: Proposal): Candidate[] {
  const { source, meeting } = proposal;
  return [
    candidate(source, 'source', { ...source.fields, accessedOn: null }),
    candidate(meeting, 'meeting', {
      ...meeting.fields,
      kind: meeting.fields.kind ?? 'other',
      attributionRule: meeting.fields.attributionRule ?? 'on_the_record',
    }),
    ...[...proposal.takeaways, ...proposal.caveats].map((one) =>
      candidate(one, 'takeaway', { ...one.fields, assertedBy: null, assertedByText: null }),
    ),
    ...proposal.claims.map((one) =>
      candidate(one, 'claim', {
        ...one.fields,
        assertedByText: one.fields.assertedBy ? null : one.fields.assertedByText,
      }),
    ),
    ...proposal.models.map((one) => candidate(one, 'model', { ...one.fields, aliases: [] })),
    ...proposal.pillars.map((one) => candidate(one, 'pillar', one.fields)),
    ...proposal.programmes.map((one) => candidate(one, 'programme', one.fields)),
    ...proposal.sessions.map((one) => candidate(one, 'session', one.fields)),
    ...proposal.organizations.map((one) =>
      candidate(one, 'organization', { ...one.fields, kind: one.fields.kind ?? 'other', aliases: [] }),
    ),
    ...proposal.people.map(({ fields: { affiliation, ...fields }, ...one }) =>
      candidate(one, 'person', {
        ...fields,
        publicRole: publicRoleOf(fields.publicRole, fields.organizationId ? null : affiliation),
        role: 'mentioned',
        aliases: [],
      }),
    ),
    ...proposal.countries.map(({ fields: { countryCode, role }, ...one }) =>
      candidate(one, 'country', { countryCode, role }),
    ),
    ...proposal.references.map((one) => candidate(one, 'reference', { ...one.fields, kind: 'other', issuedOn: null })),
  ];
}

/** The role in the text's own words, with the affiliation where that is no organisation of its own. */
const publicRoleOf = (role: string | null, affiliation: string | null): string | null =>
  [role, affiliation].filter((part) => part !== null).join(', ') || null;

/** What a review begins with. */
export const readingOf = (proposal: Proposal): ImportedText => ({
  text: proposal.text,
  blocks: proposal.blocks,
  warnings: proposal.warnings,
  candidates: candidatesOf(proposal),
});
