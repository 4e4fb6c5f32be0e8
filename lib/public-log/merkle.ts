import { hash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962 (section 2.1) over SHA-256. A leaf and a node begin with another byte, so that neither is ever taken for the other.
 */

/** Bytes of a hash. */
export const HASH_LENGTH = 32;

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The hash of what a leaf holds. */
export const leafHash = (data: Uint8Array): Buffer => sha256(LEAF, data);
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** A tree without its leaves: the roots of the whole subtrees that it is made of, the largest first. So it grows in a few hashes a leaf. */
export interface CompactRange {
  size: number;
  nodes: Buffer[];
}

export const emptyRange = (): CompactRange => ({ size: 0, nodes: [] });

/** Adds a leaf at the end of a tree, which is changed. */
export function append(range: CompactRange, leaf: Buffer): void {
  let node = leaf;
  range.size += 1;
  // Not by bits: they end at 2^31.
  for (let whole = range.size; whole % 2 === 0; whole /= 2) node = nodeHash(range.nodes.pop() ?? node, node);
  range.nodes.push(node);
}

/** The root of a tree; of an empty one the hash of nothing. */
export function rootOf({ nodes }: Readonly<CompactRange>): Buffer {
  if (nodes.length === 0) return sha256();
  return nodes.reduceRight((right, left) => nodeHash(left, right));
}

/** How many whole subtrees a tree of this size is made of. */
function subtreesOf(size: number): number {
  let count = 0;
  for (let left = size; left >= 1; left = Math.floor(left / 2)) count += left % 2;
  return count;
}

export const packRange = ({ nodes }: Readonly<CompactRange>): Buffer => Buffer.concat(nodes);

/** The inverse of `packRange`; null where so many bytes are no tree of this size. */
export function unpackRange(size: number, packed: Uint8Array): CompactRange | null {
  if (packed.length !== subtreesOf(size) * HASH_LENGTH) return null;
  const count = packed.length / HASH_LENGTH;
  return { size, nodes: Array.from({ length: count }, (_, at) => hashAt(packed, at)) };
}

/** The hash at a place of many that stand one behind the other. */
const hashAt = (hashes: Uint8Array, at: number): Buffer =>
  Buffer.from(hashes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));

/** The root of the leaves from one place up to another. */
function rootBetween(leaves: Uint8Array, from: number, to: number): Buffer {
  const range = emptyRange();
  for (let at = from; at < to; at += 1) append(range, hashAt(leaves, at));
  return rootOf(range);
}

/** The largest power of two below a size of two or more. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/**
 * What shows that a leaf is in a tree: the hashes beside its way up to the root, from the leaf on (RFC 6962, 2.1.1).
 *
 * @param leaves the hashes of the leaves, one behind the other
 */
export function inclusionProof(leaves: Uint8Array, position: number, size: number): Buffer[] {
  const proof: Buffer[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + split(to - from);
    const isLeft = position < middle;
    proof.unshift(isLeft ? rootBetween(leaves, middle, to) : rootBetween(leaves, from, middle));
    if (isLeft) to = middle;
    else from = middle;
  }
  return proof;
}

/**
 * What shows that the tree of the first `size` leaves is the beginning of the tree of the first `later` (RFC 6962, 2.1.2).
 *
 * @param leaves the hashes of the leaves, one behind the other
 */
export function consistencyProof(leaves: Uint8Array, size: number, later: number): Buffer[] {
  if (size === 0 || size === later) return [];
  const proof: Buffer[] = [];
  let [from, to] = [0, later];
  while (to !== size) {
    const middle = from + split(to - from);
    if (size <= middle) {
      proof.unshift(rootBetween(leaves, middle, to));
      to = middle;
    } else {
      proof.unshift(rootBetween(leaves, from, middle));
      from = middle;
    }
  }
  // The earlier tree is known to whoever asks, where it is one whole subtree.
  return from === 0 ? proof : [rootBetween(leaves, from, to), ...proof];
}

/** Whether a leaf is at a place of the tree of this size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Buffer,
  position: number,
  { size, root }: { size: number; root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (position >= size) return false;
  let [place, last, node] = [position, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      node = nodeHash(beside, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else node = nodeHash(node, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && node.equals(root);
}

interface Tree {
  size: number;
  root: Uint8Array;
}

/** Whether an earlier tree is the beginning of a later one (RFC 9162, 2.1.4.2). */
export function isConsistent(earlier: Tree, later: Tree, proof: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false;
  const isSame = Buffer.from(earlier.root).equals(later.root);
  if (earlier.size === later.size) return proof.length === 0 && isSame;
  if (earlier.size === 0) return proof.length === 0 && rootOf(emptyRange()).equals(earlier.root);
  const [first, ...rest] = subtreesOf(earlier.size) === 1 ? [earlier.root, ...proof] : proof;
  if (first === undefined || proof.length === 0) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let before: Buffer = Buffer.from(first);
  let now = before;
  for (const beside of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, now] = [nodeHash(beside, before), nodeHash(beside, now)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else now = nodeHash(now, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(earlier.root) && now.equals(later.root);
}
