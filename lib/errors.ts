import type { RecordStatus } from '@/prisma/generated/enums';
/** One thing wrong with an input: where, which rule (a key under `errors` in the messages), and the rule's figures. */
export interface Issue {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** An expected way in which a command ends without doing what was asked. Surprises are exceptions instead. */
export type Failure =
  | { kind: 'invalid'; issues: Issue[] }
  | { kind: 'forbidden' }
  /** Nobody is signed in (any more): signing in elsewhere and sending again loses nothing. */
  | { kind: 'signed_out' }
  /** Something failed that nobody expected; only actions say so, and the log has it under `code`. */
  | { kind: 'unavailable'; code: string }
  | { kind: 'not_found' }
  | { kind: 'conflict'; conflict: Conflict }
  | Opening;

/** What is in doubt, names and likely twins, where nothing else is in the way: the act is done once each question (`params.key`) is answered; else none. */
export function questionsOf(failure: Failure): Issue[] {
  if (failure.kind !== 'invalid') return [];
  return failure.issues.every(({ params }) => typeof params?.key === 'string') ? failure.issues : [];
}

/**
 * What the public would come to read by an act: a record, somebody's name at a record, a source that was withheld because it names somebody, or
 * what a merge brings to a record that is public.
 */
export interface Opened {
  kind: 'record' | 'name' | 'source' | 'merged';
  noun: string;
  id: string;
  title: string | null;
  /** Whose name, and of which country. */
  who: string | null;
  country: string | null;
  /** Of a merge: in how many places the record that goes was named, and the fields that take over what it said. */
  references?: number;
  fields?: string[];
  /** From when, where an embargo holds: an instant. */
  from: string | null;
}

/**
 * An act that opens something waits for a confirmation of just that: sent again with this digest it is done, unless it would open something
 * else by then. Nothing of it was written.
 */
export interface Opening {
  kind: 'opens';
  opens: Opened[];
  /** How many others are not named here, though confirmed with these. */
  more: number;
  digest: string;
}

/** A stale save that could not be merged: the state it began from (null where it is not known), the state in force, and what it wanted. Nothing of it was written. */
export interface Conflict {
  baseVersion: number;
  version: number;
  base: Record<string, unknown> | null;
  theirs: Record<string, unknown>;
  mine: Record<string, unknown>;
  /** Fields that both changed, and what comes of all the others; colliding ones stand there as theirs. */
  collisions: string[];
  merged: Record<string, unknown>;
  /** Names of those who saved since, and how the record stands now: saving over what became public is a public act. */
  by: string[];
  status: RecordStatus;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
export const invalid = (...issues: Issue[]) => failed({ kind: 'invalid', issues });
export const forbidden = () => failed({ kind: 'forbidden' });
export const notFound = () => failed({ kind: 'not_found' });

/** Thrown to roll a transaction back when an inner form ends in an expected failure; `inTransaction` turns it back into a value. */
export class Rollback extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** The value of an outcome inside a transaction; a failure rolls the whole transaction back. */
export function orRollback<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Rollback(outcome.failure);
  return outcome.value;
}

/** The `code` of a system or PostgreSQL error, such as `ENOSPC` or `28P01`; empty when there is none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Node wraps one refusal per address of a host into an AggregateError.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return '';
}
