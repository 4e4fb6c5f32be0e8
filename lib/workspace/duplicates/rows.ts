import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import type { Reference } from './references';

const { raw, sql } = Prisma;

/** A row of any table, as PostgreSQL writes it in JSON. */
export type Row = { id: string } & Record<string, unknown>;

/** The rows whose `column` is one of `ids`, in the order of their list. */
export async function rowsNaming(
  tx: Tx,
  { table, column }: Pick<Reference, 'table' | 'column'>,
  ids: readonly string[],
) {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ row: Row }[]>(
    sql`SELECT to_jsonb(t) AS "row" FROM ${raw(`"${table}"`)} t WHERE t.${raw(`"${column}"`)} = ANY(${ids}::uuid[]) ORDER BY t."id"`,
  );
  return rows.map(({ row }) => row).sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
}
