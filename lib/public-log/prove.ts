import type { Tx } from '../db';
import type { Checkpoint } from './checkpoint';
import { entriesFrom, entryWithState } from './entries';
import { entryAgain } from './entry';
import { HASH_LENGTH, inclusionProof, isIncluded, leafHash } from './merkle';

/** Where a state stands in the log, and the hashes that lead from it to the root of a checkpoint. */
interface Proof {
  position: number;
  hashes: Buffer[];
}

/**
 * What shows that a state, as it stands in the database now, is in the log of a checkpoint that was kept; null where nothing does.
 *
 * @param state the id of a published state
 */
export async function proveState(tx: Tx, state: string, { size, root }: Checkpoint): Promise<Proof | null> {
  const row = await entryWithState(tx, state);
  if (!row?.state || row.position >= size) return null;
  const leaves = Buffer.alloc(size * HASH_LENGTH);
  for await (const { position, entry } of entriesFrom(tx, 0)) {
    if (position >= size) break;
    leaves.set(leafHash(entry), position * HASH_LENGTH);
  }
  const hashes = inclusionProof(leaves, row.position, size);
  const again = entryAgain(row.entry[0] ?? 0, row.state);
  return again && isIncluded(leafHash(again), row.position, { size, root }, hashes)
    ? { position: row.position, hashes }
    : null;
}

/** A proof with its checkpoint as others read it (c2sp.org/tlog-proof). */
export const writeProof = ({ position, hashes }: Proof, note: string): string =>
  ['c2sp.org/tlog-proof@v1', `index ${position}`, ...hashes.map((one) => one.toString('base64')), '', note].join('\n');
