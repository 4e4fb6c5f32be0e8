import type { Piece } from '@/lib/import/language-model';
import type { Passage } from '@/lib/import/recognition';
import type { Span } from '@/lib/import/spans';
import { nameKey } from '@/lib/names';
import type { Candidate, CandidateNoun, ImportedText } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import { candidateFrom, familyOf } from './shapes';

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a passage is what a candidate says or is called by, and not one of its other fields. */
const isOwn = ({ role }: Passage): boolean => !role || ['text', 'headline', 'name', 'title'].includes(role);

/**
 * Pieces that a language model proposes, as candidates that say so, each made as of words that somebody selected. What the review has
 * already, in whatever kind and however decided, is not proposed again.
 */
export function proposedByModel(
  pieces: readonly Piece[],
  { text, candidates }: Pick<ImportedText, 'text' | 'candidates'>,
  fields: Record<CandidateNoun, readonly CandidateField[]>,
): Candidate[] {
  const all = [...candidates];
  const named = (name: string, nouns: readonly CandidateNoun[]) =>
    all.find(
      ({ noun, fields: { name: own, acronym, title } }) =>
        nouns.includes(noun) &&
        [own, acronym, title].some((one) => typeof one === 'string' && nameKey(one) === nameKey(name)),
    );
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
  // Whoever says something is there before what they said.
  const order = (noun: CandidateNoun) => (familyOf(noun).includes('takeaway') ? 1 : 0);
  for (const { noun, passage, saidBy, role } of pieces.toSorted((a, b) => order(a.noun) - order(b.noun))) {
    const family = familyOf(noun);
    const isThere = all.some(
      (one) => family.includes(one.noun) && one.passages.some((other) => isOwn(other) && overlap(passage, other)),
    );
    if (isThere || named(words(passage), family)) continue;
    const candidate = candidateFrom(noun, { text: words(passage), ...passage }, all, fields);
    if (role) candidate.fields.publicRole = words(role);
    if (saidBy) {
      const sayer = named(words(saidBy), ['organization', 'person']);
      candidate.fields.assertedBy = sayer?.key ?? null;
      candidate.fields.assertedByText = sayer ? null : words(saidBy);
    }
    all.push({ ...candidate, proposedBy: 'model' });
  }
  return all.slice(candidates.length);
}
