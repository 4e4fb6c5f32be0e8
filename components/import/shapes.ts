import type { Candidate, CandidateFields, CandidateNoun } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import { blankFields } from '@/lib/workflows/import/settle';

/** What a candidate can be turned into: statements into statements, names into names. */
const FAMILIES: readonly (readonly CandidateNoun[])[] = [
  ['takeaway', 'claim', 'commitment', 'condition'],
  ['organization', 'programme', 'model', 'pillar', 'person'],
];
/** The kinds that are like this one: statements, or names. */
export const familyOf = (noun: CandidateNoun): readonly CandidateNoun[] =>
  FAMILIES.find((family) => family.includes(noun)) ?? [noun];
export const turnsInto = (noun: CandidateNoun): CandidateNoun[] => familyOf(noun).filter((other) => other !== noun);

/** What a selection of the text can be added as. */
export const ADDABLE = [
  'takeaway',
  'claim',
  'commitment',
  'organization',
  'person',
  'model',
  'programme',
  'pillar',
  'condition',
  'session',
  'country',
  'reference',
  'series',
] as const;

const LONGEST_HEADLINE = 90;

/** The first words of a statement as its headline, until somebody writes a better one. */
function headlineOf(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  const line = words.charAt(0).toUpperCase() + words.slice(1);
  if (line.length <= LONGEST_HEADLINE) return line;
  const cut = line.slice(0, LONGEST_HEADLINE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

/** The fields of `noun`, filled with what `from` says under the same or a like name. */
export function fieldsAs(
  noun: CandidateNoun,
  from: CandidateFields,
  fields: Record<CandidateNoun, readonly CandidateField[]>,
): CandidateFields {
  const into = blankFields(fields[noun]);
  const words = from.text ?? from.deliverable ?? from.name ?? from.title ?? from.headline ?? null;
  for (const { name, options } of fields[noun]) {
    const given = from[name];
    if (given === undefined || given === null) continue;
    if (!options || (typeof given === 'string' && options.includes(given))) into[name] = given;
  }
  if ('text' in into) into.text ??= words;
  if ('deliverable' in into) into.deliverable ??= words;
  if ('name' in into) into.name ??= words;
  if ('title' in into) into.title ??= words;
  if ('headline' in into && into.headline === null && typeof words === 'string') into.headline = headlineOf(words);
  return into;
}

/** A new candidate of which nothing is known yet. */
export const blankCandidate = (
  noun: CandidateNoun,
  candidates: readonly Candidate[],
  fields: Record<CandidateNoun, readonly CandidateField[]>,
): Candidate => ({
  key: newKey(noun, candidates),
  noun,
  fields: blankFields(fields[noun]),
  passages: [],
  match: null,
  existing: null,
});

function newKey(noun: CandidateNoun, candidates: readonly Candidate[]): string {
  const taken = new Set(candidates.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${noun}:added-${number}`)) number += 1;
  return `${noun}:added-${number}`;
}

/** A new candidate made of a stretch of the text. The only model of a review is taken for the model that it speaks of. */
export function candidateFrom(
  noun: CandidateNoun,
  selected: { text: string; start: number; end: number },
  candidates: readonly Candidate[],
  fields: Record<CandidateNoun, readonly CandidateField[]>,
): Candidate {
  const models = candidates.filter((candidate) => candidate.noun === 'model');
  const about = models.length === 1 ? (models[0]?.key ?? null) : null;
  const words = selected.text.trim().replace(/\s+/g, ' ');
  const from: CandidateFields = { text: words, modelId: about, about: about ? [about] : [] };
  return {
    key: newKey(noun, candidates),
    noun,
    fields: fieldsAs(noun, from, fields),
    passages: [{ start: selected.start, end: selected.end }],
    match: null,
    existing: null,
  };
}
