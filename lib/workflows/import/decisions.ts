import { z } from 'zod';
import { type Issue, invalid, type Outcome } from '../../errors';
import { MOST_CANDIDATES } from '../../import/limit';
import { CANDIDATE_NOUNS, type CandidateValue, isNameOnly, keysIn, needsMeeting } from './candidates';
import { CANDIDATE_FIELDS, MATCHABLE } from './fields';

/** Bounds of one review: beyond them it is no text that a person reviewed. */
export const MOST_TEXT = 400_000;

const key = z.string().min(1).max(200);
const value = z.union([z.string().max(10_000), z.boolean(), z.array(z.string().max(500)).max(50), z.null()]);

const offset = z.int().nonnegative().max(MOST_TEXT);
const passage = z.strictObject({ start: offset, end: offset, role: z.string().max(40).optional() });
const block = z.strictObject({
  kind: z.enum(['metadata', 'heading', 'paragraph', 'list_item']),
  level: z.int().min(0).max(6),
  ordered: z.boolean().optional(),
  start: offset,
  end: offset,
});
const decided = z.strictObject({
  key,
  noun: z.enum(CANDIDATE_NOUNS),
  fields: z.record(z.string().max(60), value),
  passages: z.array(passage).max(1000),
  existing: z.uuid('bad_reference').nullable(),
});

/** What a person decided on a text: the candidates to write, corrected and merged, and the text that their passages point into. */
export const decisionsSchema = z.strictObject({
  text: z.string().max(MOST_TEXT + 1),
  blocks: z.array(block).max(20_000),
  candidates: z.array(decided).max(MOST_CANDIDATES, 'too_many'),
});
export type Decisions = z.infer<typeof decisionsSchema>;
export type DecidedCandidate = z.infer<typeof decided>;

/**
 * What is wrong with a set of decisions as a whole: two candidates of one key, not exactly one source, more than one meeting, passages
 * outside the text, fields that a candidate does not have, references that lead nowhere. The path of an issue is `KEY/FIELD`.
 */
export function checkDecisions({ text, blocks, candidates }: Decisions): Outcome<true> {
  const issues: Issue[] = [];
  const flag = (path: string, code: string) => issues.push({ path, code });
  const nouns = new Map(candidates.map((candidate) => [candidate.key, candidate.noun]));
  const count = (noun: string) => candidates.filter((candidate) => candidate.noun === noun).length;
  if (nouns.size !== candidates.length) flag('candidates', 'twice');
  if (count('source') !== 1) flag('source', 'one_source');
  if (count('meeting') > 1) flag('meeting', 'one_meeting');
  if (blocks.some(({ start, end }) => start > end || end > text.length)) flag('blocks', 'bad_passage');

  for (const candidate of candidates) {
    const at = (field: string) => `${candidate.key}/${field}`;
    if (candidate.passages.some(({ start, end }) => start >= end || end > text.length))
      flag(at('passages'), 'bad_passage');
    if (candidate.existing && !MATCHABLE.includes(candidate.noun)) flag(at('existing'), 'bad_reference');
    const fields = new Map(CANDIDATE_FIELDS[candidate.noun].map((field) => [field.name, field]));
    for (const [name, given] of Object.entries(candidate.fields)) {
      const field = fields.get(name);
      if (!field) flag(at(name), 'unknown_field');
      else if (!hasShape(field.kind, given)) flag(at(name), 'bad_value');
      else if (field.options && typeof given === 'string' && !field.options.includes(given))
        flag(at(name), 'bad_choice');
      else if (field.of && !keysIn(given).every((one) => field.of?.some((noun) => nouns.get(one) === noun)))
        flag(at(name), 'bad_reference');
    }
    for (const { name, required } of fields.values()) {
      const given = candidate.fields[name];
      const isWaived = name === 'publicRole' && isNameOnly(candidate);
      if (required && !candidate.existing && !isWaived && (given === undefined || given === null || given === '')) {
        flag(at(name), 'required');
      }
    }
  }
  if (count('meeting') === 0) {
    for (const { key, noun } of candidates) if (needsMeeting(noun)) flag(`${key}/meetingId`, 'no_meeting');
  }
  return issues.length > 0 ? invalid(...issues.slice(0, 100)) : { ok: true, value: true };
}

function hasShape(kind: string, given: CandidateValue): boolean {
  if (kind === 'flag') return typeof given === 'boolean';
  if (kind === 'lines' || kind === 'candidates') return Array.isArray(given);
  return given === null || typeof given === 'string';
}
