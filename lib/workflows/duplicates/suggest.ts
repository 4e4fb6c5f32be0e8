import { Prisma } from '@/prisma/generated/client';
import { db } from '../../db';
import type { Viewer } from '../../viewer';
import { tableOf, visibleRow } from '../tables';
import { type Known, keysOf, REASONS, type Reason, reasonFor } from './likeness';
import type { Mergeable } from './references';

const { sql, raw } = Prisma;

/** Two records that may be one, with the reason in one line: what they share stands in `shared`. */
export interface Suggestion {
  one: Known;
  other: Known;
  why: Reason;
  shared: string;
}
/** Beyond this many records under one key it says nothing: half the world has an "Interior" in its name. */
const MOST_ALIKE = 8;
const MOST_PAIRS = 100;

const COLUMNS: Record<Mergeable, string> = {
  organization: `r."name" AS "title", r."acronym", r."countryCode", r."url"`,
  person: `r."name" AS "title", r."countryCode"`,
  source: `r."title", r."url", r."symbol", r."doi", left(r."issuedOn", 4) AS "year"`,
};

/** Everything of a noun that the viewer may read and that is not withdrawn, by what it is known by. */
async function allKnown(viewer: Viewer, noun: Mergeable): Promise<Known[]> {
  const others =
    noun === 'source'
      ? sql`NULL::json`
      : sql`(SELECT json_agg(json_build_object('name', a."name", 'kind', a."kind")) FROM "Alias" a WHERE a.${raw(`"${noun}Id"`)} = r."id")`;
  return db().$queryRaw<Known[]>`
    SELECT r."id", ${raw(COLUMNS[noun])}, ${others} AS "others" FROM ${tableOf(noun)} r
     WHERE ${visibleRow(viewer)} AND r."status" <> 'withdrawn' ORDER BY r."id"`;
}

/**
 * Pairs that may be one, likeliest first, at most 100; without those that a person has told apart. Only what the viewer may read is compared, so
 * that nobody learns of a restricted record by its twin.
 */
export async function suggestPairs(viewer: Viewer, noun: Mergeable): Promise<Suggestion[]> {
  if (viewer.kind === 'anonymous') return [];
  const [all, told] = await Promise.all([
    allKnown(viewer, noun),
    db().distinction.findMany({ select: { lowId: true, highId: true } }),
  ]);
  const apart = new Set(told.map(({ lowId, highId }) => `${lowId} ${highId}`));
  return pairsIn(noun, all)
    .filter(({ one, other }) => !apart.has(`${one.id} ${other.id}`))
    .slice(0, MOST_PAIRS);
}

/** Records that the given one looks like, likeliest first, at most three; itself and what was told apart from it left out. */
export async function suggestFor(viewer: Viewer, noun: Mergeable, asked: Known): Promise<Suggestion[]> {
  if (viewer.kind === 'anonymous') return [];
  const [all, told] = await Promise.all([
    allKnown(viewer, noun),
    db().distinction.findMany({ where: { OR: [{ lowId: asked.id }, { highId: asked.id }] } }),
  ]);
  const apart = new Set([asked.id, ...told.flatMap(({ lowId, highId }) => [lowId, highId])]);
  const keys = keysOf(noun, asked);
  const near = all.filter(
    (known) => !apart.has(known.id) && [...keysOf(noun, known).keys()].some((key) => keys.has(key)),
  );
  return pairsIn(noun, [asked, ...near])
    .filter(({ one, other }) => one.id === asked.id || other.id === asked.id)
    .map((pair) => (pair.one.id === asked.id ? pair : { ...pair, one: pair.other, other: pair.one }))
    .slice(0, 3);
}

/** Every two of `all` that share a key, each pair once with its strongest reason; the lower id comes first. */
export function pairsIn(noun: Mergeable, all: readonly Known[]): Suggestion[] {
  const byKey = new Map<string, { known: Known; reason: Reason }[]>();
  for (const known of all) {
    for (const [key, reason] of keysOf(noun, known)) byKey.set(key, [...(byKey.get(key) ?? []), { known, reason }]);
  }
  const pairs = new Map<string, Suggestion>();
  for (const [key, group] of byKey) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue;
    const [kind = '', ...rest] = key.split(':');
    for (const [index, first] of group.entries()) {
      for (const second of group.slice(index + 1)) {
        const [one, other] = [first.known, second.known].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Known, Known];
        const why = reasonFor(kind, one, [first.reason, second.reason], other);
        const before = pairs.get(`${one.id} ${other.id}`);
        if (!why || (before && REASONS.indexOf(before.why) <= REASONS.indexOf(why))) continue;
        pairs.set(`${one.id} ${other.id}`, { one, other, why, shared: rest.join(':') });
      }
    }
  }
  return [...pairs.values()].sort((a, b) => REASONS.indexOf(a.why) - REASONS.indexOf(b.why));
}
