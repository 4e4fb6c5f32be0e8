import type { Issue } from './errors';
import { spanOf } from './time';

/** What is wrong with two dates of reduced precision as a period: an end without a beginning, or one before it; `path` is the end's. */
export function periodIssues(path: string, from: string | null, to: string | null): Issue[] {
  if (to === null) return [];
  if (from === null) return [{ path, code: 'start_missing' }];
  return spanOf(to).last < spanOf(from).first ? [{ path, code: 'ends_before_start' }] : [];
}
