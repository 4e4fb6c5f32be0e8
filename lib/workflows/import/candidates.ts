import type { claim } from '../../claims/schema';
import type { commitment } from '../../commitments/schema';
import type { condition } from '../../conditions/schema';
import type { ValuesOf } from '../../field';
import type { Block, Passage, Recognition, RecognitionWarning } from '../../import/recognition';
import type { meeting } from '../../meetings/schema';
import type { model } from '../../models/schema';
import type { organization } from '../../organizations/schema';
import type { person } from '../../people/schema';
import type { pillar } from '../../pillars/schema';
import type { programme } from '../../programmes/schema';
import type { series } from '../../series/schema';
import type { session } from '../../sessions/schema';
import type { source } from '../../sources/schema';
import type { takeaway } from '../../takeaways/schema';

/** What a review is made of: one candidate for each thing that a text seems to say, in the order in which they are reviewed. */
export const CANDIDATE_NOUNS = [
  'source',
  'meeting',
  'series',
  'takeaway',
  'claim',
  'commitment',
  'condition',
  'model',
  'pillar',
  'programme',
  'session',
  'organization',
  'person',
  'country',
  'reference',
] as const;
export type CandidateNoun = (typeof CANDIDATE_NOUNS)[number];

const STATED: readonly CandidateNoun[] = ['takeaway', 'claim', 'commitment', 'condition', 'session', 'reference'];
/** Whether a candidate of this kind rests on what a passage says, which is quoted then, and not only on a name in it. */
export const isStated = (noun: CandidateNoun): boolean => STATED.includes(noun);

/** Null is "not reported". A field that refers to another candidate holds that candidate's key, one that refers to several their keys. */
export type CandidateValue = string | boolean | string[] | null;
export type CandidateFields = Record<string, CandidateValue>;
/** The candidates that a field refers to. */
export const keysIn = (given: CandidateValue | undefined): string[] =>
  Array.isArray(given) ? given : typeof given === 'string' ? [given] : [];

interface Nouns {
  source: typeof source;
  meeting: typeof meeting;
  series: typeof series;
  takeaway: typeof takeaway;
  claim: typeof claim;
  commitment: typeof commitment;
  condition: typeof condition;
  model: typeof model;
  pillar: typeof pillar;
  programme: typeof programme;
  session: typeof session;
  organization: typeof organization;
  person: typeof person;
  reference: typeof source;
}
/** What a candidate has beside the fields of its noun: that from which an import makes parts, references and other records. */
interface ImportFields {
  takeaway: 'assertedBy' | 'assertedByText';
  claim: 'assertedBy' | 'assertedByText';
  commitment: 'assertedBy' | 'assertedByText';
  model: 'presented';
  session: 'date' | 'startTime' | 'endTime';
  organization: 'role';
  person: 'role';
  country: 'countryCode' | 'role';
}
/** The noun's own fields, by their own names, and no others but these. */
export type FieldName<N extends CandidateNoun> =
  | (N extends keyof Nouns ? keyof ValuesOf<Nouns[N]> & string : never)
  | (N extends keyof ImportFields ? ImportFields[N] : never);

type Match = NonNullable<Recognition['source']['match']>;

export interface Candidate {
  key: string;
  noun: CandidateNoun;
  fields: CandidateFields;
  passages: Passage[];
  /** A record that seems to be the same. */
  match: Match | null;
  /** The record to use instead of making a new one. */
  existing: string | null;
  /** Fields whose value the program set, and nobody read or wrote. */
  defaults?: string[];
  /** Who proposes it, where it was no rule of ours and no person. */
  proposedBy?: 'model';
}

/** A person of no public role is no record: their name stays in the text, and as words where they said something. */
export const isNameOnly = ({ noun, fields, existing }: Pick<Candidate, 'noun' | 'fields' | 'existing'>): boolean =>
  noun === 'person' && !existing && !fields.publicRole;

/** One text, what was found in it, and what was not. */
export interface ImportedText {
  text: string;
  blocks: Block[];
  warnings: RecognitionWarning[];
  candidates: Candidate[];
  /** What was drafted from the same text or address before. */
  earlier?: { noun: 'meeting' | 'source'; id: string; title: string };
}

/** Cuts `text` at a word so that it is at most `max` UTF-16 units long, with an ellipsis where something went. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > max / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** The opening words of a text: how a document without a title is called. */
export const openingOf = (text: string): string => clip(text.slice(0, 400).trim().replace(/\s+/g, ' '), 90);

const AT_MEETING: readonly CandidateNoun[] = ['takeaway', 'commitment', 'session'];
/** Whether a candidate of this kind is part of a meeting, and cannot be written without one. */
export const needsMeeting = (noun: CandidateNoun): boolean => AT_MEETING.includes(noun);
