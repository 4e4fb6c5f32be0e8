import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { isTelling, shortened } from './shortened';

const { sql, empty } = Prisma;

/** A name that is looked for among those of one noun; its first 300 characters count, as of those that are kept. */
export interface NameToFind<N extends string> {
  noun: N;
  name: string;
  /** Whether names count as alike of which one is the other for short. */
  shortened?: boolean;
}
/** A record that bears the name at `place` in what was asked, or one that resembles it. */
export interface Namesake {
  place: number;
  id: string;
  /** Which of the record's names that is: what it is called, its acronym or symbol, another name. */
  which: 'own' | 'acronym' | 'alias';
  /** Whether it is the same name, however it is spelt; else it only sounds or reads alike. */
  same: boolean;
}

/** A name that more records bear says nothing. */
const MOST = 100;

/**
 * Records by what they are called, all names in one statement and each through an index: the database makes the keys of what is asked as
 * it made those that it holds (`search.joined_key`, `search.alike_key`), so that names of every script are compared.
 *
 * @param where a further condition on the row `n` of search."Name"
 */
export async function namesakes<N extends string>(
  client: Pick<Tx, '$queryRaw'>,
  asked: readonly NameToFind<N>[],
  where: Prisma.Sql = empty,
): Promise<Namesake[]> {
  const spelt = asked.flatMap(({ noun, name, shortened: isShort = false }, place) => [
    { noun, name: name.replaceAll('\0', ' '), place, whole: true, held: isShort && isTelling(name) },
    ...(isShort ? shortened(name) : []).map((short) => ({ noun, name: short, place, whole: false, held: false })),
  ]);
  if (spelt.length === 0) return [];
  const further = where === empty ? empty : sql`AND ${where}`;
  const bearing = (same: Prisma.Sql, alike: Prisma.Sql) => sql`
    SELECT a."place", n.* FROM asked a CROSS JOIN LATERAL (
      SELECT n."recordId" AS "id", ${same} AS "same",
        CASE WHEN NOT n."other" THEN 'own' WHEN n."origin" = n."recordId" THEN 'acronym' ELSE 'alias' END AS "which"
      FROM search."Name" n WHERE n."noun" = a."noun" AND ${alike} ${further} ORDER BY n."recordId" LIMIT ${MOST}
    ) n`;
  return client.$queryRaw<Namesake[]>`
    WITH asked AS MATERIALIZED (
      SELECT s."place", s."noun", s."whole", search.joined_key(s."key") AS "joined", search.alike_key(s."key") AS "alike",
        CASE WHEN s."held" THEN '% ' || replace(nullif(search.sounds(search.telling(s."key")), ''), ' ', ' %') || ' %' END AS "within"
      FROM (
        SELECT t."place", t."noun", t."whole", t."held", ' ' || search.name_key(left(t."name", 300)) AS "key"
        FROM unnest(${spelt.map(({ place }) => place)}::int[], ${spelt.map(({ noun }) => noun)}::text[],
          ${spelt.map(({ name }) => name)}::text[], ${spelt.map(({ whole }) => whole)}::boolean[],
          ${spelt.map(({ held }) => held)}::boolean[]) AS t ("place", "noun", "name", "whole", "held")
      ) s WHERE s."key" <> ' '
    )
    SELECT DISTINCT * FROM (
      ${bearing(sql`a."whole"`, sql`n."joined" = a."joined"`)}
      UNION ALL ${bearing(sql`FALSE`, sql`n."alike" = a."alike"`)}
      ${spelt.some(({ held }) => held) ? sql`UNION ALL ${bearing(sql`FALSE`, sql`n."sounds" LIKE a."within"`)}` : empty}
    ) found ORDER BY "place", "same" DESC, "id"`;
}
