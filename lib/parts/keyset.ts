import { isUuid } from '../names';

interface Key {
  at: Date;
  id: string;
}

/** How many rows a page of a list has. */
export const KEYSET_PAGE = 25;

/**
 * One page of a list by keyset.
 *
 * @param found `KEYSET_PAGE + 1` rows if there are as many, from the page's place on
 * @param way `up` where they were read towards the top and come in reverse; `begun` where the page begins below a place
 * @returns the rows from the top down and the places on either side of them, undefined where the list ends
 */
export function pageOf<Row>(
  found: readonly Row[],
  { up, begun }: { up: boolean; begun: boolean },
  placeOf: (row: Row) => string | undefined,
) {
  const more = found.length > KEYSET_PAGE;
  const rows = found.slice(0, KEYSET_PAGE);
  if (up) rows.reverse();
  const beside = (row: Row | undefined) => row && placeOf(row);
  return {
    rows,
    above: (up ? more : begun) ? beside(rows[0]) : undefined,
    below: up || more ? beside(rows.at(-1)) : undefined,
  };
}

/** A place in a list ordered by an instant, as an address carries it: the instant and the id of the row beside it. */
const placeOf = ({ at, id }: Key) => `${at.toISOString()}~${id}`;

/** Reads a place; undefined where it is none, so that a mangled address shows the top of the list. */
function keyOf(place: string | undefined): Key | undefined {
  const [instant = '', id = ''] = place?.split('~') ?? [];
  const at = new Date(instant);
  return isUuid(id) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(instant) && !Number.isNaN(at.getTime())
    ? { at, id }
    : undefined;
}

/**
 * What to ask for one page of a list by keyset, latest first, and how to read the answer.
 *
 * @param place rows older than a place, or newer than it; from the top without one
 * @returns `direction` and `beyond` (what a row's instant and id must satisfy, undefined from the top) for the query, which
 *   takes `KEYSET_PAGE + 1` rows, and `read`, which makes a page of them: rows latest first and the places either side,
 *   undefined where the list ends
 */
export function keysetOf(place: { older?: string; newer?: string }) {
  const [up, down] = [keyOf(place.newer), keyOf(place.older)];
  const step = up ? ('gt' as const) : ('lt' as const);
  const key = up ?? down;
  return {
    direction: up ? ('asc' as const) : ('desc' as const),
    beyond: key && { step, ...key },
    read<Row extends { id: string }>(found: readonly Row[], instantOf: (row: Row) => Date | null) {
      const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, (row) => {
        const at = instantOf(row);
        return at ? placeOf({ at, id: row.id }) : undefined;
      });
      return { rows, newer: above, older: below };
    },
  };
}

/** A place among the statements of one record, as an address carries it: the position and the id of the row beside it. */
export const placeAt = ({ position, id }: { position: number; id: string }) => `${position}~${id}`;

/** Reads such a place; undefined where it is none. */
export function positionOf(place: string | undefined) {
  const [position = '', id = ''] = place?.split('~') ?? [];
  return isUuid(id) && /^\d{1,9}$/.test(position) ? { position: Number(position), id } : undefined;
}

/**
 * What to ask for one page of a record's statements by keyset, in their own order, and how to read the answer.
 *
 * @param place rows after a place, or before it; from the first without one, or where it is mangled
 * @returns `orderBy` and `where` for the query, which takes `KEYSET_PAGE + 1` rows, and `read`, which makes a page of them: rows in order
 *   and the places either side, undefined where the list ends
 */
export function positionKeyset(place: { after?: string; before?: string }) {
  const [up, down] = [positionOf(place.before), positionOf(place.after)];
  const key = up ?? down;
  const direction = up ? ('desc' as const) : ('asc' as const);
  const [from, step] = up ? (['lte', 'lt'] as const) : (['gte', 'gt'] as const);
  return {
    orderBy: [{ position: direction }, { id: direction }],
    // The first part is one range of the index.
    where: key
      ? { position: { [from]: key.position }, OR: [{ position: { [step]: key.position } }, { id: { [step]: key.id } }] }
      : {},
    read<Row extends { position: number; id: string }>(found: readonly Row[]) {
      const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, placeAt);
      return { rows, before: above, after: below };
    },
  };
}

/** Reads a place; undefined where it is none. No text of PostgreSQL holds NUL. */
function nameOf(place: string | undefined) {
  const [id = '', ...name] = place?.split('~') ?? [];
  return isUuid(id) && !place?.includes('\0') ? { id, name: name.join('~') } : undefined;
}

/**
 * What to ask for one page of a list by keyset in the order of names, and how to read the answer.
 *
 * @param place rows after a place, or before it; from the start without one, or where it is mangled
 * @param column by which the rows are called
 * @returns `orderBy` and `where` for the query, which takes `KEYSET_PAGE + 1` rows, and `read`, which makes a page of them
 */
export function nameKeyset<Column extends string = 'name'>(
  place: { after?: string; before?: string },
  column = 'name' as Column,
) {
  const [up, down] = [nameOf(place.before), nameOf(place.after)];
  const key = up ?? down;
  const direction = up ? ('desc' as const) : ('asc' as const);
  const [from, step] = up ? (['lte', 'lt'] as const) : (['gte', 'gt'] as const);
  const named = <Asked>(asked: Asked) => ({ [column]: asked }) as Record<Column, Asked>;
  return {
    orderBy: [named(direction), { id: direction }],
    // The first part is one range of the index.
    where: key ? { ...named({ [from]: key.name }), OR: [named({ [step]: key.name }), { id: { [step]: key.id } }] } : {},
    read<Row extends Record<Column, string | null> & { id: string }>(found: readonly Row[]) {
      // As an address carries a place: the id and the name of the row beside it.
      const placeBeside = (row: Row) => `${row.id}~${row[column] ?? ''}`;
      const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, placeBeside);
      return { rows, before: above, after: below };
    },
  };
}

/**
 * What to ask for one page of a list by keyset in the order in which its rows were entered, the latest first, and how to read the answer.
 *
 * @param place rows after the one with this id, or before it; from the top without one, or where it is mangled
 * @returns `orderBy` and `where` for the query, which takes `KEYSET_PAGE + 1` rows, and `read`, which makes a page of them
 */
export function idKeyset(place: { after?: string; before?: string }) {
  const [up, down] = [place.before, place.after].map((id) => (id && isUuid(id) ? id : undefined));
  const key = up ?? down;
  return {
    orderBy: { id: up ? ('asc' as const) : ('desc' as const) },
    where: key ? { id: { [up ? 'gt' : 'lt']: key } } : {},
    read<Row extends { id: string }>(found: readonly Row[]) {
      const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, ({ id }) => id);
      return { rows, before: above, after: below };
    },
  };
}
