import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { collapse } from './collapse';
import { CHILD, type Reference } from './references';
import type { Changed, Dropped, Row, Trace } from './trace';

const { sql, raw } = Prisma;
const named = (name: string) => raw(`"${name}"`);

/** The rows whose `column` is one of `ids`, in the order of their list. */
export async function rowsNaming(
  tx: Tx,
  { table, column }: Pick<Reference, 'table' | 'column'>,
  ids: readonly string[],
) {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ row: Row }[]>(
    sql`SELECT to_jsonb(t) AS "row" FROM ${named(table)} t WHERE t.${named(column)} = ANY(${ids}::uuid[]) ORDER BY t."id"`,
  );
  return rows.map(({ row }) => row).sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
}

/** Lets `rows`, which name one record, name `winnerId` instead. Returns what was done, for the trace. */
export async function moveRows(
  tx: Tx,
  reference: Reference,
  rows: readonly Row[],
  winnerId: string,
): Promise<Pick<Trace, 'moved' | 'dropped' | 'changed'>> {
  const { table, column } = reference;
  const standing = reference.same ? await rowsNaming(tx, reference, [winnerId]) : [];
  const { move, drop, change } = collapse(reference, winnerId, rows, standing);
  const dropped: Dropped[] = drop.map(({ row, keeper }) => ({ table, row, keeper: { table, id: keeper } }));
  const changed: Changed[] = change.map((one) => ({ table, ...one }));
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
  { table, id, column }: Pick<Changed, 'table' | 'id' | 'column'>,
  from: unknown,
  to: unknown,
): Promise<void> {
  const [before, after] = [JSON.stringify({ [column]: from ?? null }), JSON.stringify({ [column]: to ?? null })];
  await tx.$executeRaw`
    UPDATE ${named(table)} t SET ${named(column)} = (jsonb_populate_record(NULL::${named(table)}, ${after}::jsonb)).${named(column)}
     WHERE t."id" = ${id}::uuid AND to_jsonb(t) -> ${column}::text = ${before}::jsonb -> ${column}::text`;
}

/** Puts a collapsed row back, with its old id, where the row that it was collapsed into is there still. */
export async function putBack(tx: Tx, { table, row, keeper }: Dropped): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ${named(table)} SELECT r.* FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(row)}::jsonb) r
     WHERE EXISTS (SELECT FROM ${named(keeper.table)} k WHERE k."id" = ${keeper.id}::uuid)
    ON CONFLICT DO NOTHING`;
}

async function remove(tx: Tx, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.$executeRaw`DELETE FROM ${named(table)} WHERE "id" = ANY(${ids}::uuid[])`;
}
