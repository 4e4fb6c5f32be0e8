import type { PendingSave } from './use-sending';
import type { FormValues } from './values';

/** Text that was typed and not yet saved, kept in this browser under the member and the record. */
export interface KeptText {
  form: FormValues;
  /** The version that the text began from; null for a record that is not there yet. */
  baseVersion: number | null;
  /** When it was typed, ISO 8601. */
  at: string;
  /** A save that had no answer yet: it is sent again under its key, and applies once. */
  sent?: PendingSave | null;
}
const prefix = 'plenary:unsaved:';

/** The name under which a member's text for a record is kept. */
export const keptTextKey = (memberId: string, noun: string, record: string): string =>
  `${prefix}${memberId}:${noun}:${record}`;

/** Tells whether the text is kept: a browser may refuse or lack storage (private windows, a full disk). */
export function keepText(key: string, kept: KeptText): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function readKeptText(key: string): KeptText | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptText | null;
    return kept && typeof kept.form === 'object' && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}
