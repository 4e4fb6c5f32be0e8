/** Something that the person at the keyboard can mend: shown as its one sentence, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
