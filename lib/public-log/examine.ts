import type { Tx } from '../db';
import { type Checkpoint, openCheckpoint } from './checkpoint';
import { countWaiting, entriesWithStates } from './entries';
import { entryAgain, KINDS } from './entry';
import { append, consistencyProof, emptyRange, HASH_LENGTH, isConsistent, leafHash, rootOf } from './merkle';
import { readVerifier } from './note';

/** A checkpoint with what became of it: the log begins with just the entries that it signed, with others, or is shorter by now. */
export interface Held extends Checkpoint {
  held: 'begins' | 'differs' | 'shorter';
}

/** What an examination of the log and of all states in it found. Positions count from 0. */
export interface Findings {
  /** Entries of the log. */
  size: number;
  /** States that are not in the log yet. */
  waiting: number;
  /** Entries whose state is gone; whose state says something else than when it was logged; that stand in another order. */
  removed: number[];
  altered: number[];
  reordered: number[];
  /** Places of the log that are empty, as stretches. */
  gaps: { from: number; to: number }[];
  /** States that went with the demonstration archive, as the audit tells. */
  demonstration: number;
  /** The checkpoints that somebody kept. */
  kept: Held[];
  /** Checkpoints in the database that no key has signed as they stand, or of a log that is not this one. */
  forged: number[];
}

/** Exchanged states are altered at two places, and each has the entry of the other. */
function parted(mismatches: Map<number, { stored: string; again: string | null }>) {
  const stored = new Set([...mismatches.values()].map((one) => one.stored));
  const isMoved = ({ again }: { again: string | null }) => again !== null && stored.has(again);
  const places = [...mismatches];
  return {
    altered: places.filter(([, one]) => !isMoved(one)).map(([place]) => place),
    moved: places.filter(([, one]) => isMoved(one)).map(([place]) => place),
  };
}

/**
 * Looks through the whole log and every state in it: makes each entry anew of its state, and the tree of the entries, and holds both to
 * checkpoints that somebody kept. What the log says itself is believed nowhere but where a kept checkpoint signed it.
 *
 * @param tx a transaction that sees one moment all along
 * @param kept checkpoints whose signature was verified
 */
export async function examine(tx: Tx, kept: readonly Checkpoint[]): Promise<Findings> {
  const stored = await tx.checkpoint.findMany({
    orderBy: { size: 'asc' },
    select: { size: true, key: true, root: true, note: true },
  });
  const ends = new Set([...kept.map(({ size }) => size), ...stored.map(({ size }) => Number(size))]);
  const removals = await tx.auditEntry.count({ where: { action: 'remove_demonstration' } });
  const roots = new Map<number, Buffer>();
  const tree = emptyRange();
  const leaves = Buffer.alloc((await tx.logEntry.count()) * HASH_LENGTH);
  const found: Findings = {
    size: 0,
    waiting: 0,
    removed: [],
    altered: [],
    reordered: [],
    gaps: [],
    demonstration: 0,
    kept: [],
    forged: [],
  };
  const mismatches = new Map<number, { stored: string; again: string | null }>();
  const outOfOrder = new Set<number>();
  let [next, number] = [0, -1n];
  const endsHere = () => {
    if (!ends.has(tree.size)) return;
    roots.set(tree.size, rootOf(tree));
    // Within one checkpoint states stand in the order in which they were written; from one to the next they need not.
    number = -1n;
  };
  endsHere();
  for await (const { position, entry, state } of entriesWithStates(tx)) {
    if (position !== next) found.gaps.push({ from: next, to: position });
    next = position + 1;
    const [kind = KINDS.state] = entry;
    if (!state && kind === KINDS.demonstration && removals > 0) found.demonstration += 1;
    else if (!state) found.removed.push(position);
    else {
      const again = entryAgain(kind, state)?.toString('hex') ?? null;
      const was = Buffer.from(entry).toString('hex');
      if (again !== was) mismatches.set(position, { stored: was, again });
      else {
        if (state.number < number) outOfOrder.add(position);
        number = state.number;
      }
    }
    const leaf = leafHash(entry);
    leaves.set(leaf, tree.size * HASH_LENGTH);
    append(tree, leaf);
    endsHere();
  }
  const { altered, moved } = parted(mismatches);
  Object.assign(found, { size: tree.size, altered, waiting: await countWaiting(tx) });
  found.reordered = [...moved, ...outOfOrder].sort((one, other) => one - other);
  found.kept = kept.map((one) => ({ ...one, held: heldBy(one, tree.size, roots) }));
  found.forged = stored.filter((one) => isForged(one, roots)).map(({ size }) => Number(size));
  proveHeld(found, leaves, rootOf(tree));
  return found;
}

function heldBy({ size, root }: Checkpoint, now: number, roots: ReadonlyMap<number, Buffer>): Held['held'] {
  if (size > now) return 'shorter';
  return roots.get(size)?.equals(root) ? 'begins' : 'differs';
}

interface Stored {
  size: bigint;
  key: string;
  root: Uint8Array;
  note: string;
}

function isForged({ size, key, root, note }: Stored, roots: ReadonlyMap<number, Buffer>): boolean {
  const verifier = readVerifier(key);
  const said = verifier && openCheckpoint(note, [verifier]);
  if (!said || 'refused' in said || said.size !== Number(size) || !said.root.equals(root)) return true;
  return roots.get(said.size)?.equals(said.root) !== true;
}

/** The same once more by a proof of consistency, as whoever has no database would be shown it: two ways must come to one result. */
function proveHeld(found: Findings, leaves: Buffer, root: Buffer): void {
  for (const { size, root: kept } of found.kept.filter(({ held }) => held === 'begins')) {
    const proof = consistencyProof(leaves, size, found.size);
    if (!isConsistent({ size, root: kept }, { size: found.size, root }, proof))
      throw new Error(`The proof from ${size} to ${found.size} entries does not hold: a fault of the program.`);
  }
}

/** Whether an examination found a fault. States that wait for the next checkpoint, or that went with the demonstration archive, are none. */
export const isSound = ({ removed, altered, reordered, gaps, forged, kept }: Findings): boolean =>
  [removed, altered, reordered, gaps, forged].every((list) => list.length === 0) &&
  kept.every(({ held }) => held === 'begins');
