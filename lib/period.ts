import type { Issue } from './errors';
import { spanOf } from './time';

/** What is wrong with two dates of reduced precision as a period: an end without a beginning, or one before it; `path` is the end's. */
export function periodIssues(path: string, from: string | null, to: string | null): Issue[] {
  if (to === null) return [];
  if (from === null) return [{ path, code: 'start_missing' }];
  return spanOf(to).last < spanOf(from).first ? [{ path, code: 'ends_before_start' }] : [];
}

interface Held {
  fromOn: string | null;
  toOn: string | null;
}

/** The first of these that is known to have been held on all of `day`, a date of reduced precision: from when has to be reported. */
export function heldOn<H extends Held>(all: readonly H[], day: string | null | undefined): H | undefined {
  if (!day) return undefined;
  const { first, last } = spanOf(day);
  return all.find(
    ({ fromOn, toOn }) =>
      fromOn !== null && spanOf(fromOn).last <= first && (toOn === null || last <= spanOf(toOn).first),
  );
}
