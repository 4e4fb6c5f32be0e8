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

/** Which facets that were chosen each found record lacks, as further common table expressions that end in `missing` (rows of id and facets). */
export const facetsMissing = (chosen: Chosen): Prisma.Sql => {
  const given = givenOf(chosen);
  if (given.length === 0) return sql`missing AS (SELECT "id", '{}'::text[] AS "facets" FROM within)`;
  return sql`
    chosen AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS c("facet" text, "of" text)),
    missing AS MATERIALIZED (
      SELECT d."id", ARRAY(SELECT c."facet" FROM chosen c WHERE NOT EXISTS (
        SELECT FROM facet f WHERE f."id" = d."id" AND f."facet" = c."facet" AND f."of" = c."of")) AS "facets" FROM within d)`;
};

/** For each facet what its values would find beside the others that were chosen, as JSON: { facet: [{ of, count }] }. */
export const facetCounts = (chosen: Chosen): Prisma.Sql => {
  const isChosen = givenOf(chosen).map(({ facet, of }) => sql`(c."facet" = ${facet} AND c."of" = ${of})`);
  return sql`(SELECT coalesce(jsonb_object_agg(g."facet", g."counts"), '{}') FROM (
    SELECT c."facet", jsonb_agg(jsonb_build_object('of', c."of", 'count', c."count") ORDER BY c."place") AS "counts" FROM (
      SELECT f."facet", f."of", count(*)::int AS "count", row_number() OVER (PARTITION BY f."facet" ORDER BY count(*) DESC, f."of" DESC) AS "place"
      FROM facet f JOIN missing m ON m."id" = f."id" WHERE m."facets" <@ ARRAY[f."facet"] GROUP BY 1, 2) c
    WHERE c."facet" = ANY(${WHOLE}::text[]) OR c."place" <= ${MOST_TOLD} ${isChosen.length > 0 ? sql`OR ${join(isChosen, ' OR ')}` : empty}
    GROUP BY 1) g)`;
};
