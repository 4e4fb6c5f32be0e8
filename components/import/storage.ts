import { newActKey } from '@/components/record/act-key';
import { isUuid } from '@/lib/names';
import type { Desk } from './review-state';

/** The shape of what is kept; an older one is not read. */
const VERSION = 1;
const place = (member: string): string => `plenary.import.${member}`;

export interface KeptReview {
  version: number;
  /** Milliseconds since 1970. */
  at: number;
  desk: Desk;
}

/** Keeps a review in this browser, for this member. Tells whether the browser had room for it. */
export function keep(member: string, desk: Desk): boolean {
  try {
    localStorage.setItem(
      place(member),
      JSON.stringify({ version: VERSION, at: Date.now(), desk } satisfies KeptReview),
    );
    return true;
  } catch {
    return false;
  }
}

/** The review that this member left unfinished in this browser, if it can still be read. */
export function kept(member: string): KeptReview | null {
  try {
    return readKept(localStorage.getItem(place(member)));
  } catch {
    return null;
  }
}

export function forget(member: string): void {
  try {
    localStorage.removeItem(place(member));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Reads a kept review; null for anything that is none, so that a damaged one never breaks the page. */
export function readKept(json: string | null): KeptReview | null {
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { version, at, desk } = record(value);
  const { reading, marks, key } = record(desk);
  const { text, blocks, warnings, pieces } = record(reading);
  const whole =
    version === VERSION &&
    typeof at === 'number' &&
    typeof text === 'string' &&
    [blocks, warnings, pieces].every(Array.isArray) &&
    (pieces as unknown[]).every(isPiece) &&
    typeof marks === 'object' &&
    marks !== null;
  if (!whole) return null;
  const given = value as KeptReview;
  // What an earlier edition kept had no key yet.
  return { ...given, desk: { ...given.desk, key: typeof key === 'string' && isUuid(key) ? key : newActKey() } };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function isPiece(value: unknown): boolean {
  const { key, noun, fields, passages } = record(value);
  return typeof key === 'string' && typeof noun === 'string' && typeof fields === 'object' && Array.isArray(passages);
}
