import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { LoggedState } from './entry';

const { sql } = Prisma;

/** From when a state was public, as its entry says it (lib/public-log/entry.ts). */
const FROM = sql`to_char(s."from" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Adds all states that are not in the log yet, in the order in which they were written. The database makes the entries: an audit makes them
 * again by code of its own.
 *
 * @param size how many entries there are
 * @param isDemonstration says of a state `s` whether it goes with the demonstration archive
 * @returns how many were added
 */
export const addEntries = (tx: Tx, size: number, isDemonstration: Prisma.Sql): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO "LogEntry" ("position", "stateId", "entry")
    SELECT ${size}::bigint - 1 + row_number() OVER (ORDER BY s."number"), s."id",
      (CASE WHEN ${isDemonstration} THEN '\\x01' ELSE '\\x00' END)::bytea
        || sha256(s."nonce" || convert_to(s."number" || ' ' || ${FROM} || ' ' || s."rule" || chr(10) || s."shape", 'UTF8'))
    FROM "PublishedState" s WHERE NOT EXISTS (SELECT FROM "LogEntry" l WHERE l."stateId" = s."id")`;

interface Entry {
  position: number;
  entry: Uint8Array;
}

/** Goes through rows that are asked for a stretch at a time. */
async function* stretches<Row extends Entry>(from: number, ask: (from: number) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let next = from; ; ) {
    const rows = await ask(next);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    next = last.position + 1;
  }
}

/** The entries of the log from a place on. */
export const entriesFrom = (tx: Tx, from: number): AsyncGenerator<Entry> =>
  stretches(
    from,
    (next) => tx.$queryRaw<Entry[]>`
      SELECT "position"::float8 AS "position", "entry" FROM "LogEntry" WHERE "position" >= ${next} ORDER BY "position" LIMIT 10000`,
  );

/** Entries that a condition on `LogEntry` picks, with their states; null where a state is gone. */
async function withStates(tx: Tx, picked: Prisma.Sql): Promise<(Entry & { state: LoggedState | null })[]> {
  const rows = await tx.$queryRaw<(Entry & { stateId: string | null } & LoggedState)[]>`
    SELECT l."position"::float8 AS "position", l."entry", s."id" AS "stateId", s."nonce", s."number", ${FROM} AS "from", s."rule"::text AS "rule",
      s."shape", s."noun", s."recordId", s."version"
    FROM (SELECT * FROM "LogEntry" WHERE ${picked} ORDER BY "position" LIMIT 2000) l
    LEFT JOIN "PublishedState" s ON s."id" = l."stateId" ORDER BY l."position"`;
  return rows.map(({ position, entry, stateId, ...state }) => ({
    position,
    entry,
    state: stateId === null ? null : state,
  }));
}

/** The entries of the log with their states. */
export const entriesWithStates = (tx: Tx): AsyncGenerator<Entry & { state: LoggedState | null }> =>
  stretches(0, (next) => withStates(tx, sql`"position" >= ${next}`));

/** The entry of one state; null where it has none. */
export const entryWithState = async (tx: Tx, state: string) =>
  (await withStates(tx, sql`"stateId" = ${state}::uuid`))[0] ?? null;

/** How many states are not in the log yet. */
export async function countWaiting(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS "count" FROM "PublishedState" s WHERE NOT EXISTS (SELECT FROM "LogEntry" l WHERE l."stateId" = s."id")`;
  return row.count;
}
