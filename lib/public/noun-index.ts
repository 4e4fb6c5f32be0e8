import { Prisma } from '@/prisma/generated/client';
import { calledText } from '../called';
import { publicDb } from '../db';
import type { NounName } from '../field';
import { storeOf } from '../nouns';
import { idKeyset, KEYSET_PAGE, nameKeyset } from '../parts/keyset';
import { placed } from './permalink';
import { recordPath } from './record-path';

const { sql, raw, join } = Prisma;

/** Nouns of which a page lists every record by its name. */
const BY_NAME = ['organization', 'person', 'topic', 'series', 'programme'] as const satisfies readonly NounName[];
/** Nouns of which a page lists every record, the latest entered first. */
const LATEST = ['source', 'claim', 'commitment'] as const satisfies readonly NounName[];
export type IndexedNoun = (typeof BY_NAME | typeof LATEST)[number];
/** Nouns with a page that lists their records; meetings, models and takeaways have lists of their own. */
export const INDEXED: readonly IndexedNoun[] = [...BY_NAME, ...LATEST];

/** A record in the list of its noun. */
export interface IndexedRecord {
  id: string;
  name: string;
  path: string | null;
  /** What tells it from others of its name, where its noun has such fields. */
  note: string | null;
  /** The day, month or year of it. */
  on: string | null;
}

const row = { ...placed, title: true } as const;

async function read(noun: IndexedNoun, place: { after?: string; before?: string }) {
  const of = (where: Prisma.RecordWhereInput, orderBy: Prisma.RecordOrderByWithRelationInput[]) =>
    publicDb().record.findMany({ where: { noun, ...where }, orderBy, take: KEYSET_PAGE + 1, select: row });
  if (LATEST.some((one) => one === noun)) {
    const keyset = idKeyset(place);
    return keyset.read(await of(keyset.where, [keyset.orderBy]));
  }
  const keyset = nameKeyset(place, 'title');
  // What goes by a name has a slug: the index has a place for no other.
  return keyset.read(await of({ ...keyset.where, slug: { not: null } }, keyset.orderBy));
}

/** What tells these records from others of their name, and when they are of. */
async function besideOf(noun: IndexedNoun, ids: readonly string[]) {
  const { table, apart, on, fields } = storeOf(noun).noun;
  const told = apart.filter((name) => fields[name]?.kind === 'line').map((name) => raw(`t."${name}"`));
  if (told.length === 0 && !on) return new Map<string, Pick<IndexedRecord, 'note' | 'on'>>();
  const rows = await publicDb().$queryRaw<Pick<IndexedRecord, 'id' | 'note' | 'on'>[]>`
    SELECT t."id", ${told.length === 0 ? sql`NULL` : sql`nullif(concat_ws(', ', ${join(told)}), '')`} AS "note",
      ${on ? raw(`t."${on}"`) : sql`NULL`} AS "on"
    FROM ${raw(`"${table}"`)} t WHERE t."id" = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...beside }) => [id, beside]));
}

/**
 * A page of all public records of a noun, by keyset: by name, or the latest first where the noun's records go by none. Through the public role.
 *
 * @param place rows after a place, or before it; from the top without one, or where it is mangled
 */
export async function publicIndex(noun: IndexedNoun, place: { after?: string; before?: string }) {
  const { rows, ...sides } = await read(noun, place);
  const beside = await besideOf(
    noun,
    rows.map(({ id }) => id),
  );
  return {
    ...sides,
    rows: rows.map(
      (record): IndexedRecord => ({
        id: record.id,
        name: calledText(noun, record.title),
        path: recordPath(record),
        note: null,
        on: null,
        ...beside.get(record.id),
      }),
    ),
  };
}
