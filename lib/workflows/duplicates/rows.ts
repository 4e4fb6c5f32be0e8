import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import type { Values } from '../../field';
import { CHILD, type Reference } from '../../workspace/duplicates/references';
import { type Row, rowsNaming } from '../../workspace/duplicates/rows';
import { both } from '../../workspace/duplicates/union';

/** A row that was collapsed into another; for what hung on a collapsed row, that one is its keeper. */
export interface DroppedRow {
  table: string;
  row: Row;
  keeper: { table: string; id: string };
}
export interface ChangedCell {
  table: string;
  id: string;
  column: string;
  from: unknown;
  to: unknown;
}

/** All that a merge did, as `Merge.trace` keeps it: enough to undo it to the row. */
export interface Trace {
  loserStatus: 'draft' | 'published';
  /** The fields of the record that stayed in which it changed, before and after (of lists only since items are united), and the ids of the parts that it was given. */
  winner: { before: Values; after: Values; added: Record<string, string[]> };
  moved: { table: string; column: string; ids: string[] }[];
  dropped: DroppedRow[];
  changed: ChangedCell[];
  /** Redirects that were made. */
  redirects: string[];
}

const { join, sql, raw } = Prisma;
const named = (name: string) => raw(`"${name}"`);

/** Lets `rows`, which name one record, name `winnerId` instead. Returns what was done, for the trace. */
export async function moveRows(
  tx: Tx,
  reference: Reference,
  rows: readonly Row[],
  winnerId: string,
): Promise<Pick<Trace, 'moved' | 'dropped' | 'changed'>> {
  const { table, column } = reference;
  const moving = new Set(rows.map(({ id }) => id));
  const standing =
    reference.same || reference.inOrder
      ? (await rowsNaming(tx, reference, [winnerId])).filter(({ id }) => !moving.has(id))
      : [];
  const { move, drop, change } = collapse(reference, winnerId, rows, standing);
  const dropped: DroppedRow[] = drop.map(({ row, keeper }) => ({ table, row, keeper: { table, id: keeper } }));
  const changed: ChangedCell[] = change.map((one) => ({ table, ...one }));
  const orphans = await rowsNaming(
    tx,
    CHILD,
    drop.map(({ row }) => row.id),
  );
  const kept = await rowsNaming(
    tx,
    CHILD,
    drop.map(({ keeper }) => keeper),
  );
  for (const { row: parent, keeper } of drop) {
    const takesOver = !kept.some((row) => row[CHILD.column] === keeper);
    for (const row of orphans.filter((orphan) => orphan[CHILD.column] === parent.id)) {
      if (takesOver) changed.push({ ...CHILD, id: row.id, from: parent.id, to: keeper });
      else dropped.push({ table: CHILD.table, row, keeper: { table, id: parent.id } });
    }
  }
  const behind = reference.inOrder ? Math.max(-1, ...standing.map((row) => Number(row.position))) + 1 : 0;
  if (behind > 0)
    for (const { id, position } of move)
      changed.push({ table, id, column: 'position', from: position, to: Number(position) + behind });
  for (const one of changed) await setColumn(tx, one, one.from, one.to);
  await remove(
    tx,
    table,
    drop.map(({ row }) => row.id),
  );
  const ids = move.map(({ id }) => id);
  await repoint(tx, reference, ids, winnerId);
  return { moved: ids.length > 0 ? [{ table, column, ids }] : [], dropped, changed };
}

/** Points rows elsewhere; with `from`, only those that point there still. */
export async function repoint(
  tx: Tx,
  { table, column }: Pick<Reference, 'table' | 'column'>,
  ids: readonly string[],
  to: string,
  from?: string,
): Promise<void> {
  if (ids.length === 0) return;
  const still = from === undefined ? sql`TRUE` : sql`${named(column)} = ${from}::uuid`;
  await tx.$executeRaw`UPDATE ${named(table)} SET ${named(column)} = ${to}::uuid WHERE "id" = ANY(${ids}::uuid[]) AND ${still}`;
}

/** Sets a column of one row from one value to another, whatever its type; a row that says something else by now is left alone. */
export async function setColumn(
  tx: Tx,
  { table, id, column }: Pick<ChangedCell, 'table' | 'id' | 'column'>,
  from: unknown,
  to: unknown,
): Promise<void> {
  const [before, after] = [JSON.stringify({ [column]: from ?? null }), JSON.stringify({ [column]: to ?? null })];
  await tx.$executeRaw`
    UPDATE ${named(table)} t SET ${named(column)} = (jsonb_populate_record(NULL::${named(table)}, ${after}::jsonb)).${named(column)}
     WHERE t."id" = ${id}::uuid AND to_jsonb(t) -> ${column}::text = ${before}::jsonb -> ${column}::text`;
}

/**
 * Puts a collapsed row back, with its old id, where the row that it was collapsed into is there still. A column that came after the merge
 * fills itself.
 */
export async function putBack(tx: Tx, { table, row, keeper }: DroppedRow): Promise<void> {
  const columns = join(Object.keys(row).map(named));
  await tx.$executeRaw`
    INSERT INTO ${named(table)} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(row)}::jsonb) r
     WHERE EXISTS (SELECT FROM ${named(keeper.table)} k WHERE k."id" = ${keeper.id}::uuid)
    ON CONFLICT DO NOTHING`;
}

async function remove(tx: Tx, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.$executeRaw`DELETE FROM ${named(table)} WHERE "id" = ANY(${ids}::uuid[])`;
}

interface Collapse {
  move: Row[];
  drop: { row: Row; keeper: string }[];
  change: Omit<ChangedCell, 'table'>[];
}

/**
 * What becomes of rows that are to name `winnerId`, beside those that do: a row that says nothing more than its twin goes, the fuller one
 * stays. Where a record may name somebody only once, two rows that say different things become one that says both.
 */
function collapse(
  { column, same }: Reference,
  winnerId: string,
  moving: readonly Row[],
  standing: readonly Row[],
): Collapse {
  const result: Collapse = { move: [], drop: [], change: [] };
  if (!same) return { ...result, move: [...moving] };
  const keyOf = (row: Row) => JSON.stringify([...same.of, ...same.scope].map((name) => row[name] ?? null));
  const says = (row: Row, all: Row) =>
    same.says.every((name) => all[name] === null || all[name] === undefined || all[name] === row[name]);
  const twins = new Map<string, Row[]>();
  for (const row of standing) twins.set(keyOf(row), [...(twins.get(keyOf(row)) ?? []), { ...row }]);

  for (const row of moving) {
    const moved: Row = { ...row, [column]: winnerId };
    const key = keyOf(moved);
    const group = twins.get(key) ?? [];
    const fuller = group.find((twin) => says(twin, moved)) ?? (same.once ? group[0] : undefined);
    if (fuller) {
      for (const name of same.says) {
        const to = both(fuller[name], moved[name]);
        if (to === fuller[name]) continue;
        result.change.push({ id: fuller.id, column: name, from: fuller[name], to });
        fuller[name] = to;
      }
      result.drop.push({ row, keeper: fuller.id });
      continue;
    }
    for (const thinner of group.filter((twin) => says(moved, twin))) result.drop.push({ row: thinner, keeper: row.id });
    twins.set(
      key,
      group.filter((twin) => !says(moved, twin)),
    );
    result.move.push(row);
  }
  return result;
}

/** Looks for circles of records that belong to one another only once `work` has moved all of them: halfway there may be some. */
export async function withoutCirclesAtLast<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SET CONSTRAINTS refuse_circle DEFERRED`;
  const value = await work();
  await tx.$executeRaw`SET CONSTRAINTS refuse_circle IMMEDIATE`;
  return value;
}
