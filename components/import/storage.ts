import { newActKey } from '@/components/record/act-key';
import { isUuid } from '@/lib/names';
import type { Candidate } from '@/lib/workflows/import/candidates';
import type { ReviewContents } from './review-state';

/** The shape of what is kept; none but this and the one before it is read. */
const VERSION = 2;
const place = (member: string): string => `plenary.import.${member}`;

export interface KeptReview {
  version: number;
  /** Milliseconds since 1970. */
  at: number;
  contents: ReviewContents;
}

/** Keeps a review in this browser, for this member. Tells whether the browser had room for it. */
export function keepReview(member: string, contents: ReviewContents): boolean {
  try {
    localStorage.setItem(
      place(member),
      JSON.stringify({ version: VERSION, at: Date.now(), contents } satisfies KeptReview),
    );
    return true;
  } catch {
    return false;
  }
}

/** The review that this member left unfinished in this browser, if it can still be read. */
export function readReview(member: string): KeptReview | null {
  try {
    return parseReview(localStorage.getItem(place(member)));
  } catch {
    return null;
  }
}

export function forgetReview(member: string): void {
  try {
    localStorage.removeItem(place(member));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Reads a kept review; null for anything that is none, so that a damaged one never breaks the page. */
export function parseReview(json: string | null): KeptReview | null {
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { version, at, contents } = record(version1(value) ?? value);
  const { reading, marks, key } = record(contents);
  const { text, blocks, warnings, candidates } = record(reading);
  const isComplete =
    version === VERSION &&
    typeof at === 'number' &&
    typeof text === 'string' &&
    [blocks, warnings, candidates].every(Array.isArray) &&
    (candidates as unknown[]).every(isCandidate) &&
    typeof marks === 'object' &&
    marks !== null;
  if (!isComplete) return null;
  const review = contents as ReviewContents;
  const kept = { ...review, reading: { ...review.reading, candidates: review.reading.candidates.map(withSubjects) } };
  // The first reviews that were kept had no key.
  return { version, at, contents: { ...kept, key: typeof key === 'string' && isUuid(key) ? key : newActKey() } };
}

/** What version 1 kept, under the names of today: its contents were called `desk`, its candidates `pieces`. */
function version1(value: unknown): unknown {
  const { version, at, desk } = record(value);
  const { pieces, ...reading } = record(record(desk).reading);
  return version === 1
    ? { version: VERSION, at, contents: { ...record(desk), reading: { ...reading, candidates: pieces } } }
    : null;
}

/** A candidate as today: before, a claim was about one thing at most, and a takeaway did not say. */
function withSubjects(candidate: Candidate): Candidate {
  const { noun, fields } = candidate;
  if ((noun !== 'claim' && noun !== 'takeaway') || Array.isArray(fields.about)) return candidate;
  return { ...candidate, fields: { ...fields, about: typeof fields.about === 'string' ? [fields.about] : [] } };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function isCandidate(value: unknown): boolean {
  const { key, noun, fields, passages } = record(value);
  return (
    typeof key === 'string' &&
    typeof noun === 'string' &&
    typeof fields === 'object' &&
    fields !== null &&
    Array.isArray(passages)
  );
}
