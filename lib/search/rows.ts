import { Prisma } from '@/prisma/generated/client';

const { sql, raw, empty } = Prisma;

/** How much a word counts by where it stands, as in `search.open_texts`: D, C, B, and A, the title. */
const WEIGHTS = `'{0, 0.2, 0.4, 1}'`;

/** What is looked through: rows of `search."Text"`, as the one who asks may read them. */
export interface Texts {
  /** Rows of id, noun, rank, origin and tag (the language, BCP 47) that have what is asked, at most so many. */
  met: (asked: Prisma.Sql, most: number) => Prisma.Sql;
  /** The same of those that have these marks (`search.marks_of`), too. */
  marked: (asked: Prisma.Sql, marks: Prisma.Sql, most: number) => Prisma.Sql;
  /** The same, where the marks say that they are of one of so many records, a power of two. */
  sampled: (asked: Prisma.Sql, marks: Prisma.Sql, rate: number, most: number) => Prisma.Sql;
  /** The same, where the marks say that all that is asked is there. */
  weighty: (asked: Prisma.Sql, marks: Prisma.Sql, most: number) => Prisma.Sql;
  /** The latest of them, by when they are of. */
  latest: (asked: Prisma.Sql, marks: Prisma.Sql, most: number) => Prisma.Sql;
  /** Rows of id: which of these records have it. */
  having: (ids: Prisma.Sql, asked: Prisma.Sql) => Prisma.Sql;
  /** Rows of origin, language and text of these rows. */
  words: (origins: Prisma.Sql) => Prisma.Sql;
  /** Rows of origin and tag of these rows. */
  languages: (origins: Prisma.Sql) => Prisma.Sql;
}

/** What anybody may read at this moment, for the public role: through functions of the owner, which are the way through the wall. */
export const OPEN_TEXTS: Texts = {
  met: (asked, most) => sql`SELECT * FROM search.open_texts(${asked}, ${most}::int)`,
  marked: (asked, marks, most) => sql`SELECT * FROM search.open_marked(${asked}, ${marks}, ${most}::int)`,
  sampled: (asked, marks, rate, most) =>
    sql`SELECT * FROM search.open_sampled(${asked}, ${marks}, ${rate}::int, ${most}::int)`,
  weighty: (asked, marks, most) => sql`SELECT * FROM search.open_weighty(${asked}, ${marks}, ${most}::int)`,
  latest: (asked, marks, most) => sql`SELECT * FROM search.open_latest(${asked}, ${marks}, ${most}::int)`,
  having: (ids, asked) => sql`SELECT * FROM search.open_with(${ids}, ${asked})`,
  words: (origins) => sql`SELECT * FROM search.open_words(${origins})`,
  languages: (origins) => sql`SELECT * FROM search.open_languages(${origins})`,
};

/** The samples that have an index of their own, the smallest first, as conditions in the words of those. */
const SAMPLES = [64, 8].map((rate) => ({ rate, of: sql`AND t."marks" @@ ${raw(`'%${rate}'`)}::tsquery` }));
const sampleOf = (rate: number): Prisma.Sql => SAMPLES.find((sample) => rate >= sample.rate)?.of ?? empty;

/** What a member may read; `all` with what is for editors alone. */
export function memberTexts(all: boolean): Texts {
  // A list of ids may be a query: within coalesce it is one value, and not its rows.
  const texts = sql`search."MemberText" t WHERE ${all ? sql`TRUE` : sql`NOT t."restricted"`}`;
  const look = (asked: Prisma.Sql, said: Prisma.Sql, most: number, sample = empty) => sql`
    SELECT t."recordId" AS "id", t."noun", ts_rank(${raw(WEIGHTS)}, t."words", ${asked}, 1) AS "rank", t."origin", search.tag_of(t."language", t."text") AS "tag" FROM ${texts} ${sample} AND t."said" @@ (${said}) AND (t."words" @@ (${asked})) IS TRUE LIMIT ${most}`;
  const marked = (asked: Prisma.Sql, marks: Prisma.Sql, most: number, sample?: Prisma.Sql) =>
    look(asked, sql`search.wider(${asked}) && ${marks}`, most, sample);
  return {
    met: (asked, most) => look(asked, sql`search.wider(${asked})`, most),
    marked,
    sampled: (asked, marks, rate, most) => marked(asked, marks, most, sampleOf(rate)),
    weighty: look,
    // Not from one meeting to the one before it: a member's search may leave some out.
    latest: marked,
    having: (ids, asked) =>
      sql`SELECT DISTINCT t."recordId" AS "id" FROM ${texts} AND t."recordId" = ANY (coalesce(${ids})) AND t."words" @@ (${asked})`,
    words: (origins) =>
      sql`SELECT t."origin", t."language", t."text" FROM ${texts} AND t."origin" = ANY (coalesce(${origins}))`,
    languages: (origins) =>
      sql`SELECT t."origin", search.tag_of(t."language", t."text") AS "tag" FROM ${texts} AND t."origin" = ANY (coalesce(${origins}))`,
  };
}
