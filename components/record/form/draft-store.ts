import type { FormValues } from './values';

/** Text that was typed and not yet saved, kept in this browser under the member and the record. */
interface Kept {
  form: FormValues;
  /** The version that the text began from; null for a record that is not there yet. */
  baseVersion: number | null;
  /** When it was typed, ISO 8601. */
  at: string;
}
const prefix = 'plenary:unsaved:';

/** The name under which a member's text for a record is kept. */
export const draftKey = (memberId: string, noun: string, record: string): string =>
  `${prefix}${memberId}:${noun}:${record}`;

/** A browser may refuse or lack storage (private windows, a full disk): then text is kept by the page alone. */
export function keepDraft(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {}
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}

export function recallDraft(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && typeof kept.form === 'object' && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}
