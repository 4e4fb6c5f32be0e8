import { Prisma } from '@/prisma/generated/client';
import { NOUN_NAMES, type NounName } from '../field';
import { storeOf } from '../nouns';
import { countriesInRegions } from '../regions';

const { sql, raw, join } = Prisma;

/** By what the answers to a question are counted and narrowed, in the order in which a page shows it. */
export const FACETS = [
  'noun',
  'year',
  'country',
  'region',
  'series',
  'topic',
  'organization',
  'person',
  'model',
  'kind',
  'status',
  'design',
  'language',
] as const;
export type Facet = (typeof FACETS)[number];
/** One value of facets: a noun, YYYY, a code of ISO 3166-1, a number of UN M49, an id, `list.option`, words, a tag of BCP 47. */
export type Chosen = Partial<Record<Facet, string>>;
/** Facets of which the values are records, by their ids. */
export const OF_RECORDS = ['series', 'topic', 'organization', 'person', 'model'] as const satisfies readonly (Facet &
  NounName)[];
export const isOfRecords = (facet: Facet): boolean => OF_RECORDS.some((one) => one === facet);

/** The columns of a noun whose fields are of this kind. */
export const columns = (noun: NounName, holds: (field: { kind: string; noun?: NounName }) => boolean): string[] =>
  Object.entries(storeOf(noun).noun.fields).flatMap(([name, field]) => (holds(field) ? [name] : []));

/** Rows of facet, id and of. */
interface Rows {
  facet: Facet;
  rows: Prisma.Sql;
}
const ofFacet = (facet: Facet, values: Prisma.Sql): Rows => ({
  facet,
  rows: sql`SELECT ${facet}::text AS "facet", v.* FROM (${values}) v("id", "of")`,
});

/** Rows of a facet that stand in a column of the found record itself. */
const inOwn = (facet: Facet, noun: NounName, column: string, of = sql`t.${raw(`"${column}"`)}::text`) =>
  ofFacet(
    facet,
    sql`SELECT d."id", ${of} FROM within d JOIN ${raw(`"${storeOf(noun).noun.table}"`)} t ON t."id" = d."id" WHERE d."noun" = ${noun}`,
  );
/** Rows of a facet that stand in a list of the found record. */
const inPart = (facet: Facet, table: string, owner: string, column: string) =>
  ofFacet(
    facet,
    sql`SELECT d."id", t.${raw(`"${column}"`)}::text FROM within d JOIN ${raw(`"${table}"`)} t ON t.${raw(`"${owner}"`)} = d."id"`,
  );
/** Rows of a facet that stand in a column of the meeting where the found record was said. */
const atMeeting = (facet: Facet, column: string) =>
  ofFacet(
    facet,
    sql`SELECT d."id", m.${raw(`"${column}"`)}::text FROM within d JOIN "Meeting" m ON m."id" = d."meeting"`,
  );

/** The records that found ones point to, by the register; each of them is its own, too. */
const pointing = (facet: Facet & NounName): Rows[] => [
  ofFacet(facet, sql`SELECT d."id", d."id"::text FROM within d WHERE d."noun" = ${facet}`),
  ...NOUN_NAMES.filter((noun) => noun !== facet && noun !== 'meeting').flatMap((noun) =>
    columns(noun, (field) => field.noun === facet).map((column) => inOwn(facet, noun, column)),
  ),
];
/** What the register marks as telling of which kind a record is, how it stands, or how it was made. */
const marked = (): Rows[] =>
  NOUN_NAMES.flatMap((noun) =>
    Object.entries(storeOf(noun).noun.fields).flatMap(([name, { facet, list }]) =>
      facet
        ? [inOwn(facet, noun, name, list ? sql`${list}::text || '.' || t.${raw(`"${name}"`)}::text` : undefined)]
        : [],
    ),
  );

// The register and the regions do not change while the program runs: what they say is put together once.
const PLACED = join(
  [
    atMeeting('country', 'countryCode'),
    ...NOUN_NAMES.filter((noun) => noun !== 'meeting').flatMap((noun) =>
      columns(noun, ({ kind }) => kind === 'country').map((column) => inOwn('country', noun, column)),
    ),
  ].map(({ rows }) => rows),
  ' UNION ALL ',
);
const ROWS: readonly Rows[] = [
  ofFacet('noun', sql`SELECT "id", "noun" FROM within`),
  ofFacet('year', sql`SELECT "id", "year" FROM within`),
  ofFacet('language', sql`SELECT "id", "language" FROM within`),
  { facet: 'country', rows: sql`SELECT * FROM placed` },
  ofFacet(
    'region',
    sql`SELECT p."id", l."region" FROM placed p("facet", "id", "of") JOIN lies l ON l."country" = p."of"`,
  ),
  ofFacet(
    'topic',
    sql`SELECT d."id", t."of"::text FROM within d JOIN "TopicAssignment" a ON a."recordId" = d."id" JOIN term t ON t."id" = a."topicId"`,
  ),
  ofFacet(
    'topic',
    sql`SELECT d."id", t."of"::text FROM within d JOIN term t ON t."id" = d."id" WHERE d."noun" = 'topic'`,
  ),
  ofFacet(
    'status',
    sql`SELECT d."id", 'progress.' || s."progress" FROM within d CROSS JOIN LATERAL (
      SELECT "progress" FROM "Assessment" WHERE "commitmentId" = d."id" ORDER BY "assessedOn" DESC, "id" DESC LIMIT 1) s WHERE d."noun" = 'commitment'`,
  ),
  atMeeting('series', 'seriesId'),
  ...pointing('series'),
  ...pointing('organization'),
  inPart('organization', 'Attribution', 'recordId', 'organizationId'),
  inPart('organization', 'SaidAbout', 'recordId', 'organizationId'),
  inPart('organization', 'Participation', 'meetingId', 'organizationId'),
  inPart('organization', 'ModelInstitution', 'modelId', 'organizationId'),
  inPart('organization', 'ProgrammePartner', 'programmeId', 'organizationId'),
  ...pointing('person'),
  inPart('person', 'Attribution', 'recordId', 'personId'),
  inPart('person', 'Participation', 'meetingId', 'personId'),
  ...pointing('model'),
  inPart('model', 'SaidAbout', 'recordId', 'modelId'),
  ...marked(),
];
const REGIONS = JSON.stringify(countriesInRegions());

/**
 * What of `within` (rows of id, noun, year, language and meeting) belongs to which value of each facet, as common table expressions that end
 * in `facet` (rows of facet, id and of). A topic counts for all broader ones, a country for its regions. Whatever is read here is read
 * through the wall of the role that asks, and what that role can't read is no value.
 *
 * @param isReadable a further condition on the record `r` that is a value
 * @param of the facets that are asked for, where it is not all
 */
export function facetRows(isReadable: Prisma.Sql, of: readonly string[] = FACETS): Prisma.Sql {
  const asked = ROWS.filter(({ facet }) => of.includes(facet)).map(({ rows }) => rows);
  const rows = asked.length > 0 ? join(asked, ' UNION ALL ') : sql`SELECT '', NULL::uuid, ''`;
  return sql`
    placed AS MATERIALIZED (${PLACED}),
    lies AS (SELECT * FROM jsonb_to_recordset(${REGIONS}::jsonb) AS l("country" text, "region" text)),
    term AS (SELECT "id", "id" AS "of" FROM "Topic" UNION SELECT c."id", t."of" FROM term t JOIN "Topic" c ON c."broaderId" = t."id"),
    told AS MATERIALIZED (SELECT DISTINCT * FROM (${rows}) f("facet", "id", "of") WHERE f."id" IS NOT NULL AND f."of" IS NOT NULL),
    readable AS MATERIALIZED (
      SELECT r."id"::text AS "id" FROM "Record" r WHERE r."id" = ANY(ARRAY(SELECT DISTINCT t."of"::uuid FROM told t WHERE t."facet" = ANY(${[...OF_RECORDS]}::text[]))) AND ${isReadable}),
    facet AS MATERIALIZED (
      SELECT * FROM told t
      WHERE CASE WHEN t."facet" <> ALL(${[...OF_RECORDS]}::text[]) THEN TRUE WHEN t."of" IN (SELECT "id" FROM readable) THEN TRUE ELSE FALSE END)`;
}
