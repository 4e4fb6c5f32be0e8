import { Prisma } from '@/prisma/generated/client';

const { sql } = Prisma;

/** The meetings in which somebody took part or, `named`, that only name them, each once. */
const meetingsWhere = (who: Prisma.Sql, role: Prisma.Sql) =>
  sql`SELECT DISTINCT "meetingId" FROM "Participation" WHERE ${who} AND ${role} ORDER BY "meetingId"`;

/** What to count of where somebody took part: the meetings, those that only name them, and both together. */
export const meetingLists = (who: Prisma.Sql) => ({
  meetings: meetingsWhere(who, sql`"role" <> 'mentioned'`),
  mentions: meetingsWhere(who, sql`"role" = 'mentioned'`),
  attended: meetingsWhere(who, sql`true`),
});

/** What to count of what is attributed to somebody, kind by kind and all together; what is attributed to them twice counts once. */
export const attributedLists = (who: Prisma.Sql) => {
  const of = (noun: string) =>
    sql`SELECT DISTINCT "recordId" FROM "Attribution" WHERE ${who} AND "noun" = ${noun} ORDER BY "recordId"`;
  return {
    takeaways: of('takeaway'),
    claims: of('claim'),
    commitments: of('commitment'),
    presentations: of('presentation'),
    statements: attributedIds(who),
  };
};

/** The ids of the records that are attributed to somebody, latest entered first. */
export const attributedIds = (who: Prisma.Sql) =>
  sql`SELECT "recordId" FROM "Attribution" WHERE ${who} ORDER BY "id" DESC`;

/** The rows that are one body's or one person's. */
export const whose = (column: 'organizationId' | 'personId', id: string) =>
  sql`${Prisma.raw(`"${column}"`)} = ${id}::uuid`;
