import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import type { NounName } from '../field';
import { isUuid } from '../names';
import { storeOf } from '../nouns';
import { MOST_COUNTED } from '../parts/queries';
import { type PolicyColumns, seesRestricted } from '../policy';
import { isNamedAlone } from '../search/names';
import type { Viewer } from '../viewer';
import { conditionOf, dateFieldOf, dateTextOf, type Filter, type FilterValues, filtersOf, sourceless } from './filters';
import { type RecordRow, rowsOf, titleOf } from './tables';

const { sql, raw, join } = Prisma;
/** Rows of a page; also the most records that one act may be asked for. */
export const LIST_PAGE = 50;

export interface ListedRecord extends RecordRow {
  visibility: PolicyColumns['effectiveVisibility'];
  /** When the thing was, as far as it is reported; empty where it is not, null where such things have no date. */
  date: string | null;
  /** A record that could cite a source and does not. */
  unsourced: boolean;
}

export const SORTS = ['changed', 'name', 'date'] as const;
export type Sort = (typeof SORTS)[number];
export interface ListQuery {
  filtering: FilterValues;
  sort: Sort;
  order: 'asc' | 'desc';
  /** Where to go on, beyond or before a row: what `next` and `previous` of a page say. */
  after?: string;
  before?: string;
}
export interface ListPage {
  records: ListedRecord[];
  next: string | null;
  previous: string | null;
  /** How many there are in all, at most one more than `MOST_COUNTED`. */
  count: number;
  /** Of an empty list: the filters without any one of which something would be there. */
  emptiedBy: string[];
}

/** What a noun's list can be sorted by. */
export const sortsOf = (noun: NounName): Sort[] => SORTS.filter((sort) => sort !== 'date' || dateFieldOf(noun));

/** The expression that a list is sorted by, as in the indexes; never null, so that one comparison of rows pages through it. */
function keyOf(noun: NounName, sort: Sort): { key: Prisma.Sql; cast: Prisma.Sql } {
  const date = dateFieldOf(noun);
  if (sort === 'changed') return { key: sql`r."updatedAt"`, cast: sql`::timestamptz` };
  if (sort === 'date' && date) return { key: dateTextOf(date), cast: sql`` };
  const { fields, title } = storeOf(noun).noun;
  const name = fields[title]?.kind === 'reference' ? titleOf(noun) : raw(`r."${title}"`);
  return { key: sql`search.sort_key(${name}) COLLATE "C"`, cast: sql`` };
}

/** A place in a list as an address carries it: what the row beside it is sorted by, and its id. */
function readPlace(place: string | undefined, sort: Sort): { value: string; id: string } | null {
  const [value = '', id = ''] = place?.split('~') ?? [];
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
  const fits = sort === 'changed' ? instant : value.length <= 800 && !value.includes('\0') && value.isWellFormed();
  return isUuid(id) && fits ? { value, id } : null;
}

/**
 * One page of a noun's list: filtered, sorted by last change, name or date, 50 at a time by keyset. Records without a date count as the
 * earliest. A place that is none shows the first page.
 */
export async function listRecords(viewer: Viewer, noun: NounName, query: ListQuery): Promise<ListPage> {
  const { sort, filtering } = query;
  const filters = filtersOf(noun).filter(({ name }) => filtering.has(name));
  const { key, cast } = keyOf(noun, sort);
  const [after, before] = [readPlace(query.after, sort), readPlace(query.before, sort)];
  const up = before !== null && after === null;
  const place = after ?? before;
  const descending = (query.order === 'desc') !== up;
  const beyond =
    place && sql`(${key}, r."id") ${descending ? sql`<` : sql`>`} (${place.value}${cast}, ${place.id}::uuid)`;
  const direction = descending ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const order = sort === 'changed' ? direction : descending ? sql`DESC` : sql`ASC`;
  const askedOf = ({ name }: Filter) => filtering.get(name) ?? '';
  const [only] = filters.length === 1 ? filters : [];
  const named = only?.kind === 'words' ? await namedAlone(viewer, noun, askedOf(only)) : undefined;
  const asked = named
    ? [named.condition]
    : await Promise.all(filters.map((filter) => conditionOf(viewer, noun, filter, askedOf(filter))));
  const where = allOf(beyond ? [...asked, beyond] : asked);
  const date = dateFieldOf(noun);
  const further = sql`, r."effectiveVisibility"::text AS "visibility", ${date ? dateTextOf(date) : sql`NULL::text`} AS "date", ${key} AS "place"`;
  const cites = 'citations' in storeOf(noun).noun.fields;
  const rest = sql`ORDER BY ${key} ${order}, r."id" ${descending ? sql`DESC` : sql`ASC`} LIMIT ${LIST_PAGE + 1}`;
  // Most records cite something. Where nothing else narrows the list, it is not looked through for the few that do not.
  const isSourceless = only?.kind === 'flag';
  const matching =
    isSourceless && sort === 'changed'
      ? sql`r."id" IN (${sourceless(viewer, noun, beyond ? sql`AND ${beyond} ${rest}` : rest)})`
      : where;
  const upTo = sql`LIMIT ${MOST_COUNTED + 1}`;
  const counting = isSourceless ? sourceless(viewer, noun, upTo) : rowsOf(viewer, noun, allOf(asked), upTo);
  const [found, [counted]] = await Promise.all([
    db().$queryRaw<(ListedRecord & { place: string | Date })[]>`
      SELECT r.*, ${cites ? sql`EXISTS (SELECT FROM "Record" x WHERE x."id" = r."id" AND NOT x."cited")` : sql`FALSE`} AS "unsourced" FROM (${rowsOf(viewer, noun, matching, rest, further)}) r`,
    named?.isMany
      ? [{ count: MOST_COUNTED + 1 }]
      : db().$queryRaw<[{ count: number }]>`SELECT count(*)::int AS "count" FROM (${counting}) r`,
  ]);
  const sorted = found.slice(0, LIST_PAGE);
  if (up) sorted.reverse();
  const placeOf = (row: (typeof sorted)[number] | undefined) =>
    row ? `${row.place instanceof Date ? row.place.toISOString() : row.place}~${row.id}` : null;
  const more = found.length > LIST_PAGE;
  return {
    records: sorted.map(({ place: _, ...record }) => record),
    next: up || more ? placeOf(sorted.at(-1)) : null,
    previous: (up ? more : after) ? placeOf(sorted[0]) : null,
    count: counted.count,
    emptiedBy: counted.count === 0 ? await culprits(viewer, noun, filters, asked) : [],
  };
}

/** Names that the viewer may not read are not among those by which it is told whether there are many. */
const namedAlone = (viewer: Viewer, noun: NounName, query: string) =>
  isNamedAlone(db(), { noun, query, where: seesRestricted(viewer) ? undefined : sql`n."visibility" <> 'restricted'` });

const allOf = (conditions: readonly Prisma.Sql[]) =>
  conditions.length === 0 ? sql`TRUE` : join([...conditions], ' AND ');

async function culprits(viewer: Viewer, noun: NounName, filters: readonly Filter[], asked: readonly Prisma.Sql[]) {
  if (filters.length === 0) return [];
  const tests = filters.map(({ name }, index) => {
    const others = allOf(asked.filter((_, other) => other !== index));
    return sql`SELECT ${name}::text AS "name" WHERE EXISTS (${rowsOf(viewer, noun, others)})`;
  });
  const rows = await db().$queryRaw<{ name: string }[]>(join(tests, ' UNION ALL '));
  return rows.map(({ name }) => name);
}
