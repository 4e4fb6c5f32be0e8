import { db, type Tx } from '../../db';
import type { NounName } from '../../field';
import { storeOf } from '../../nouns';
import { type Piece, type Remark, remark } from '../../review/checklist';
import type { Viewer } from '../../viewer';
import { answeredBefore } from '../names';
import { groupsOf, identitiesOf, identityOf, idsSharing, idsWithin } from './identity';
import { type IdentityFacts, keysOf, REASONS, type Reason, reasonFor, type Told } from './likeness';
import { NAMED } from './references';

/** Two records that may be one, with the reason in one line: what they share stands in `shared`. */
export interface Suggestion {
  one: IdentityFacts;
  other: IdentityFacts;
  why: Reason;
  shared: string;
}
/** Beyond this many records under one key it says nothing: half the world has an "Interior" in its name. */
const MOST_ALIKE = 8;
const MOST_PAIRS = 100;

/** So many groups are read at a time, until there are pairs enough. */
const READ_TOGETHER = 250;

/** The key under which two records stand in a set of pairs. */
const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Pairs that may be one, likeliest first, at most 100; without those that a person has told apart. Only what the viewer may read is compared, so
 * that nobody learns of a restricted record by its twin. The database says which records share a form of a name or an address; only those are
 * read and compared.
 */
export async function suggestPairs(viewer: Viewer, noun: NounName): Promise<Suggestion[]> {
  if (viewer.kind === 'anonymous') return [];
  const [groups, told] = await Promise.all([
    groupsOf(viewer, noun),
    db().distinction.findMany({ select: { lowId: true, highId: true } }),
  ]);
  const apart = new Set(told.map(({ lowId, highId }) => pairKey(lowId, highId)));
  const isOpen = (ids: readonly string[]) =>
    ids.some((one, at) => ids.slice(at + 1).some((other) => !apart.has(pairKey(one, other))));
  const left = groups.filter(isOpen);
  const pairs = new Map<string, Suggestion>();
  for (let at = 0; at < left.length && pairs.size < MOST_PAIRS; at += READ_TOGETHER) {
    const ids = new Set(left.slice(at, at + READ_TOGETHER).flat());
    for (const pair of pairsIn(noun, await identitiesOf(viewer, noun, [...ids]))) {
      const key = pairKey(pair.one.id, pair.other.id);
      if (!apart.has(key) && !pairs.has(key)) pairs.set(key, pair);
    }
  }
  return [...pairs.values()].sort(byStrength).slice(0, MOST_PAIRS);
}

const byStrength = (a: Suggestion, b: Suggestion) => REASONS.indexOf(a.why) - REASONS.indexOf(b.why);

/** Records that the given one looks like, likeliest first, at most three; itself and what was told apart from it left out. */
export const suggestFor = async (viewer: Viewer, noun: NounName, asked: IdentityFacts): Promise<Suggestion[]> =>
  ((await likesOf(viewer, noun, [asked])).get(asked.id) ?? []).slice(0, 3);

/** Tells whether a person has told one of these records apart from another. */
async function toldApart(ids: readonly string[], tx: Tx = db()): Promise<(one: string, other: string) => boolean> {
  const where = { OR: [{ lowId: { in: [...ids] } }, { highId: { in: [...ids] } }] };
  const told = await tx.distinction.findMany({ where, select: { lowId: true, highId: true } });
  const apart = new Set(told.map(({ lowId, highId }) => pairKey(lowId, highId)));
  return (one, other) => apart.has(pairKey(one, other));
}

/** By the id of each record asked about those that it looks like, likeliest first, as the `other` of a pair; without what was told apart from it. */
async function likesOf(
  viewer: Viewer,
  noun: NounName,
  asked: readonly IdentityFacts[],
  tx: Tx = db(),
): Promise<Map<string, Suggestion[]>> {
  const likes = new Map<string, Suggestion[]>();
  if (viewer.kind === 'anonymous' || asked.length === 0) return likes;
  const ids = asked.map(({ id }) => id);
  const [all, isApart] = await Promise.all([
    idsSharing(viewer, noun, asked, tx).then((sharing) => identitiesOf(viewer, noun, sharing, tx)),
    toldApart(ids, tx),
  ]);
  const own = new Set(ids);
  for (const pair of pairsIn(noun, [...asked, ...all.filter(({ id }) => !own.has(id))])) {
    const { one, other } = pair;
    if (isApart(one.id, other.id)) continue;
    if (own.has(one.id)) likes.set(one.id, [...(likes.get(one.id) ?? []), pair]);
    if (own.has(other.id)) likes.set(other.id, [...(likes.get(other.id) ?? []), { ...pair, one: other, other: one }]);
  }
  return likes;
}

/**
 * What there is to say of records about to be published that look like another one: a question for each, unless somebody has answered it before.
 * What is published already, and what goes by no name, is no matter of it.
 */
export async function twinsOf(
  viewer: Viewer,
  records: readonly Pick<Piece, 'noun' | 'id' | 'values'>[],
  tx: Tx = db(),
): Promise<Remark[]> {
  const remarks = await Promise.all(
    NAMED.map(async (noun) => {
      const own = records.filter((record) => record.noun === noun);
      const asked = own.map(({ id, values }) => identityOf(noun, id, values));
      const likes = await likesOf(viewer, noun, asked, tx);
      return own.flatMap((record) => {
        const [like] = likes.get(record.id) ?? [];
        const { title } = storeOf(noun).noun;
        return like ? [remark(record, 'confirm', 'likely_twin', title, like.other.title)] : [];
      });
    }),
  );
  const before = await answeredBefore(tx, remarks.flat());
  return remarks.flat().filter(({ key }) => !before.has(key));
}

/** Two parts of one record that may be one. */
export interface PartsAlike {
  noun: NounName;
  ids: [string, string];
  titles: [string, string];
}

/** Parts of one record, such as the pillars of a model, that may be one: two records that became one had each its own. */
export async function partsAlike(viewer: Viewer, noun: NounName, id: string): Promise<PartsAlike[]> {
  if (viewer.kind === 'anonymous') return [];
  const nouns = NAMED.filter((part) => {
    const { parent, fields } = storeOf(part).noun;
    return parent !== undefined && fields[parent]?.noun === noun;
  });
  const found = await Promise.all(
    nouns.map(async (part) => {
      const all = await identitiesOf(viewer, part, await idsWithin(part, id));
      const isApart = await toldApart(all.map((one) => one.id));
      return pairsIn(part, all)
        .filter(({ one, other }) => !isApart(one.id, other.id))
        .map(
          ({ one, other }): PartsAlike => ({ noun: part, ids: [one.id, other.id], titles: [one.title, other.title] }),
        );
    }),
  );
  return found.flat().slice(0, MOST_PAIRS);
}

/** Every two of `all` that share a key, each pair once with its strongest reason; the lower id comes first. */
export function pairsIn(noun: NounName, all: readonly IdentityFacts[]): Suggestion[] {
  const byKey = new Map<string, { known: IdentityFacts; told: Told }[]>();
  for (const known of all) {
    for (const [key, told] of keysOf(noun, known)) byKey.set(key, [...(byKey.get(key) ?? []), { known, told }]);
  }
  const pairs = new Map<string, Suggestion>();
  for (const [key, group] of byKey) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue;
    const [kind = '', ...rest] = key.split(':');
    for (const [index, first] of group.entries()) {
      for (const second of group.slice(index + 1)) {
        const [one, other] = [first.known, second.known].sort((a, b) => (a.id < b.id ? -1 : 1)) as [
          IdentityFacts,
          IdentityFacts,
        ];
        const why = reasonFor(kind, one, [first.told, second.told], other);
        const before = pairs.get(`${one.id} ${other.id}`);
        if (!why || (before && REASONS.indexOf(before.why) <= REASONS.indexOf(why))) continue;
        pairs.set(`${one.id} ${other.id}`, { one, other, why, shared: rest.join(':') });
      }
    }
  }
  return [...pairs.values()].sort(byStrength);
}
