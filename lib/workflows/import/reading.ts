import type { Recognition } from '../../import/recognition';
import {
  type Candidate,
  type CandidateNoun,
  type CandidateValue,
  clip,
  type FieldName,
  type ImportedText,
} from './candidates';
import { CANDIDATE_FIELDS } from './fields';
import { blankFields } from './settle';

type Item<F> = Pick<Recognition['source'], 'key' | 'passages' | 'match'> & { fields: F };
/** Fields of an item in its noun's own names: another name, which neither the noun nor the import knows, is an error of types. */
type KnownFields<F, N extends CandidateNoun> = F & Record<Exclude<keyof F, FieldName<N>>, never>;

/**
 * An item as a candidate, each text no longer than the record takes, with what the text does not state left blank. Existing records stand
 * in for it from the start, except for what is only alike, and the meeting: two meetings often share a title.
 */
function candidate<N extends CandidateNoun, F extends Partial<Record<FieldName<N>, CandidateValue>>>(
  noun: N,
  { key, passages, match, fields }: Item<KnownFields<F, N>>,
): Candidate {
  const blank = blankFields(CANDIDATE_FIELDS[noun]);
  const values = { ...blank };
  const stated = new Map(Object.entries<CandidateValue>(fields));
  for (const { name, max = Number.POSITIVE_INFINITY } of CANDIDATE_FIELDS[noun]) {
    const value = stated.get(name) ?? null;
    if (Array.isArray(value)) values[name] = value.map((one) => clip(one, max));
    else if (value !== null) values[name] = typeof value === 'string' ? clip(value, max) : value;
  }
  const isSure = match && match.how !== 'alike' && noun !== 'meeting';
  const isRead = (name: string) => passages.some(({ role }) => role === name);
  const defaults = CANDIDATE_FIELDS[noun].flatMap(({ name, kind, required }) =>
    values[name] &&
    !isRead(name) &&
    (name === 'timeZone' || (kind === 'choice' && required && values[name] === blank[name]))
      ? [name]
      : [],
  );
  return { key, noun, fields: values, passages, match: match ?? null, existing: isSure ? match.id : null, defaults };
}

/** A recognition as candidates, ready to be reviewed. Nothing is added that the recognition does not say. */
function candidatesOf(recognition: Recognition): Candidate[] {
  return [
    candidate('source', recognition.source),
    candidate('meeting', recognition.meeting),
    ...recognition.series.map((one) => candidate('series', one)),
    ...recognition.takeaways.map((one) => candidate('takeaway', said(one))),
    ...recognition.caveats.map((one) => candidate('takeaway', one)),
    ...recognition.claims.map((one) => candidate('claim', said(one))),
    ...recognition.commitments.map((one) => candidate('commitment', said(one))),
    ...recognition.models.map((one) => candidate('model', one)),
    ...recognition.pillars.map((one) => candidate('pillar', one)),
    ...recognition.programmes.map((one) => candidate('programme', one)),
    ...recognition.sessions.map((one) => candidate('session', one)),
    ...recognition.organizations.map((one) => candidate('organization', one)),
    ...recognition.people.map(({ fields: { affiliation, ...fields }, ...one }) =>
      candidate('person', {
        ...one,
        fields: {
          ...fields,
          publicRole: publicRoleOf(fields.publicRole, fields.organizationId ? null : affiliation),
        },
      }),
    ),
    ...recognition.countries.map((one) => candidate('country', one)),
    ...recognition.references.map((one) => candidate('reference', one)),
  ];
}

/** A statement whose speaker is a candidate needs no words for them. */
const said = <F extends { assertedBy: string | null; assertedByText: string | null }, I extends { fields: F }>(
  one: I,
) => ({
  ...one,
  fields: { ...one.fields, assertedByText: one.fields.assertedBy ? null : one.fields.assertedByText },
});

/** The role in the text's own words, with the affiliation where that is no organisation of its own. */
const publicRoleOf = (role: string | null, affiliation: string | null): string | null =>
  [role, affiliation].filter((part) => part !== null).join(', ') || null;

/** What a review begins with. */
export const readingOf = (recognition: Recognition): ImportedText => ({
  text: recognition.text,
  blocks: recognition.blocks,
  warnings: recognition.warnings,
  candidates: candidatesOf(recognition),
});
