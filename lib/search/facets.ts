import { Prisma } from '@/prisma/generated/client';

const { sql, join, empty } = Prisma;

/** One value of each facet by which answers are narrowed. */
export type Chosen = Partial<Record<string, string>>;

/** How many values of a facet are told, the most frequent first. */
const MOST_TOLD = 12;
/** Facets of which every value is told. */
const WHOLE = ['noun', 'year'];

const givenOf = (chosen: Chosen) =>
  Object.entries(chosen).flatMap(([facet, of]) => (of === undefined ? [] : [{ facet, of }]));

/**
 * Which of the facets that were chosen each found record lacks, as a further common table expression `met` (rows of id and lacks). No joins
 * here and below: how many rows there will be nobody can tell beforehand, and thousands were compared with thousands.
 */
export const facetsMet = (chosen: Chosen): Prisma.Sql => {
  const given = givenOf(chosen);
  const pairs = given.map(({ facet, of }) => sql`(${facet}, ${of})`);
  return given.length === 0
    ? sql`met AS (SELECT NULL::uuid AS "id", '{}'::text[] AS "lacks" WHERE FALSE)`
    : sql`met AS MATERIALIZED (
      SELECT f."id", ARRAY(SELECT unnest(${given.map(({ facet }) => facet)}::text[]) EXCEPT SELECT unnest(f."has")) AS "lacks" FROM (
        SELECT "id", array_agg("facet") FILTER (WHERE ("facet", "of") IN (${join(pairs)})) AS "has" FROM facet GROUP BY 1) f)`;
};

/** Whether the record with this id has all that was chosen. */
export const hasChosen = (chosen: Chosen, id: Prisma.Sql): Prisma.Sql =>
  givenOf(chosen).length === 0
    ? sql`TRUE`
    : sql`CASE WHEN ${id} IN (SELECT "id" FROM met WHERE "lacks" = '{}') THEN TRUE ELSE FALSE END`;

/** For each facet what its values would find beside the others that were chosen, as JSON: { facet: [{ of, count }] }. */
export const facetCounts = (chosen: Chosen): Prisma.Sql => {
  const given = givenOf(chosen);
  const beside =
    given.length === 0
      ? empty
      : sql`OR CASE WHEN (f."id", f."facet") IN (SELECT "id", "lacks"[1] FROM met WHERE cardinality("lacks") = 1) THEN TRUE ELSE FALSE END`;
  const isChosen = given.map(({ facet, of }) => sql`OR (c."facet" = ${facet} AND c."of" = ${of})`);
  return sql`(SELECT coalesce(jsonb_object_agg(g."facet", g."counts"), '{}') FROM (
    SELECT c."facet", jsonb_agg(jsonb_build_object('of', c."of", 'count', c."count") ORDER BY c."place") AS "counts" FROM (
      SELECT f."facet", f."of", count(*)::int AS "count", row_number() OVER (PARTITION BY f."facet" ORDER BY count(*) DESC, f."of" DESC) AS "place"
      FROM facet f WHERE ${hasChosen(chosen, sql`f."id"`)} ${beside} GROUP BY 1, 2) c
    WHERE c."facet" = ANY(${WHOLE}::text[]) OR c."place" <= ${MOST_TOLD} ${isChosen.length > 0 ? join(isChosen, ' ') : empty}
    GROUP BY 1) g)`;
};
