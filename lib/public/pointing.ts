import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { type Fields, NOUN_NAMES, type NounName } from '../field';
import { FOLDERS } from '../noun-names';
import { storeOf } from '../nouns';
import { KEYSET_PAGE, positionKeyset, positionOf } from '../parts/keyset';
import { PLACE } from '../place';
import { knownRecords, referenceTo } from './known';
import type { PublicReference } from './shape';

const { sql, raw, join, empty } = Prisma;

/** The nouns whose records say by a field of their own to which record of another noun they belong, and by which. */
interface Pointing {
  noun: NounName;
  fields: string[];
  table: string;
  /** The field that holds its text, where it is a statement. */
  text: string | null;
  isOrdered: boolean;
}

const textOf = (fields: Fields): string | null =>
  Object.keys(fields).find((name) => fields[name]?.states && fields[name]?.kind === 'markdown') ?? null;

/** What points to the records of a noun. */
export function pointingTo(noun: NounName): Pointing[] {
  return NOUN_NAMES.flatMap((other) => {
    const { fields, table } = storeOf(other).noun;
    const by = Object.keys(fields).filter((name) => fields[name]?.noun === noun);
    return by.length === 0
      ? []
      : [{ noun: other, fields: by, table, text: textOf(fields), isOrdered: PLACE in fields }];
  });
}

/** A record that points to another one; a statement with its text. */
export interface PointingRecord extends PublicReference {
  text?: string | null;
}
interface Row {
  id: string;
  noun: NounName;
  text: string | null;
  position: number;
}

interface Place {
  after?: string;
  before?: string;
}

/** The rows of one noun beyond a place, one more than a page has. */
function rowsOf({ noun, fields, table, text, isOrdered }: Pointing, id: string, place: Place) {
  const [up, down] = [positionOf(place.before), positionOf(place.after)];
  const key = up ?? down;
  const at = isOrdered ? sql`t."position"` : sql`0::int`;
  const beyond = key ? sql`AND (${at}, t."id") ${up ? sql`<` : sql`>`} (${key.position}::int, ${key.id}::uuid)` : empty;
  const order = up ? sql`DESC` : sql`ASC`;
  const points = join(
    fields.map((field) => sql`t.${raw(`"${field}"`)} = ${id}::uuid`),
    ' OR ',
  );
  return sql`(SELECT t."id", ${noun} AS "noun", ${text ? sql`t.${raw(`"${text}"`)}` : sql`NULL`} AS "text", ${at} AS "position"
    FROM ${raw(`"${table}"`)} t WHERE (${points}) ${beyond} ORDER BY ${at} ${order}, t."id" ${order} LIMIT ${KEYSET_PAGE + 1})`;
}

async function told(rows: readonly Row[]): Promise<PointingRecord[]> {
  const known = await knownRecords(rows.map(({ id }) => id));
  return rows.flatMap(({ id, noun, text }) => {
    const record = known.get(id);
    if (!record) return [];
    return [{ ...referenceTo(record), ...(textOf(storeOf(noun).noun.fields) && { text }) }];
  });
}

/** Records of one noun that point to a record, the first of them; `more` where these are not all. */
export interface PointingList {
  items: PointingRecord[];
  more: boolean;
}

/** What points to a record, by the folder of each noun, in its own order: of each the first as a page shows them. Through the public role. */
export async function pointingAt(noun: NounName, id: string): Promise<Record<string, PointingList>> {
  const all = pointingTo(noun);
  if (all.length === 0) return {};
  const rows = await publicDb().$queryRaw<Row[]>`${join(
    all.map((one) => rowsOf(one, id, {})),
    ' UNION ALL ',
  )}`;
  const shown = all.map((one) => rows.filter((row) => row.noun === one.noun));
  const items = new Map((await told(shown.flatMap((of) => of.slice(0, KEYSET_PAGE)))).map((one) => [one.id, one]));
  return Object.fromEntries(
    all.map((one, at) => {
      const of = shown[at] ?? [];
      const list = of.slice(0, KEYSET_PAGE).flatMap((row) => items.get(row.id) ?? []);
      return [FOLDERS[one.noun], { items: list, more: of.length > KEYSET_PAGE }];
    }),
  );
}

/** One page of what of one noun points to a record, by keyset, in its own order, through the public role. */
export async function pointingPage(noun: NounName, id: string, of: NounName, place: Place) {
  const pointing = pointingTo(noun).find((one) => one.noun === of);
  if (!pointing) return { rows: [] };
  const found = await publicDb().$queryRaw<Row[]>`${rowsOf(pointing, id, place)}`;
  const { rows, after, before } = positionKeyset(place).read(found);
  return { rows: rows.map((row) => ({ id: row.id })), after, before };
}
