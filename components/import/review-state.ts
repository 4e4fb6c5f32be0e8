import type { Piece } from '@/lib/import/language-model';
import type { Passage } from '@/lib/import/recognition';
import type {
  Candidate,
  CandidateFields,
  CandidateNoun,
  CandidateValue,
  ImportedText,
} from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import { goesInto, type Mark, type Marks } from '@/lib/workflows/import/settle';
import { proposedByModel } from './proposed';

/** What can be undone: the candidates as corrected, and what was decided on each. */
export interface ReviewContents {
  reading: ImportedText;
  marks: Marks;
  /** Under which the draft is written: this text becomes a draft once, however often it is sent. */
  key: string;
}
interface Step {
  contents: ReviewContents;
  /** The candidate that the next action touched, to come back to it. */
  key: string | null;
}
export type Mode = 'read' | 'edit' | 'merge' | 'turn' | 'passages';

export interface ReviewState {
  contents: ReviewContents;
  past: readonly Step[];
  future: readonly Step[];
  /** The open candidate. */
  active: string | null;
  mode: Mode;
}

export type ReviewAction =
  | { do: 'accept' | 'drop' | 'restore'; key: string; next?: string | null }
  | { do: 'acceptAll'; keys: readonly string[] }
  | { do: 'merge'; key: string; into: string }
  | { do: 'edit'; key: string; name: string; value: CandidateValue }
  | { do: 'choose'; key: string; existing: string | null }
  | { do: 'turn'; key: string; noun: CandidateNoun; fields: CandidateFields }
  | { do: 'add'; candidate: Candidate }
  | { do: 'propose'; pieces: readonly Piece[]; fields: Record<CandidateNoun, readonly CandidateField[]> }
  | { do: 'attach'; key: string; passage: Passage; instead?: boolean }
  | { do: 'detach'; key: string; passage: Passage }
  | { do: 'fill'; key: string; values: CandidateFields; passage: Passage }
  | { do: 'open'; key: string | null; mode?: Mode }
  | { do: 'undo' | 'redo' };

const MOST_STEPS = 300;

export function beginReview(contents: ReviewContents): ReviewState {
  const first = contents.reading.candidates.find(({ key }) => !contents.marks[key]);
  return { contents, past: [], future: [], active: first?.key ?? null, mode: 'read' };
}

/** One action of the reviewer. Actions on the contents can be undone; opening a candidate is not one of them. */
export function review(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.do) {
    case 'open':
      return { ...state, active: action.key, mode: action.mode ?? 'read' };
    case 'undo':
      return travel(state, state.past, 'future');
    case 'redo':
      return travel(state, state.future, 'past');
    default: {
      const contents = changed(state.contents, action);
      const { active, mode } = whereAfter(state, action);
      if (contents === state.contents) return { ...state, active, mode };
      const key = 'key' in action ? action.key : state.active;
      const past = [...state.past, { contents: state.contents, key }].slice(-MOST_STEPS);
      return { contents, past, future: [], active, mode };
    }
  }
}

function travel(state: ReviewState, from: readonly Step[], to: 'past' | 'future'): ReviewState {
  const step = from.at(-1);
  if (!step) return state;
  const here = { contents: state.contents, key: step.key };
  const known = step.contents.reading.candidates.some(({ key }) => key === step.key);
  return {
    contents: step.contents,
    past: to === 'past' ? [...state.past, here] : from.slice(0, -1),
    future: to === 'future' ? [...state.future, here] : from.slice(0, -1),
    active: known ? step.key : state.active,
    mode: 'read',
  };
}

type UndoableAction = Exclude<ReviewAction, { do: 'open' | 'undo' | 'redo' }>;

function whereAfter(state: ReviewState, action: UndoableAction): Pick<ReviewState, 'active' | 'mode'> {
  if (action.do === 'accept' || action.do === 'drop') return { active: action.next ?? action.key, mode: 'read' };
  if (action.do === 'add') return { active: action.candidate.key, mode: 'edit' };
  if (action.do === 'edit' || action.do === 'detach' || action.do === 'propose')
    return { active: state.active, mode: state.mode };
  return { active: 'key' in action ? action.key : state.active, mode: 'read' };
}

function changed(contents: ReviewContents, action: UndoableAction): ReviewContents {
  switch (action.do) {
    case 'accept':
      return withMark(contents, [action.key], { as: 'accepted' });
    case 'drop':
      return action.key === 'source' ? contents : withMark(contents, [action.key], { as: 'dropped' });
    case 'restore':
      return withMark(contents, [action.key], null);
    case 'acceptAll':
      return withMark(contents, action.keys, { as: 'accepted' });
    case 'merge':
      return canMerge(contents, action.key, action.into)
        ? withMark(contents, [action.key], { as: 'merged', into: action.into })
        : contents;
    case 'edit':
      return withCandidate(contents, action.key, ({ fields, ...candidate }) =>
        same(fields[action.name], action.value)
          ? null
          : edited({ ...candidate, fields }, { [action.name]: action.value }),
      );
    case 'fill':
      return withCandidate(contents, action.key, (candidate) => ({
        ...edited(candidate, action.values),
        // What a field rests on is one passage, unless it lists several things.
        passages: [
          ...candidate.passages.filter(
            ({ role }) => role !== action.passage.role || Array.isArray(action.values[action.passage.role ?? '']),
          ),
          action.passage,
        ],
      }));
    case 'choose':
      return withCandidate(contents, action.key, (candidate) =>
        candidate.existing === action.existing ? null : { ...candidate, existing: action.existing },
      );
    case 'turn':
      return withCandidate(contents, action.key, (candidate) => ({
        ...candidate,
        noun: action.noun,
        fields: action.fields,
        match: null,
        existing: null,
      }));
    case 'attach':
      return withCandidate(contents, action.key, (candidate) => ({
        ...candidate,
        passages: [...(action.instead ? [] : candidate.passages), action.passage],
      }));
    case 'detach':
      return withCandidate(contents, action.key, (candidate) => ({
        ...candidate,
        passages: candidate.passages.filter((passage) => !same(passage, action.passage)),
      }));
    case 'add':
      return withMore(contents, [action.candidate]);
    case 'propose':
      return withMore(contents, proposedByModel(action.pieces, contents.reading, action.fields));
  }
}

const withMore = (contents: ReviewContents, more: readonly Candidate[]): ReviewContents =>
  more.length > 0
    ? { ...contents, reading: { ...contents.reading, candidates: [...contents.reading.candidates, ...more] } }
    : contents;

/** What a person wrote into a field is no default any more. */
const edited = (candidate: Candidate, values: CandidateFields): Candidate => ({
  ...candidate,
  fields: { ...candidate.fields, ...values },
  ...(candidate.defaults && { defaults: candidate.defaults.filter((name) => !(name in values)) }),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function withMark(contents: ReviewContents, keys: readonly string[], mark: Mark | null): ReviewContents {
  if (keys.every((key) => same(contents.marks[key], mark))) return contents;
  const marks = { ...contents.marks };
  for (const key of keys) {
    if (mark) marks[key] = mark;
    else delete marks[key];
  }
  return { ...contents, marks };
}

function withCandidate(
  contents: ReviewContents,
  key: string,
  change: (candidate: Candidate) => Candidate | null,
): ReviewContents {
  const at = contents.reading.candidates.findIndex((candidate) => candidate.key === key);
  const before = contents.reading.candidates[at];
  const after = before && change(before);
  return after
    ? { ...contents, reading: { ...contents.reading, candidates: contents.reading.candidates.with(at, after) } }
    : contents;
}

/** Candidates of one kind can be merged, but not in a circle; the source and the meeting stay what they are. */
export function canMerge({ reading, marks }: ReviewContents, key: string, into: string): boolean {
  const from = reading.candidates.find((candidate) => candidate.key === key);
  const to = reading.candidates.find((candidate) => candidate.key === into);
  if (!from || !to || from.noun !== to.noun || from.noun === 'source' || from.noun === 'meeting') return false;
  return goesInto(marks, into) !== key && key !== into;
}

/** How far the review has come. */
export function progressOf({ reading, marks }: ReviewContents): { decided: number; total: number } {
  return { decided: reading.candidates.filter(({ key }) => marks[key]).length, total: reading.candidates.length };
}
