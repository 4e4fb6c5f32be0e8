import { createHash } from 'node:crypto';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { type Opened, Rollback } from '../errors';
import type { FieldKind } from '../field';
import type { Act, Touched } from '../history/act';
import { storeOf } from '../nouns';

const { sql } = Prisma;

/** So many of what an act opens are named to whoever is asked; the rest is counted, and confirmed with them. */
const MOST_NAMED = 200;

type Row = Opened & { on: string; written: boolean; heldBefore: boolean; row: string };

/**
 * Asks before an act commits that opens what the public could not read: fails with all of it (`opens`) unless `confirmed` is the digest of
 * exactly this list. Not asked about is what the act was asked for by name (a record that it publishes, with the names on it) and a name
 * that somebody wrote by their own edit into a record that was open as it is.
 */
export async function askToOpen(
  { tx, touched, published, opened }: Readonly<Act>,
  confirmed: string | undefined,
): Promise<void> {
  if (touched.length > 0 && (touched.every(isOfWords) || isClosed(touched))) return;
  const [noted] = await tx.$queryRaw<
    [{ lines: string | null }]
  >`SELECT current_setting('plenary.opened', true) AS "lines"`;
  const named = new Set([...published, ...touched.filter(({ action }) => action === 'publish').map(({ id }) => id)]);
  const notes = readNotes(noted.lines ?? '');
  const rows = await openedRows(
    tx,
    isOfNamed(touched, named, notes) ? { ...nothing(), withheld: notes.withheld } : notes,
  );
  const edited = new Set(touched.filter(({ action, proposed }) => action === 'edit' && !proposed).map(({ id }) => id));
  const merges = touched.some(({ action }) => action === 'merge' || action === 'unmerge');
  const opens = rows
    .filter(({ on }) => !named.has(on))
    .filter(({ on, written }) => !(written && edited.has(on)))
    .filter(({ heldBefore }) => !(merges && heldBefore))
    .map(({ on: _, written: __, heldBefore: ___, row: ____, ...one }): Opened => one)
    .concat(opened);
  if (opens.length === 0) return;
  const digest = createHash('sha256').update(JSON.stringify(opens)).digest('base64url');
  if (digest === confirmed) return;
  const more = Math.max(0, opens.length - MOST_NAMED);
  throw new Rollback({ kind: 'opens', opens: opens.slice(0, MOST_NAMED), more, digest });
}

const WORDS: ReadonlySet<FieldKind> = new Set(['line', 'lines', 'markdown']);
/** An edit of words alone, which the wall does not read, opens nothing: the most frequent act does not pay for the question. */
export const isOfWords = ({ noun, action, changed }: Touched): boolean =>
  action === 'edit' &&
  changed !== null &&
  changed.every((name) => WORDS.has(storeOf(noun).noun.fields[name]?.kind ?? 'reference'));

/** An act that only writes a record which nobody but the team reads, and that says nothing of who somebody is, opens nothing either. */
const isClosed = ([only, ...others]: readonly Touched[]): boolean =>
  others.length === 0 &&
  (only?.action === 'create' || only?.action === 'edit') &&
  only.visibility !== 'public' &&
  only.noun !== 'person' &&
  only.noun !== 'organization';

/** What triggers have noted in a transaction: when what could be read before it, in seconds since 1970, `Infinity` for never. */
interface Notes {
  /** Records, by their ids. */
  records: Map<string, number>;
  /** Rows by which a name can be read now, by the mark of their table and their ids; `isWritten` where the row was written by itself. */
  rows: Record<'A' | 'P', Map<string, { before: number; isWritten: boolean }>>;
  /** Citations, by their ids: whether they were withheld. */
  withheld: Map<string, boolean>;
  /** Names, each by the key of whom it names at which record. */
  names: Map<string, number>;
}

const nothing = (): Notes => ({
  records: new Map(),
  rows: { A: new Map(), P: new Map() },
  withheld: new Map(),
  names: new Map(),
});

/** Reads the lines of the triggers; of each thing the first line tells, for a row may be opened, dropped and written anew in one act. */
function readNotes(lines: string): Notes {
  const notes = nothing();
  const first = <V>(map: Map<string, V>, key: string, value: V) => map.has(key) || map.set(key, value);
  for (const line of lines.split(',')) {
    const [mark, kind] = line;
    const [key = '', at, name] = line.slice(2).split('=');
    if (mark === 'R') first(notes.records, key, Number(at));
    else if (mark === 'C') first(notes.withheld, key, kind === '+');
    else if (mark === 'A' || mark === 'P') {
      first(notes.names, name ?? key, kind === '-' ? Number(at) : Number.POSITIVE_INFINITY);
      if (kind !== '-') first(notes.rows[mark], key, { before: Number(at), isWritten: kind === '*' });
    }
  }
  return notes;
}

/** Where a row of names hangs, and whom it names, by the tables that hold names. */
const NAMES = [
  { mark: 'A', table: sql`"Attribution"`, on: sql`x."recordId"`, wording: sql`x."wording"` },
  { mark: 'P', table: sql`"Participation"`, on: sql`coalesce(x."sessionId", x."meetingId")`, wording: sql`NULL::text` },
] as const;

/**
 * Whether all records and names that are noted stand on what the act was asked to publish, so that their rows need not be read: names open
 * with the record on which they stand, or with the person or body whom they name.
 */
const isOfNamed = (touched: readonly Touched[], named: ReadonlySet<string>, { records }: Notes): boolean =>
  touched.length > 0 &&
  touched.every(({ action, noun }) => action === 'publish' && noun !== 'person' && noun !== 'organization') &&
  [...records.keys()].every((id) => named.has(id));

/** What stands at a record now, with the instant from which the public can read it, in seconds since 1970. */
type Standing = Pick<Opened, 'kind' | 'noun' | 'id' | 'title' | 'who' | 'country' | 'from'> & {
  row: string;
  at: number;
};
const from = sql`CASE WHEN s."at" > extract(epoch FROM now()) AND s."at" < 'Infinity' THEN to_char(to_timestamp(s."at") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS "from"`;

/** What the triggers have noted that the public can read sooner than before the act, always in one order. */
async function openedRows(tx: Tx, { records, rows, withheld, names }: Notes): Promise<Row[]> {
  const found: Row[] = [];
  for (const { mark, table, on, wording } of NAMES) {
    const written = rows[mark];
    if (written.size === 0) continue;
    const standing = await tx.$queryRaw<(Standing & { key: string })[]>`
      SELECT s.*, ${from} FROM (
        SELECT 'name' AS "kind", r."noun", r."id", r."title", coalesce(p."title", o."title", ${wording}) AS "who", x."countryCode"::text AS "country",
          x."id" AS "row", name_opens_at(to_jsonb(x)) AS "at", name_key_of(to_jsonb(x)) AS "key"
        FROM ${table} x JOIN "Record" r ON r."id" = ${on}
        LEFT JOIN "Record" p ON p."id" = x."personId" LEFT JOIN "Record" o ON o."id" = x."organizationId"
        WHERE x."id" = ANY(${[...written.keys()]}::uuid[])) s`;
    for (const { key, at, row, ...name } of standing) {
      const { before, isWritten } = written.get(row) ?? { before: 0, isWritten: false };
      if (at >= (names.get(key) ?? Number.POSITIVE_INFINITY)) continue;
      const isOwn = isWritten && !records.has(name.id);
      found.push({ ...name, on: name.id, written: isOwn, heldBefore: before <= at, row });
    }
  }
  if (records.size > 0) {
    const standing = await tx.$queryRaw<Standing[]>`
      SELECT s.*, ${from} FROM (
        SELECT 'record' AS "kind", r."noun", r."id", r."title", NULL::text AS "who", NULL::text AS "country", r."id" AS "row",
          opens_at(r."effectiveVisibility", r."effectiveEmbargoUntil") AS "at"
        FROM "Record" r WHERE r."id" = ANY(${[...records.keys()]}::uuid[])) s`;
    for (const { at, row, ...record } of standing)
      if (at < (records.get(record.id) ?? 0))
        found.push({ ...record, on: record.id, written: false, heldBefore: false, row });
  }
  const sources = await openedSources(
    tx,
    [...withheld].flatMap(([id, was]) => (was ? [id] : [])),
  );
  found.push(...sources);
  const placeOf = ({ kind, noun, title, id, who, country, row }: Row) =>
    JSON.stringify([ORDER.indexOf(kind), noun, title, id, who, country, row]);
  const placed = found.map((row) => [placeOf(row), row] as const);
  return placed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
const ORDER: readonly Opened['kind'][] = ['record', 'name', 'source'];

/** The sources of these citations that the public can read now, each once. */
async function openedSources(tx: Tx, citations: readonly string[]): Promise<Row[]> {
  if (citations.length === 0) return [];
  const standing = await tx.$queryRaw<(Standing & { on: string })[]>`
    SELECT s.*, ${from} FROM (
      SELECT DISTINCT ON (r."id") 'source' AS "kind", r."noun", r."id", r."title", NULL::text AS "who", NULL::text AS "country", c."id" AS "row",
        coalesce(q."partOfId", q."id") AS "on", opens_at(c."effectiveVisibility", c."effectiveEmbargoUntil") AS "at"
      FROM "Citation" c JOIN "Record" r ON r."id" = c."sourceId" JOIN "Record" q ON q."id" = c."recordId"
      WHERE c."id" = ANY(${[...citations]}::uuid[]) AND NOT c."withheld" ORDER BY r."id", c."id") s
    WHERE s."at" < 'Infinity'`;
  return standing.map(({ at: _, ...source }) => ({ ...source, written: false, heldBefore: false }));
}
