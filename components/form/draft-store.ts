import type { Sent } from './use-sending';
import type { FormValues } from './values';

/** Text that was typed and not yet saved, kept in this browser under the member and the record. */
export interface Kept {
  form: FormValues;
  /** The version that the text began from; null for a record that is not there yet. */
  baseVersion: number | null;
  /** When it was typed, ISO 8601. */
  at: string;
  /** A save that had no answer yet: it is sent again under its key, and applies once. */
  sent?: Sent | null;
}
const prefix = 'plenary:unsaved:';

/** The name under which a member's text for a record is kept. */
export const draftKey = (memberId: string, noun: string, record: string): string =>
  `${prefix}${memberId}:${noun}:${record}`;

/** Tells whether the text is kept: a browser may refuse or lack storage (private windows, a full disk). */
export function keepDraft(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function recallDraft(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && typeof kept.form === 'object' && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}
