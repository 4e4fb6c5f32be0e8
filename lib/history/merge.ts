import type { Values } from '../field';
import { canonical, changedFields, withoutId } from './revision';

/** Two states that began from one, laid together field by field. */
export interface Merge {
  /** What only one side changed as that side has it; a field in which the two collide stays as theirs. */
  values: Values;
  /** Names of the fields that both sides changed, and not to the same. */
  collisions: string[];
  /** Names of the fields that each side changed. */
  theirs: string[];
  mine: string[];
}

/**
 * Merges `mine` into `theirs`, both of which began from `base` (null where that state is not known any more: then every
 * difference collides). Where both came to the same, nothing collides. Lists merge item by item: see `mergeItems`.
 * The values stay as they are given: whether the whole keeps the rules of its noun is for the caller to check.
 */
export function mergeFields(base: Values | null, theirs: Values, mine: Values): Merge {
  const apart = new Set(changedFields(theirs, mine));
  if (!base) return { values: theirs, collisions: [...apart], theirs: [], mine: [...apart] };
  const [byThem, byMe] = [changedFields(base, theirs), changedFields(base, mine)];
  const values = { ...theirs };
  const collisions: string[] = [];
  for (const name of byMe) {
    if (!apart.has(name)) continue;
    if (!byThem.includes(name)) values[name] = mine[name];
    else {
      const [before, left, right] = [base[name], theirs[name], mine[name]];
      const items =
        Array.isArray(before) && Array.isArray(left) && Array.isArray(right) ? mergeItems(before, left, right) : null;
      if (items) values[name] = items;
      else collisions.push(name);
    }
  }
  return { values, collisions, theirs: byThem, mine: byMe };
}

const keyOf = (item: unknown): string => canonical(withoutId(item));
const idOf = (item: unknown): unknown => (typeof item === 'object' && item !== null ? (item as Values).id : undefined);

/**
 * Merges two lists that began from one: what either side added is in, what either removed is out, and a changed item counts as
 * removed and added in its place. The order is theirs. Null where that would not be honest: both touched the same item, I
 * put the items in another order, or an item stands in a list twice.
 */
function mergeItems(base: readonly unknown[], theirs: readonly unknown[], mine: readonly unknown[]): unknown[] | null {
  const [before, left, right] = [base, theirs, mine].map((items) => items.map(keyOf)) as [string[], string[], string[]];
  const [inBase, inTheirs, inMine] = [new Set(before), new Set(left), new Set(right)];
  if (inBase.size + inTheirs.size + inMine.size !== base.length + theirs.length + mine.length) return null;
  if (before.some((key) => !inTheirs.has(key) && !inMine.has(key))) return null;
  const kept = right.filter((key) => inBase.has(key));
  if (before.filter((key) => inMine.has(key)).some((key, index) => key !== kept[index])) return null;

  const result = theirs.filter((_, index) => !inBase.has(left[index] ?? '') || inMine.has(left[index] ?? ''));
  for (const [index, item] of mine.entries()) {
    const key = right[index] ?? '';
    if (inBase.has(key) || inTheirs.has(key)) continue;
    result.splice(placeAfter(result, mine[index - 1], index), 0, item);
  }
  return result;
}

/** Where an added item goes: after the one that it was put after, at the end where that one is gone. */
function placeAfter(items: readonly unknown[], previous: unknown, index: number): number {
  if (index === 0) return 0;
  const key = keyOf(previous);
  const exact = items.findIndex((item) => keyOf(item) === key);
  const id = idOf(previous);
  const at = exact >= 0 || id === undefined ? exact : items.findIndex((item) => idOf(item) === id);
  return at < 0 ? items.length : at + 1;
}

/**
 * The fields that collide in a merge whose whole breaks a rule, although no field was changed twice: those that would mend it
 * if they stood as on the other side; where no single one would, all that I changed.
 */
export function collidingByRule(
  merge: Merge,
  sides: { theirs: Values; mine: Values },
  holds: (values: Values) => boolean,
): string[] {
  const mends = (name: string, value: unknown) => holds({ ...merge.values, [name]: value });
  const found = [
    ...merge.mine.filter((name) => mends(name, sides.theirs[name])),
    ...merge.theirs.filter((name) => mends(name, sides.mine[name])),
  ];
  return found.length > 0 ? [...new Set(found)] : merge.mine;
}
