import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { type Chosen, facetCounts, facetsMet, hasChosen } from './facets';
import { heaviest, latest, mostBy, sampled, sampleRate } from './frequent';
import type { Question } from './question';
import type { Texts } from './rows';

const { sql, join, empty } = Prisma;

/** Texts that are looked at which have all that was asked, and of all its parts together. */
export const LOOKED_AT = 5_000;
/** Of what very many texts have, so many of the first are looked at where the answer is not narrowed: more than can be paged through or taken away. */
const FIRST = 1_000;
/** Where so many texts have all of it, nobody misses those that have it only together with what they belong to. */
const ENOUGH = 200;
/** How much it counts that not the text itself has a word, but the meeting where it was said, or whom it is about. */
const BESIDE = 0.05;

/** A record that was found. */
export interface TextHit {
  id: string;
  noun: string;
  /** The row whose words were found: the record's own, or that of an alias or a count; null where what it belongs to has them. */
  origin: string | null;
  /** When it is of: the date of the meeting where it was said, or of the document. */
  on: string | null;
}
/** How many were found of a value of a facet. */
export interface Counted<T = string> {
  of: T;
  count: number;
}
export interface TextsFound {
  /** How many in all, and whether there may be more: a word stands in more texts than are looked at. */
  count: number;
  more: boolean;
  /** Whether this and what the facets tell is reckoned from a sample. */
  about: boolean;
  /** How many of the question's parts the best of them have. */
  has: number;
  /** What each value of a facet would find, beside the other facets that were chosen. */
  facets: Partial<Record<string, Counted[]>>;
  hits: TextHit[];
  /** The meetings at which what was found was said, or that were found; where they were asked for. */
  meetings: string[];
}
export interface TextQuery {
  texts: Texts;
  /** Which records one may read, as a condition on the row `r`. */
  readable: Prisma.Sql;
  question: Question;
  /** What belongs to which value of these facets, or of all: common table expressions over `within` that end in `facet` (rows of facet, id and of). */
  rows: (of?: readonly string[]) => Prisma.Sql;
  /** Only what has all of these. */
  chosen: Chosen;
  /** Only what is of this time, days of reduced precision, both included: of the meeting where it was said, or of the document. */
  since?: string;
  until?: string;
  /** Whether it is enough that what a record belongs to or is attributed to has the parts. */
  beside: boolean;
  order: 'best' | 'newest';
  most: number;
  from: number;
  /** Whether the meetings of all that was found are asked for. */
  meetings: boolean;
}

/** Parts that what a found record belongs to or is attributed to has, or for a meeting who took part: as many as were found have a few each. */
const ofFound = sql`
  SELECT f."id", b."place" FROM found f JOIN "Record" r ON r."id" = f."id" JOIN best b ON b."id" = r."meetingId"
  UNION SELECT f."id", b."place" FROM found f JOIN "Record" r ON r."id" = f."id" JOIN best b ON b."id" = r."homeId"
  UNION SELECT f."id", b."place" FROM found f JOIN "Attribution" a ON a."recordId" = f."id" JOIN best b ON b."id" = a."organizationId"
  UNION SELECT f."id", b."place" FROM found f JOIN "Attribution" a ON a."recordId" = f."id" JOIN best b ON b."id" = a."personId"
  UNION SELECT f."id", b."place" FROM found f JOIN "Participation" p ON p."meetingId" = f."id" JOIN best b ON b."id" = p."organizationId"`;
/** Records of a kind that belong to what has a part, or are attributed to it. */
const ofKind = (noun: string) => sql`
  (SELECT r."id", b."place" FROM best b JOIN "Record" r ON r."meetingId" = b."id" WHERE r."noun" = ${noun} LIMIT ${LOOKED_AT})
  UNION (SELECT r."id", b."place" FROM best b JOIN "Record" r ON r."homeId" = b."id" WHERE r."noun" = ${noun} LIMIT ${LOOKED_AT})
  UNION (SELECT a."recordId", b."place" FROM best b JOIN "Attribution" a ON a."organizationId" = b."id" WHERE a."noun" = ${noun} LIMIT ${LOOKED_AT})
  UNION (SELECT a."recordId", b."place" FROM best b JOIN "Attribution" a ON a."personId" = b."id" WHERE a."noun" = ${noun} LIMIT ${LOOKED_AT})
  UNION (SELECT p."meetingId", b."place" FROM best b JOIN "Participation" p ON p."organizationId" = b."id"
    WHERE p."meetingId" IS NOT NULL AND ${noun} = 'meeting' LIMIT ${LOOKED_AT})`;

/** The alternatives of one part of a question. */
const asked = (alternatives: readonly string[]) =>
  join(
    alternatives.map((said) => sql`search.asked(${said})`),
    ' || ',
  );

/** A question as the index is asked: each of its parts, what must not be there, and all of it. */
function askedFor({ parts, without }: Question) {
  const not = without.length === 0 || parts.length === 0 ? empty : sql` && !!(${asked(without)})`;
  // Without words, the records of the kind.
  const each = parts.length === 0 ? [sql`''::tsquery`] : parts.map((alternatives) => sql`(${asked(alternatives)})`);
  return { each, not, all: sql`(${join(each, ' && ')})${not}` };
}

/** What one statement tells. */
type Looked = Omit<TextsFound, 'about'>;
/** Which texts a statement looks at. */
interface Look {
  /** Those that have all of it. */
  whole: Prisma.Sql;
  /** Whether those that have parts of it count, too. */
  parts: boolean;
  /** Whether the values of all facets are told, and not only of those that were chosen. */
  facets: boolean;
}

/**
 * What one may read of what was asked (decision 0072). What many texts have is reckoned from a sample, and of those the ones are looked at
 * that say most of it (decision 0086).
 */
export async function findTexts(client: Pick<Tx, '$queryRaw'>, query: TextQuery): Promise<TextsFound> {
  const { texts, question } = query;
  const { noun, ...others } = query.chosen;
  const asked = askedFor(question);
  const rate = question.parts.length === 0 || query.meetings ? 1 : await sampleRate(client, texts, asked.all, noun);
  const all = texts.met(asked.all, LOOKED_AT);
  if (rate === 1) return { ...(await findIn(client, query, { whole: all, parts: true, facets: true })), about: false };
  // The same for each page of an answer, so that nothing stands on two of them.
  const isNarrowed = [...Object.values(others), query.since, query.until, question.from, question.until].some(Boolean);
  const depth = isNarrowed ? LOOKED_AT / 2 : FIRST;
  const first = () => {
    if (query.order === 'best') return heaviest(texts, asked, depth, noun);
    return mostBy(rate) <= LOOKED_AT ? all : latest(texts, asked.all, depth, noun);
  };
  const [counted, { hits }] = await Promise.all([
    findIn(client, { ...query, most: 0 }, { whole: sampled(texts, asked.all, rate, noun), parts: false, facets: true }),
    findIn(client, query, { whole: first(), parts: false, facets: false }),
  ]);
  return { ...reckoned(counted, rate), hits };
}

/** What a sample tells of all, as round as it is known. */
function reckoned(found: Looked, rate: number): TextsFound {
  const of = (count: number) => Number((count * rate).toPrecision(2));
  const facets = Object.entries(found.facets).map(([facet, counts]) => [
    facet,
    counts?.map(({ of: value, count }) => ({ of: value, count: of(count) })),
  ]);
  return { ...found, about: true, more: false, count: of(found.count), facets: Object.fromEntries(facets) };
}

/**
 * The answer in one statement. A part of the question counts as there if
 * a record's own text has it, or what the record belongs to or is attributed to; only what has a part in its own text is found. Where no record has
 * all parts, those that have most of them.
 */
async function findIn(client: Pick<Tx, '$queryRaw'>, query: TextQuery, look: Look): Promise<Looked> {
  const { texts, readable, question, rows, chosen, since, until, beside, order, most, from, meetings } = query;
  const { noun } = chosen;
  const { parts, without } = question;
  const { each, not } = askedFor(question);
  const words = join(each.map((part, place) => sql`(${place}::int, ${part}${not})`));
  const lookedAt = Math.ceil(LOOKED_AT / each.length);
  const kind =
    parts.length === 0
      ? sql`SELECT r."id" FROM "Record" r WHERE ${noun ? sql`r."noun" = ${noun}` : sql`r."partOfId" IS NULL`} AND ${readable} ORDER BY r."id" DESC LIMIT ${LOOKED_AT}`
      : sql`SELECT NULL::uuid AS "id" WHERE FALSE`;
  const bounds = [
    ...(question.from ? [sql`d."year" >= ${question.from}`] : []),
    ...(question.until ? [sql`d."year" <= ${question.until}`] : []),
    // A day that is only known to be of a year, or asked for as a year, is compared by the year.
    ...(since ? [sql`d."on" >= left(${since}, length(d."on"))`] : []),
    ...(until ? [sql`left(d."on", ${until.length}::int) <= ${until}`] : []),
  ];
  const [found] = await client.$queryRaw<[Looked]>`
    WITH RECURSIVE asked AS MATERIALIZED (SELECT * FROM (VALUES ${words}) a("place", "query")),
    -- What has all of it in its own text; then, where that is little, what has a part.
    whole AS MATERIALIZED (${look.whole}),
    own AS MATERIALIZED (
      SELECT a."place", t.* FROM asked a CROSS JOIN LATERAL (${texts.met(sql`a."query"`, lookedAt)}) t
      WHERE ${look.parts} AND (${beside && parts.length > 0} OR (${parts.length > 1} AND (SELECT count(*) FROM whole) < ${ENOUGH}))),
    best AS MATERIALIZED (
      SELECT DISTINCT ON ("id", "place") "id", "noun", "place", "rank", "origin", "tag" FROM own ORDER BY "id", "place", "rank" DESC, "origin"),
    found AS MATERIALIZED (SELECT DISTINCT "id" FROM best),
    -- What has a part by what it belongs to or is attributed to.
    beside AS (${beside && noun ? ofKind(noun) : ofFound}),
    partly AS (
      SELECT "id", count(DISTINCT "place")::int AS "has", sum("rank") AS "rank",
        (array_agg("origin" ORDER BY "rank" DESC) FILTER (WHERE "origin" IS NOT NULL))[1] AS "origin",
        (array_agg("tag" ORDER BY "rank" DESC) FILTER (WHERE "origin" IS NOT NULL))[1] AS "tag"
      FROM (
        SELECT "id", "place", "rank", "origin", "tag" FROM best
        UNION ALL SELECT "id", "place", ${BESIDE}::real, NULL, NULL FROM beside) s
      GROUP BY "id" HAVING ${beside} OR bool_or("origin" IS NOT NULL)),
    -- Without words, the records of the kind.
    kind AS MATERIALIZED (${kind}),
    candidate AS MATERIALIZED (
      SELECT DISTINCT ON ("id") * FROM (
        SELECT "id", ${parts.length}::int AS "has", ${parts.length} * "rank" AS "rank", "origin", "tag" FROM whole
        UNION ALL SELECT * FROM partly
        UNION ALL SELECT k."id", 0, 1, k."id", l."tag" FROM kind k LEFT JOIN (${texts.languages(sql`(SELECT array_agg("id") FROM kind)`)}) l ON l."origin" = k."id") s
      ORDER BY "id", "has" DESC, "rank" DESC),
    -- Without what has, in any of its texts, what must not be there.
    scored AS MATERIALIZED (
      SELECT * FROM candidate WHERE ${
        without.length === 0
          ? sql`TRUE`
          : sql`"id" NOT IN (SELECT w."id" FROM (${texts.having(sql`(SELECT array_agg("id") FROM candidate)`, asked(without))}) w)`
      }),
    -- Those that have most of it, with kind, date and language, which the record may say otherwise than its text; then within the years of the question.
    dated AS MATERIALIZED (
      SELECT s.*, r."noun", coalesce(nullif(lower(split_part(r."language", '-', 1)), ''), s."tag") AS "language", coalesce(m."startOn", d."issuedOn", e."issuedOn") AS "on", left(coalesce(m."startOn", d."issuedOn", e."issuedOn"), 4) AS "year", m."id" AS "meeting"
      FROM scored s JOIN "Record" r ON r."id" = s."id" AND ${readable} LEFT JOIN "Meeting" m ON m."id" = coalesce(r."meetingId", r."id")
      LEFT JOIN "Source" d ON d."id" = r."id" LEFT JOIN "EvidenceItem" e ON e."id" = r."id"
      WHERE s."has" = (SELECT max("has") FROM scored)),
    within AS MATERIALIZED (SELECT * FROM dated d WHERE ${bounds.length > 0 ? join(bounds, ' AND ') : sql`TRUE`}),
    ${rows(look.facets ? undefined : Object.keys(chosen))}, ${facetsMet(chosen)},
    kept AS (SELECT d.* FROM within d WHERE ${hasChosen(chosen, sql`d."id"`)}),
    page AS (
      SELECT d."id", d."noun", d."origin", d."on" FROM kept d
      ORDER BY ${order === 'newest' ? sql`d."on" DESC NULLS LAST,` : empty} d."rank" DESC, d."on" DESC NULLS LAST, d."id" LIMIT ${most} OFFSET ${from})
    SELECT (SELECT count(*)::int FROM kept) AS "count",
      (SELECT count(*) FROM scored) >= ${LOOKED_AT} OR EXISTS (SELECT FROM own GROUP BY "place" HAVING count(*) >= ${lookedAt}) AS "more",
      coalesce((SELECT max("has") FROM scored), 0) AS "has",
      ${facetCounts(chosen)} AS "facets",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'noun', p."noun", 'origin', p."origin", 'on', p."on")) FROM page p), '[]') AS "hits",
      ${meetings ? sql`ARRAY(SELECT DISTINCT k."meeting"::text FROM kept k WHERE k."meeting" IS NOT NULL)` : sql`'{}'::text[]`} AS "meetings"`;
  return found;
}

/** What a row says, and the configuration of PostgreSQL by which its words have stems. */
export interface TextOfHit {
  text: string;
  language: string;
}

/** What these rows say that one may read, by the row. */
export async function wordsOf(
  client: Pick<Tx, '$queryRaw'>,
  texts: Texts,
  rows: readonly string[],
): Promise<Map<string, TextOfHit>> {
  const found = await client.$queryRaw<(TextOfHit & { origin: string })[]>(texts.words(sql`${[...rows]}::uuid[]`));
  return new Map(found.map(({ origin, ...text }) => [origin, text]));
}

/** The beginnings by which words of a text are told to be those of the question, by the text's language. */
export async function stemsOf(
  client: Pick<Tx, '$queryRaw'>,
  { parts }: Question,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await client.$queryRaw<{ language: string; stems: string[] }[]>`
    SELECT * FROM search.stems(${parts.flat()}::text[])`;
  return new Map(rows.map(({ language, stems }) => [language, stems]));
}
