import { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { publicDb } from '../db';
import type { NounName } from '../field';
import { isSlug } from '../names';
import { belongingTo, type NewsOf } from './news-within';
import type { RecordWithHome } from './record-path';

const { sql, empty } = Prisma;

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

/**
 * What became public last, at most `MOST_NEWS`, latest first: records, and notes of corrections to them; of everything, or of what belongs to
 * `subject`. Through the public role, in one statement. What was under an embargo became public with its end, what was closed when somebody opened it.
 */
export async function publicNews(subject: NewsSubject | null): Promise<NewsRow[]> {
  const within = subject ? sql`, within("id") AS MATERIALIZED (${belongingTo(subject.of, subject.id)})` : empty;
  const isWithin = (id: Prisma.Sql) => (subject ? sql`${id} IN (SELECT "id" FROM within)` : sql`TRUE`);
  const rows = await publicDb().$queryRaw<Row[]>`
    WITH most AS (SELECT ${MOST_NEWS}::int AS "rows")${within},
    published AS (
      SELECT r."id", NULL::uuid AS "correctionId", r."openedAt" AS "at" FROM "Record" r
      WHERE r."openedAt" IS NOT NULL AND ${isWithin(sql`r."id"`)}
      ORDER BY r."openedAt" DESC, r."id" DESC LIMIT (SELECT "rows" FROM most)),
    corrected AS (
      SELECT c."recordId", c."id", c."at" FROM "Correction" c WHERE ${isWithin(sql`c."recordId"`)}
      ORDER BY c."at" DESC, c."id" DESC LIMIT (SELECT "rows" FROM most)),
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
