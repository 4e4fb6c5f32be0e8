import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  append,
  consistencyProof,
  emptyRange,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  packRange,
  rootOf,
  unpackRange,
} from './merkle';

const hex = (text: string) => Buffer.from(text, 'hex');

// The leaves and roots by which implementations of RFC 6962 are compared, first in certificate-transparency, now in transparency-dev/merkle.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  hex,
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hex);
const CONSISTENCY = [
  [
    1,
    8,
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  [
    6,
    8,
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
  [
    2,
    5,
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ],
] as const;

/** The definition of RFC 6962, 2.1, word by word. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash('sha256', '', 'buffer');
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  const sides = [plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half))];
  return hash('sha256', Buffer.concat([Buffer.from([1]), ...sides]), 'buffer');
}

const hashes = Array.from({ length: 70 }, (_, at) => leafHash(LEAVES[at] ?? Buffer.from(`leaf ${at}`)));
const all = Buffer.concat(hashes);
const root = (size: number) => plainRoot(hashes.slice(0, size));

test('the roots are those that others get', () => {
  const range = emptyRange();
  for (const [size, expected] of ROOTS.entries()) {
    expect(rootOf(range)).toEqual(expected);
    append(range, leafHash(LEAVES[size] ?? Buffer.alloc(0)));
  }
});

test('the proofs are those that others get, also in the examples of RFC 6962, 2.1.3', () => {
  for (const [size, later, proof] of CONSISTENCY)
    expect(consistencyProof(all, size, later)).toEqual(proof.split(' ').map(hex));
  // Of seven leaves: a to j are d0 … d6 and the nodes above, see the figure there.
  const of = (...spans: [number, number][]) => spans.map(([from, to]) => plainRoot(hashes.slice(from, to)));
  expect(inclusionProof(all, 0, 7)).toEqual(of([1, 2], [2, 4], [4, 7]));
  expect(inclusionProof(all, 3, 7)).toEqual(of([2, 3], [0, 2], [4, 7]));
  expect(inclusionProof(all, 4, 7)).toEqual(of([5, 6], [6, 7], [0, 4]));
  expect(inclusionProof(all, 6, 7)).toEqual(of([4, 6], [0, 4]));
  expect(consistencyProof(all, 3, 7)).toEqual(of([2, 3], [3, 4], [0, 2], [4, 7]));
  expect(consistencyProof(all, 4, 7)).toEqual(of([4, 7]));
  expect(consistencyProof(all, 6, 7)).toEqual(of([4, 6], [6, 7], [0, 4]));
});

test('every leaf is proved to be in every tree, and every tree to begin every later one', () => {
  for (let size = 0; size <= hashes.length; size += 1) {
    const tree = { size, root: root(size) };
    for (let at = 0; at < size; at += 1)
      expect(isIncluded(hashes[at] as Buffer, at, tree, inclusionProof(all, at, size))).toBe(true);
    for (let earlier = 0; earlier <= size; earlier += 1)
      expect(isConsistent({ size: earlier, root: root(earlier) }, tree, consistencyProof(all, earlier, size))).toBe(
        true,
      );
  }
});

test('what is wrong in any bit, order, place or length proves nothing', () => {
  const place = fc.integer({ min: 1, max: 69 });
  fc.assert(
    fc.property(place, place, fc.nat(), fc.nat({ max: 255 }), (one, other, at, bit) => {
      const [size, later] = [Math.min(one, other), Math.max(one, other) + 1];
      const [earlierTree, tree] = [
        { size, root: root(size) },
        { size: later, root: root(later) },
      ];
      const spoil = (bytes: Buffer) => {
        const copy = Buffer.from(bytes);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return copy;
      };
      const wrongs = (proof: Buffer[]) => [
        proof.map((node, index) => (index === at % proof.length ? spoil(node) : node)),
        proof.slice(1),
        proof.slice(0, -1),
        [...proof, root(1)],
        [root(1), ...proof],
      ];
      const leaf = hashes[size] as Buffer;
      const inside = inclusionProof(all, size, later);
      for (const wrong of wrongs(inside)) expect(isIncluded(leaf, size, tree, wrong)).toBe(false);
      expect(isIncluded(spoil(leaf), size, tree, inside)).toBe(false);
      expect(isIncluded(leaf, size - 1, tree, inside)).toBe(false);
      expect(isIncluded(leaf, size + later, tree, inside)).toBe(false);
      expect(isIncluded(leaf, size, { ...tree, root: spoil(tree.root) }, inside)).toBe(false);
      const grown = consistencyProof(all, size, later);
      for (const wrong of wrongs(grown)) expect(isConsistent(earlierTree, tree, wrong)).toBe(false);
      expect(isConsistent({ size, root: spoil(earlierTree.root) }, tree, grown)).toBe(false);
      expect(isConsistent(earlierTree, { size: later, root: spoil(tree.root) }, grown)).toBe(false);
      expect(isConsistent(tree, earlierTree, grown)).toBe(false);
    }),
    { numRuns: 300, seed: 17 },
  );
});

test('a tree that is kept without its leaves grows on', () => {
  const range = emptyRange();
  for (const [at, leaf] of hashes.entries()) {
    const kept = unpackRange(at, packRange(range));
    expect(kept && rootOf(kept)).toEqual(root(at));
    append(range, leaf);
  }
  expect(unpackRange(3, packRange(range))).toBeNull();
});

test('a tree grows in one hash or two a leaf, however large it is', () => {
  const range = emptyRange();
  const leaf = leafHash(Buffer.alloc(33));
  const seconds = (leaves: number) => {
    const started = performance.now();
    for (let at = 0; at < leaves; at += 1) append(range, leaf);
    return performance.now() - started;
  };
  seconds(10_000);
  const [first, second] = [seconds(20_000), seconds(20_000)];
  expect([range.size, range.nodes.length]).toEqual([50_000, 6]);
  expect(second).toBeLessThan(10 * first);
});
