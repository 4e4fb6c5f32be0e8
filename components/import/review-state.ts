import type { Passage } from '@/lib/import/proposal';
import type { ImportedText, Piece, PieceFields, PieceNoun, PieceValue } from '@/lib/workflows/import/pieces';
import { goesInto, type Mark, type Marks } from '@/lib/workflows/import/settle';

/** What can be undone: the pieces as corrected, and what was decided on each. */
export interface Desk {
  reading: ImportedText;
  marks: Marks;
  /** Under which the draft is written: this text becomes a draft once, however often it is sent. */
  key: string;
}
interface Step {
  desk: Desk;
  /** The piece that the next act touched, to come back to it. */
  key: string | null;
}
export type Mode = 'read' | 'edit' | 'merge' | 'turn';

export interface ReviewState {
  desk: Desk;
  past: readonly Step[];
  future: readonly Step[];
  /** The open piece. */
  active: string | null;
  mode: Mode;
}

export type ReviewAction =
  | { do: 'accept' | 'drop' | 'restore'; key: string; next?: string | null }
  | { do: 'acceptAll'; keys: readonly string[] }
  | { do: 'merge'; key: string; into: string }
  | { do: 'edit'; key: string; name: string; value: PieceValue }
  | { do: 'choose'; key: string; existing: string | null }
  | { do: 'turn'; key: string; noun: PieceNoun; fields: PieceFields }
  | { do: 'add'; piece: Piece }
  | { do: 'attach'; key: string; passage: Passage }
  | { do: 'open'; key: string | null; mode?: Mode }
  | { do: 'undo' | 'redo' };

const MOST_STEPS = 300;

export function beginReview(desk: Desk): ReviewState {
  const first = desk.reading.pieces.find(({ key }) => !desk.marks[key]);
  return { desk, past: [], future: [], active: first?.key ?? null, mode: 'read' };
}

/** One act of the reviewer. Acts on the desk can be undone; opening a piece is not one of them. */
export function review(state: ReviewState, act: ReviewAction): ReviewState {
  switch (act.do) {
    case 'open':
      return { ...state, active: act.key, mode: act.mode ?? 'read' };
    case 'undo':
      return travel(state, state.past, 'future');
    case 'redo':
      return travel(state, state.future, 'past');
    default: {
      const desk = changed(state.desk, act);
      const { active, mode } = whereAfter(state, act);
      if (desk === state.desk) return { ...state, active, mode };
      const key = 'key' in act ? act.key : state.active;
      const past = [...state.past, { desk: state.desk, key }].slice(-MOST_STEPS);
      return { desk, past, future: [], active, mode };
    }
  }
}

function travel(state: ReviewState, from: readonly Step[], to: 'past' | 'future'): ReviewState {
  const step = from.at(-1);
  if (!step) return state;
  const here = { desk: state.desk, key: step.key };
  const known = step.desk.reading.pieces.some(({ key }) => key === step.key);
  return {
    desk: step.desk,
    past: to === 'past' ? [...state.past, here] : from.slice(0, -1),
    future: to === 'future' ? [...state.future, here] : from.slice(0, -1),
    active: known ? step.key : state.active,
    mode: 'read',
  };
}

type UndoableAction = Exclude<ReviewAction, { do: 'open' | 'undo' | 'redo' }>;

function whereAfter(state: ReviewState, act: UndoableAction): Pick<ReviewState, 'active' | 'mode'> {
  if (act.do === 'accept' || act.do === 'drop') return { active: act.next ?? act.key, mode: 'read' };
  if (act.do === 'merge') return { active: act.into, mode: 'read' };
  if (act.do === 'add') return { active: act.piece.key, mode: 'edit' };
  if (act.do === 'edit') return { active: state.active, mode: state.mode };
  return { active: 'key' in act ? act.key : state.active, mode: 'read' };
}

function changed(desk: Desk, act: UndoableAction): Desk {
  switch (act.do) {
    case 'accept':
      return marked(desk, [act.key], { as: 'accepted' });
    case 'drop':
      return act.key === 'source' ? desk : marked(desk, [act.key], { as: 'dropped' });
    case 'restore':
      return marked(desk, [act.key], null);
    case 'acceptAll':
      return marked(desk, act.keys, { as: 'accepted' });
    case 'merge':
      return canMerge(desk, act.key, act.into) ? marked(desk, [act.key], { as: 'merged', into: act.into }) : desk;
    case 'edit':
      return withPiece(desk, act.key, ({ fields, ...piece }) =>
        same(fields[act.name], act.value) ? null : { ...piece, fields: { ...fields, [act.name]: act.value } },
      );
    case 'choose':
      return withPiece(desk, act.key, (piece) =>
        piece.existing === act.existing ? null : { ...piece, existing: act.existing },
      );
    case 'turn':
      return withPiece(desk, act.key, (piece) => ({
        ...piece,
        noun: act.noun,
        fields: act.fields,
        match: null,
        existing: null,
      }));
    case 'attach':
      return withPiece(desk, act.key, (piece) => ({ ...piece, passages: [...piece.passages, act.passage] }));
    case 'add':
      return { ...desk, reading: { ...desk.reading, pieces: [...desk.reading.pieces, act.piece] } };
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function marked(desk: Desk, keys: readonly string[], mark: Mark | null): Desk {
  if (keys.every((key) => same(desk.marks[key], mark))) return desk;
  const marks = { ...desk.marks };
  for (const key of keys) {
    if (mark) marks[key] = mark;
    else delete marks[key];
  }
  return { ...desk, marks };
}

function withPiece(desk: Desk, key: string, change: (piece: Piece) => Piece | null): Desk {
  const at = desk.reading.pieces.findIndex((piece) => piece.key === key);
  const before = desk.reading.pieces[at];
  const after = before && change(before);
  return after ? { ...desk, reading: { ...desk.reading, pieces: desk.reading.pieces.with(at, after) } } : desk;
}

/** Pieces of one kind can be merged, but not in a circle; the source and the meeting stay what they are. */
export function canMerge({ reading, marks }: Desk, key: string, into: string): boolean {
  const from = reading.pieces.find((piece) => piece.key === key);
  const to = reading.pieces.find((piece) => piece.key === into);
  if (!from || !to || from.noun !== to.noun || from.noun === 'source' || from.noun === 'meeting') return false;
  return goesInto(marks, into) !== key && key !== into;
}

/** How far the review has come. */
export function progressOf({ reading, marks }: Desk): { decided: number; total: number } {
  return { decided: reading.pieces.filter(({ key }) => marks[key]).length, total: reading.pieces.length };
}
