import { hash } from 'node:crypto';

/*
 * What the log holds of a published state, byte by byte (docs/public-log.md):
 *
 *   entry      = kind (1 byte) || commitment (32 bytes)
 *   commitment = SHA-256(nonce (32 bytes) || number || " " || from || " " || rule || "\n" || shape)
 *
 * Text is UTF-8; `from` is UTC with six digits of a second. The first line break ends what stands before the shape, so that no two states have
 * the same bytes. Whoever does not know the nonce can test no guess at what a state says.
 */

/** A state; or one of the demonstration archive, which may be removed as a whole. */
export const KINDS = { state: 0x00, demonstration: 0x01 } as const;

/** What is said of a state in the log. */
export interface CommittedState {
  nonce: Uint8Array;
  number: bigint;
  /** From when the public could read it: 2026-11-01T09:30:00.000000Z. */
  from: string;
  rule: string;
  shape: string;
}

/** The entry of a state in the log; its leaf's hash is that of RFC 6962. */
export function entryOf(kind: number, { nonce, number, from, rule, shape }: CommittedState): Buffer {
  const said = Buffer.from(`${number} ${from} ${rule}\n${shape}`);
  return Buffer.concat([Buffer.from([kind]), hash('sha256', Buffer.concat([nonce, said]), 'buffer')]);
}

/** A state as it stands in the database, whatever the log says of it. */
export interface LoggedState extends CommittedState {
  noun: string;
  recordId: string;
  version: number;
}

const isOfItsRecord = ({ noun, recordId, version, shape }: LoggedState): boolean => {
  try {
    const said = JSON.parse(shape);
    return said.noun === noun && said.id === recordId && said.version === version;
  } catch {
    return false;
  }
};

/** The entry that a state would have; null where its columns are not those of a state that was written. */
export const entryAgain = (kind: number, state: LoggedState): Buffer | null =>
  state.nonce.length === 32 && isOfItsRecord(state) ? entryOf(kind, state) : null;
