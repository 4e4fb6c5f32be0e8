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

type Row = Opened & { on: string; written: boolean; heldBefore: boolean };

/**
 * Asks before an act commits that opens what the public could not read: fails with all of it (`opens`) unless `confirmed` is the digest of
 * exactly this list. Not asked about is what the act was asked for by name (a record that it publishes, with the names on it) and a name
 * that somebody wrote by their own edit into a record that was open as it is.
 */
export async function askToOpen(
  { tx, touched, published, opened }: Readonly<Act>,
  confirmed: string | undefined,
): Promise<void> {
  if (touched.length > 0 && touched.every(isOfWords)) return;
  const noted = await tx.$queryRaw<
    { lines: string | null }[]
  >`SELECT current_setting('plenary.opened', true) AS "lines"`;
  const rows = noted[0]?.lines ? await openedRows(tx) : [];
  const named = new Set([...published, ...touched.filter(({ action }) => action === 'publish').map(({ id }) => id)]);
  const edited = new Set(touched.filter(({ action, proposed }) => action === 'edit' && !proposed).map(({ id }) => id));
  const merges = touched.some(({ action }) => action === 'merge' || action === 'unmerge');
  const opens = rows
    .filter(({ on }) => !named.has(on))
    .filter(({ on, written }) => !(written && edited.has(on)))
    .filter(({ heldBefore }) => !(merges && heldBefore))
    .map(({ on: _, written: __, heldBefore: ___, ...row }): Opened => row)
    .concat(opened);
  if (opens.length === 0) return;
  const digest = createHash('sha256').update(JSON.stringify(opens)).digest('base64url');
  if (digest === confirmed) return;
  const more = Math.max(0, opens.length - MOST_NAMED);
  throw new Rollback({ kind: 'opens', opens: opens.slice(0, MOST_NAMED), more, digest });
}

const WORDS: ReadonlySet<FieldKind> = new Set(['line', 'lines', 'markdown']);
/** An edit of words alone, which the wall does not read, opens nothing: the most frequent act does not pay for the question. */
const isOfWords = ({ noun, action, changed }: Touched): boolean =>
  action === 'edit' &&
  changed !== null &&
  changed.every((name) => WORDS.has(storeOf(noun).noun.fields[name]?.kind ?? 'reference'));

/** Where a row of names hangs, and whom it names, by the tables that hold names. */
const NAMES = [
  { mark: 'A', table: sql`"Attribution"`, on: sql`x."recordId"`, wording: sql`x."wording"` },
  { mark: 'P', table: sql`"Participation"`, on: sql`coalesce(x."sessionId", x."meetingId")`, wording: sql`NULL::text` },
];

/** What the triggers have noted that the public can read sooner than before the act, always in one order. */
function openedRows(tx: Tx): Promise<Row[]> {
  const names = NAMES.map(
    ({ mark, table, on, wording }) => sql`
      SELECT 'name'::text, r."noun", r."id", r."title", name_opens_at(to_jsonb(x)), coalesce(p."title", o."title", ${wording}), x."countryCode"::text,
        n."mark" = ${`${mark}*`} AND NOT EXISTS (SELECT FROM noted d WHERE d."mark" = 'R-' AND d."key" = r."id"::text), n."at" <= name_opens_at(to_jsonb(x)), x."id"
      FROM (SELECT DISTINCT ON ("key") * FROM noted WHERE "mark" IN (${`${mark}+`}, ${`${mark}*`}) ORDER BY "key", "place") n
      JOIN ${table} x ON x."id" = n."key"::uuid JOIN "Record" r ON r."id" = ${on}
      LEFT JOIN "Record" p ON p."id" = x."personId" LEFT JOIN "Record" o ON o."id" = x."organizationId"
      LEFT JOIN held h ON h."key" = name_key_of(to_jsonb(x))
      WHERE name_opens_at(to_jsonb(x)) < coalesce(h."at", 'Infinity')`,
  );
  return tx.$queryRaw<Row[]>`
    WITH noted AS MATERIALIZED (
      SELECT left(l."line", 2) AS "mark", split_part(substr(l."line", 3), '=', 1) AS "key", split_part(l."line", '=', 2)::float8 AS "at",
        split_part(l."line", '=', 3) AS "name", l."place"
      FROM unnest(string_to_array(rtrim(current_setting('plenary.opened'), ','), ',')) WITH ORDINALITY l("line", "place")),
    held AS (
      SELECT DISTINCT ON ("key") "key", CASE WHEN "mark" LIKE '%-' THEN "at" ELSE 'Infinity' END AS "at"
      FROM (SELECT "mark", CASE WHEN "name" = '' THEN "key" ELSE "name" END AS "key", "at", "place" FROM noted WHERE "mark" <> 'R-') l
      ORDER BY "key", "place"),
    opened("kind", "noun", "id", "title", "at", "who", "country", "written", "heldBefore", "row") AS (
      SELECT 'record'::text, r."noun", r."id", r."title", opens_at(r."effectiveVisibility", r."effectiveEmbargoUntil"), NULL::text, NULL::text, FALSE, FALSE, r."id"
      FROM (SELECT DISTINCT ON ("key") * FROM noted WHERE "mark" = 'R-' ORDER BY "key", "place") n JOIN "Record" r ON r."id" = n."key"::uuid
      WHERE opens_at(r."effectiveVisibility", r."effectiveEmbargoUntil") < n."at"
      UNION ALL ${Prisma.join(names, ' UNION ALL ')})
    SELECT "kind", "noun", "id", "title", "who", "country", "id" AS "on", "written", "heldBefore",
      CASE WHEN "at" > extract(epoch FROM now()) THEN to_char(to_timestamp("at") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS "from"
    FROM opened ORDER BY "kind" DESC, "noun", "title", "id", "who", "country", "row"`;
}
