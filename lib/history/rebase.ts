import type { Values } from '../field';
import { changedFields } from './revision';

/**
 * How a wanted field stands to the record as it is now: `clear` where nobody touched it since the change began, `there` where the record
 * says the same by now, `moved` where it says something else than at the beginning: then a person chooses.
 */
export type Standing = 'clear' | 'there' | 'moved';

/** The standing of every field of `wanted`, whose values in the beginning were `base`, on top of `now`. */
export function rebase(base: Values, wanted: Values, now: Values): Record<string, Standing> {
  const names = Object.keys(wanted);
  const there = pick(now, names);
  const apart = new Set(changedFields(wanted, there));
  const moved = new Set(changedFields(pick(base, names), there));
  return Object.fromEntries(
    names.map((name) => [name, !apart.has(name) ? 'there' : moved.has(name) ? 'moved' : 'clear']),
  );
}

/** The fields of `values` that are named. */
export const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
