import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import type { Pointer } from '../history/describe';
import { seesRestricted } from '../policy';
import { findNames, type Hit, wordsOf } from '../search/names';
import { isAtLeast, type Member, type Viewer } from '../viewer';
import { isOfMeeting, type RecordRow, rowsOf, rowsOfMany, tableOf } from './tables';

const { sql } = Prisma;
const MOST = 20;
const inUse = sql`r."status" <> 'withdrawn'`;

/** A record as a picker proposes it. */
export interface Reference {
  noun: NounName;
  id: string;
  title: string;
  note: string | null;
  on: string | null;
  status: RecordRow['status'];
  /** The other name that was found, where it was not the title. */
  matched: string | null;
  /** Nothing fits; this only resembles what was typed. */
  near: boolean;
}

/**
 * Records of `noun` that every word of `query` fits: by name, acronym, symbol or alias, case and accents aside. At most 20, exact names first;
 * the latest where nothing was asked; those that resemble it where nothing fits; none that is withdrawn. `within` is a meeting, for nouns that belong to one.
 */
export async function searchReferences(
  viewer: Viewer,
  noun: NounName,
  query: string,
  within?: string,
): Promise<Reference[]> {
  if (viewer.kind === 'anonymous') return [];
  const inside = within && isOfMeeting(noun) ? within : null;
  if (wordsOf(query).length > 0) {
    const scope =
      inside === null
        ? null
        : sql`n."recordId" IN (SELECT "id" FROM ${tableOf(noun)} WHERE "meetingId" = ${inside}::uuid)`;
    return (await find(viewer, [noun], query, scope)).filter(({ status }) => status !== 'withdrawn');
  }
  const scope = inside ? sql`${inUse} AND r."meetingId" = ${inside}::uuid` : inUse;
  const rows = await db().$queryRaw<RecordRow[]>(rowsOf(viewer, noun, scope, sql`ORDER BY r."id" DESC LIMIT ${MOST}`));
  return rows.map((row) => ({ ...row, matched: null, near: false }));
}

/** Records of any noun by any of their names, at most 20; none where nothing was asked. */
export const searchEverything = (viewer: Viewer, query: string): Promise<Reference[]> =>
  viewer.kind === 'anonymous' ? Promise.resolve([]) : find(viewer, NOUN_NAMES, query, null);

/** Names that fit `query` of records that the viewer may read; `scope` is a further condition on the name `n`. */
export function namesLike<N extends NounName>(
  viewer: Viewer,
  nouns: readonly N[],
  query: string,
  scope: Prisma.Sql | null,
): Promise<Hit<N>[]> {
  const hidden = seesRestricted(viewer) ? null : sql`n."visibility" <> 'restricted'`;
  const where = scope && hidden ? sql`${scope} AND ${hidden}` : (scope ?? hidden ?? undefined);
  return findNames(db(), 'everything', { nouns, query, most: MOST, where });
}

async function find(viewer: Viewer, nouns: readonly NounName[], query: string, scope: Prisma.Sql | null) {
  const hits = await namesLike(viewer, nouns, query, scope);
  const rows = await rowsAt(viewer, hits);
  return hits.flatMap(({ id, name, other, near }): Reference[] => {
    const row = rows.get(id);
    return row ? [{ ...row, matched: other ? name : null, near }] : [];
  });
}

/** The records that the viewer may see, by id. */
export async function rowsAt(
  viewer: Viewer,
  pointers: readonly Pointer[],
  tx: Tx = db(),
): Promise<Map<string, RecordRow>> {
  if (pointers.length === 0) return new Map();
  const rows = await tx.$queryRaw<RecordRow[]>(
    rowsOfMany(viewer, (noun) => {
      const ids = pointers.filter((pointer) => pointer.noun === noun).map(({ id }) => id);
      return ids.length === 0 ? null : sql`r."id" = ANY(${ids}::uuid[])`;
    }),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the records are called, by id; those that the viewer may not see are left out. */
export async function titlesOf(
  viewer: Viewer,
  pointers: readonly Pointer[],
  tx: Tx = db(),
): Promise<Record<string, string>> {
  const rows = await rowsAt(viewer, pointers, tx);
  return Object.fromEntries([...rows].map(([id, { title }]) => [id, title]));
}

/** Whose work a member may ask a list for: their own, and as an editor everybody's who has ever saved anything. */
export async function authorsFor(viewer: Member): Promise<{ id: string; name: string }[]> {
  if (!isAtLeast(viewer, 'editor')) return [{ id: viewer.id, name: viewer.name }];
  return db().user.findMany({
    where: { revisions: { some: {} } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  });
}
