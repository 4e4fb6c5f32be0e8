import type { Values } from '../field';
import { mergeFields } from './merge';
import { changedFields } from './revision';

/**
 * How a wanted field stands to the record as it is now: `clear` where the two go together, `there` where the record says the same by now,
 * `moved` where others made something else of it since the change began: then a person chooses.
 */
export type Standing = 'clear' | 'there' | 'moved';

/**
 * Sets the fields of `wanted`, whose values in the beginning were `base`, on top of the record as it is `now`. Returns the standing of each
 * field and what would stand in it if it were taken: what others added to a list meanwhile stays in it.
 */
export function rebase(base: Values, wanted: Values, now: Values) {
  const names = Object.keys(wanted);
  const there = pick(now, names);
  const { values, collisions } = mergeFields(pick(base, names), there, wanted);
  const apart = new Set(changedFields(there, wanted));
  const standingOf = (name: string): Standing =>
    collisions.includes(name) ? 'moved' : apart.has(name) ? 'clear' : 'there';
  const standings: Record<string, Standing> = Object.fromEntries(names.map((name) => [name, standingOf(name)]));
  return { standings, values: { ...values, ...pick(wanted, collisions) } };
}

/** The fields of `values` that are named. */
export const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
