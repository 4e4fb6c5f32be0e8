import { LAST_PLACE } from '../place';

/** The place of a record among the others of its parent; equal places are told apart by id. */
export type RecordPosition = {
  id: string;
  position: number;
};
/** A move: which record, and the one that it is to follow; null puts it first. */
export interface Move {
  id: string;
  after: string | null;
}

/** Room left between neighbours, so that most moves write one place and not all of them. */
const STEP = 16;

/** The place after the last of `list`. */
export const placeAtEnd = (list: readonly Pick<RecordPosition, 'position'>[]): number =>
  Math.min(LAST_PLACE, Math.max(0, ...list.map(({ position }) => position)) + STEP);

/**
 * The places that have to change for a move. Between two neighbours with room that is the moved record's alone; where there
 * is none, all are spaced anew.
 *
 * @param list in its present order
 * @returns nothing where the record stands there already; null where `id` or `after` is not of the list
 */
export function placesFor(list: readonly RecordPosition[], { id, after }: Move): RecordPosition[] | null {
  const from = list.findIndex((one) => one.id === id);
  const moved = list[from];
  const rest = list.filter((one) => one.id !== id);
  const at = after === null ? 0 : rest.findIndex((one) => one.id === after) + 1;
  if (!moved || (after !== null && at === 0)) return null;
  if (at === from) return [];
  const low = rest[at - 1]?.position ?? -1;
  const high = rest[at]?.position ?? low + 2 * STEP;
  const between = Math.floor((low + high) / 2);
  if (between > low && between < high && between <= LAST_PLACE) return [{ id, position: between }];
  const step = Math.max(1, Math.min(STEP, Math.floor(LAST_PLACE / list.length)));
  const before = new Map(list.map((one) => [one.id, one.position]));
  return [...rest.slice(0, at), moved, ...rest.slice(at)]
    .map((one, index) => ({ id: one.id, position: (index + 1) * step }))
    .filter((one) => before.get(one.id) !== one.position);
}
