import { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { publicDb } from '../db';
import type { NounName } from '../field';
import { isSlug } from '../names';
import { belongingTo, type NewsOf } from './news-within';
import type { RecordWithHome } from './record-path';

const { sql, raw } = Prisma;

/** So much is told at once. */
export const MOST_NEWS = 50;

/** Something that became public: a record, or a note that it was corrected. */
export interface NewsRow {
  record: RecordWithHome & { noun: NounName; title: string | null };
  /** What the record is called on whose page it is shown, where it has none of its own. */
  homeTitle: string | null;
  at: Date;
  correction: { id: string; version: number; fields: string[]; note: string | null } | null;
}

interface Row {
  id: string;
  noun: NounName;
  slug: string | null;
  title: string | null;
  homeId: string | null;
  homeNoun: string | null;
  homeSlug: string | null;
  homeTitle: string | null;
  at: Date;
  correctionId: string | null;
  version: number;
  fields: string[];
  note: string | null;
}

/** What a feed is of: a country by its code, a record by its id. */
export interface NewsSubject {
  of: NewsOf;
  id: string;
  /** By which its page is addressed. */
  handle: string;
  /** Null for a country, which has a name in every language. */
  name: string | null;
}

/** What a feed is asked for, by the handle of its page, through the public role; null where there is no such thing or it is not public. */
export async function publicNewsSubject(of: NewsOf, handle: string): Promise<NewsSubject | null> {
  if (of === 'country') return isCountry(handle) ? { of, id: handle, handle, name: null } : null;
  if (!isSlug(handle)) return null;
  const record = await publicDb().record.findFirst({
    where: { noun: of, slug: handle },
    select: { id: true, title: true },
  });
  return record && { of, id: record.id, handle, name: record.title ?? handle };
}

const OPENED = sql`SELECT r."id", NULL::uuid AS "correctionId", r."openedAt" AS "at" FROM "Record" r WHERE r."openedAt" IS NOT NULL`;
const CORRECTED = sql`SELECT r."recordId" AS "id", r."id" AS "correctionId", r."at" FROM "Correction" r`;
const [OPENED_LAST, CORRECTED_LAST] = [
  sql`ORDER BY r."openedAt" DESC, r."id" DESC`,
  sql`ORDER BY r."at" DESC, r."id" DESC`,
];
const UP_TO_MOST = sql`LIMIT (SELECT "rows" FROM most)`;

/** The latest of everything, as `published` and `corrected`. */
const LATEST = sql`published AS (${OPENED} ${OPENED_LAST} ${UP_TO_MOST}), corrected AS (${CORRECTED} ${CORRECTED_LAST} ${UP_TO_MOST})`;

/** So many of the latest are asked one by one whether they belong to a subject. */
const LOOKED_AT = 5_000;

/**
 * The latest of what belongs to a subject, as `published` and `corrected`. A large subject has them among the latest of all, and gathering what
 * belongs to it would take long; what belongs to a small one is gathered, where the latest of all did not have enough.
 */
function latestOf({ of, id }: NewsSubject, looked: number): Prisma.Sql {
  const belonging = belongingTo(of, id);
  const isOwn = sql`EXISTS (SELECT FROM (${belonging}) b("id") WHERE b."id" = r."id" OFFSET 0)`;
  const part = (name: string, all: Prisma.Sql, where: Prisma.Sql, order: Prisma.Sql) => {
    const [soon, later] = [raw(`"${name}_soon"`), raw(`"${name}"`)];
    const isEnough = sql`(SELECT count(*) FROM ${soon}) >= (SELECT "rows" FROM most) OR NOT EXISTS (${all} OFFSET ${looked})`;
    return sql`
      ${soon} AS (SELECT * FROM (${all} ${order} LIMIT ${looked}) r WHERE ${isOwn} ORDER BY r."at" DESC, r."correctionId" DESC, r."id" DESC ${UP_TO_MOST}),
      ${later} AS (
        SELECT * FROM ${soon} WHERE ${isEnough}
        UNION ALL (${all} ${where} IN (SELECT "id" FROM within) AND NOT (${isEnough}) ${order} ${UP_TO_MOST}))`;
  };
  return sql`within("id") AS MATERIALIZED (${belonging}), ${part('published', OPENED, sql`AND r."id"`, OPENED_LAST)},
    ${part('corrected', CORRECTED, sql`WHERE r."recordId"`, CORRECTED_LAST)}`;
}

/**
 * What became public last, at most `MOST_NEWS`, latest first: records, and notes of corrections to them; of everything, or of what belongs to
 * `subject`. Through the public role, in one statement. What was under an embargo became public with its end, what was closed when somebody opened it.
 *
 * @param looked how many of the latest of all are asked whether they belong to the subject, before all that belongs to it is gathered
 */
export async function publicNews(subject: NewsSubject | null, looked = LOOKED_AT): Promise<NewsRow[]> {
  const rows = await publicDb().$queryRaw<Row[]>`
    WITH most AS (SELECT ${MOST_NEWS}::int AS "rows"), ${subject ? latestOf(subject, looked) : LATEST},
    news AS (SELECT * FROM published UNION ALL SELECT * FROM corrected ORDER BY "at" DESC, "correctionId" DESC, "id" DESC LIMIT (SELECT "rows" FROM most))
    SELECT n.*, r."noun", r."slug", r."title", h."id" AS "homeId", h."noun" AS "homeNoun", h."slug" AS "homeSlug", h."title" AS "homeTitle",
      c."version", c."fields", c."note"
    FROM news n JOIN "Record" r ON r."id" = n."id" LEFT JOIN "Record" h ON h."id" = r."homeId" LEFT JOIN "Correction" c ON c."id" = n."correctionId"
    ORDER BY n."at" DESC, n."correctionId" DESC, n."id" DESC`;
  return rows.map(({ id, noun, slug, title, homeId, homeNoun, homeSlug, homeTitle, at, correctionId, ...note }) => ({
    record: {
      id,
      noun,
      slug,
      title,
      home: homeId && homeNoun ? { id: homeId, noun: homeNoun, slug: homeSlug } : null,
    },
    homeTitle,
    at,
    correction: correctionId ? { id: correctionId, ...note } : null,
  }));
}
