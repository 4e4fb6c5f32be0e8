import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../../db';
import { MOST_COUNTED } from '../queries';

/**
 * How many rows a SELECT has, counted up to `MOST_COUNTED`, as an expression of SQL: `MOST_COUNTED` itself means "at least so many". What is
 * counted comes in the order of an index, so that PostgreSQL stops there instead of gathering all rows first.
 */
export const figureOf = (rows: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*)::int FROM (${rows} LIMIT ${MOST_COUNTED}) AS "counted")`;

/**
 * How many rows each of some lists has, each counted up to `MOST_COUNTED`, through the public role and in one round trip.
 *
 * @param lists what counts, a SELECT each in the order of an index; their names are this program's own words
 */
export async function figuresOf<Name extends string>(lists: Record<Name, Prisma.Sql>): Promise<Record<Name, number>> {
  const columns = Object.entries<Prisma.Sql>(lists).map(
    ([name, rows]) => Prisma.sql`${figureOf(rows)} AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [figures] = await publicDb().$queryRaw<[Record<Name, number>]>`SELECT ${Prisma.join(columns)}`;
  return figures;
}

/** The rows of a table that point to one record, in the order in which they stand there. */
export const listed = (table: Prisma.ModelName, column: string, id: string) =>
  Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.raw(`"${column}"`)} = ${id}::uuid ORDER BY "position", "id"`;
