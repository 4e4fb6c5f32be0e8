/** Something that the person at the keyboard can mend: shown as its one sentence, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** The `code` of a system or PostgreSQL error, such as `ENOSPC` or `28P01`; empty when there is none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Node wraps one refusal per address of a host into an AggregateError.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return '';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
