import { Prisma } from '@/prisma/generated/client';
import { NOUN_NAMES, type Noun, type NounName } from '../field';
import { storeOf } from '../nouns';
import { PLACE } from '../place';
import { type PolicyColumns, seesRestricted } from '../policy';
import type { Viewer } from '../viewer';

const { sql, raw, join, empty } = Prisma;
const none = sql`NULL::text`;
const columnOf = (name: string) => raw(`r."${name}"`);

/** The first words of a text that has no title of its own. */
const opening = (text: Prisma.Sql) =>
  sql`CASE WHEN length(${text}) > 160 THEN regexp_replace(left(${text}, 150), '\\s+\\S*$', '') || '…' ELSE ${text} END`;

/** What a field of the row `r` says in a list: a reference the name of what it points to, a long text its first words. */
function fieldText({ fields }: Noun, name: string): Prisma.Sql {
  if (fields[name]?.kind === 'reference')
    return sql`(SELECT x."title" FROM "Record" x WHERE x."id" = ${columnOf(name)})`;
  return fields[name]?.kind === 'markdown' ? opening(columnOf(name)) : columnOf(name);
}

/**
 * What tells a row from others of its name. It names only a record that the row is part of, for that one is never less visible than the row.
 */
function noteOf(noun: Noun): Prisma.Sql {
  const [one, ...others] = noun.apart.map((name) => fieldText(noun, name));
  if (!one) return none;
  return others.length === 0 ? one : sql`nullif(concat_ws(', ', ${join([one, ...others])}), '')`;
}

/** One row of any noun. */
export interface RecordRow {
  noun: NounName;
  id: string;
  version: number;
  status: PolicyColumns['status'];
  rule: 'on_the_record' | 'chatham_house' | 'closed';
  updatedAt: Date;
  title: string;
  note: string | null;
  /** An ISO date of reduced precision. */
  on: string | null;
  meetingId: string | null;
  /** Where it stands in the list of its parent. */
  position: number | null;
}

export const titleOf = (noun: NounName): Prisma.Sql => fieldText(storeOf(noun).noun, storeOf(noun).noun.title);
export const tableOf = (noun: NounName): Prisma.Sql => raw(`"${storeOf(noun).noun.table}"`);
/** Whether its records belong to a meeting. */
export const isOfMeeting = (noun: NounName): boolean => 'meetingId' in storeOf(noun).noun.fields;

/** The nouns that point to `to` by a column of their own row `r`, once for each column. */
export const pointingTo = (to: NounName) =>
  NOUN_NAMES.flatMap((noun) =>
    Object.entries(storeOf(noun).noun.fields)
      .filter(([, field]) => field.kind === 'reference' && field.noun === to)
      .map(([name]) => ({ noun, column: columnOf(name) })),
  );

/** `visibleTo(viewer)` for members as a condition on the row `r`; whoever is not of the team sees nothing here. */
export function visibleRow(viewer: Viewer): Prisma.Sql {
  if (viewer.kind === 'anonymous') return sql`FALSE`;
  return seesRestricted(viewer) ? sql`TRUE` : sql`r."effectiveVisibility" <> 'restricted'`;
}

/** Whether the row `r` of "Record" cites nothing though its noun can, in the words of the index "Record_uncited": for any noun, a plan may take it. */
export const uncited = sql`NOT r."cited" AND r."noun" NOT IN ('source', 'topic', 'series')`;

/** Rows of one noun as `RecordRow`; `where`, what follows it, and further columns speak of the row `r`. */
export function rowsOf(
  viewer: Viewer,
  noun: NounName,
  where: Prisma.Sql,
  rest: Prisma.Sql = empty,
  further: Prisma.Sql = empty,
): Prisma.Sql {
  const { noun: described } = storeOf(noun);
  return sql`SELECT ${noun}::text AS "noun", r."id", r."version", r."status"::text AS "status",
    r."effectiveRule"::text AS "rule", r."updatedAt", ${titleOf(noun)} AS "title", ${noteOf(described)} AS "note",
    ${described.on ? columnOf(described.on) : none} AS "on",
    ${isOfMeeting(noun) ? sql`r."meetingId"` : sql`NULL::uuid`} AS "meetingId",
    ${PLACE in described.fields ? sql`r."position"` : sql`NULL::int`} AS "position" ${further}
    FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND ${where} ${rest}`;
}

/** Rows of several nouns, each under a condition of its own and each followed by `rest`; nouns without a condition are left out. */
export function rowsOfMany(
  viewer: Viewer,
  where: (noun: NounName) => Prisma.Sql | null,
  rest: Prisma.Sql = empty,
): Prisma.Sql {
  const selects = NOUN_NAMES.flatMap((noun) => {
    const condition = where(noun);
    return condition ? [sql`(${rowsOf(viewer, noun, condition, rest)})`] : [];
  });
  return selects.length === 0 ? rowsOf(viewer, 'meeting', sql`FALSE`) : join(selects, ' UNION ALL ');
}
