import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import type { NounName } from '../field';
import { isUuid } from '../names';
import { LEAST_ROLE } from '../policy';
import type { ProposalState } from '../proposals/schema';
import { isAtLeast, type Member } from '../viewer';
import { rowsOfMany } from './tables';

const { sql, join } = Prisma;
const PAGE = 50;
/** Beyond this a count says "more". */
const MOST = 99;

/** A proposal as a list shows it. */
export interface QueuedProposal {
  id: string;
  noun: NounName;
  recordId: string;
  title: string;
  state: ProposalState;
  author: string;
  /** Names of the fields that it would change, and those of them that were published. */
  fields: string[];
  taken: string[];
  createdAt: Date;
}
/** All that an author learns of their proposal once its record is closed to them: that they made it, and when. */
export interface ClosedProposal {
  id: string;
  createdAt: Date;
}
export interface QueueFilter {
  state?: ProposalState;
  noun?: NounName;
  authorId?: string;
  /** Only what has waited this many days. */
  days?: number;
  /** The last id of the page before. */
  after?: string;
}

type Row = Omit<QueuedProposal, 'title'> & { title: string | null };

/** Proposals under a condition on the row `q`, with what their records are called; null for a record that the viewer may not see. */
function titled(viewer: Member, where: Prisma.Sql, oldestFirst: boolean, limit: number): Promise<Row[]> {
  const order = oldestFirst ? sql`"id" ASC` : sql`"id" DESC`;
  const records = rowsOfMany(viewer, (noun) => sql`r."id" IN (SELECT "recordId" FROM page WHERE "noun" = ${noun})`);
  return db().$queryRaw<Row[]>`
    WITH page AS (
      SELECT q."id", q."noun", q."recordId", q."state"::text AS "state", q."taken", q."createdAt", u."name" AS "author",
        ARRAY(SELECT jsonb_object_keys(q."fields")) AS "fields"
      FROM "ChangeRequest" q JOIN "User" u ON u."id" = q."authorId" WHERE ${where} ORDER BY q.${order} LIMIT ${limit}
    )
    SELECT page.*, v."title" FROM page LEFT JOIN (${records}) v ON v."id" = page."recordId" ORDER BY page.${order}`;
}

const mayReview = (viewer: Member) => isAtLeast(viewer, LEAST_ROLE.review);

/**
 * The proposals of everybody, 50 at a time by keyset: what is open with the longest wait first, what is settled with the latest first.
 * For whoever may review; others get nothing.
 */
export async function listProposals(
  viewer: Member,
  { state = 'open', noun, authorId, days, after }: QueueFilter,
): Promise<{ proposals: QueuedProposal[]; next: string | null }> {
  if (!mayReview(viewer)) return { proposals: [], next: null };
  const oldestFirst = state === 'open';
  const where = [
    sql`q."state" = ${state}::"ChangeRequestState"`,
    ...(noun ? [sql`q."noun" = ${noun}`] : []),
    ...(authorId && isUuid(authorId) ? [sql`q."authorId" = ${authorId}::uuid`] : []),
    ...(days ? [sql`q."createdAt" < now() - make_interval(days => ${days}::int)`] : []),
    ...(after && isUuid(after) ? [oldestFirst ? sql`q."id" > ${after}::uuid` : sql`q."id" < ${after}::uuid`] : []),
  ];
  const rows = await titled(viewer, join(where, ' AND '), oldestFirst, PAGE + 1);
  const page = rows.slice(0, PAGE);
  return { proposals: page.filter(isSeen), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const isSeen = (row: Row): row is QueuedProposal => row.title !== null;

/** The viewer's own proposals, the latest first; of those whose record is closed to them nothing but the day. */
export async function ownProposals(
  viewer: Member,
  { after, limit = PAGE }: { after?: string; limit?: number } = {},
): Promise<{ proposals: (QueuedProposal | ClosedProposal)[]; next: string | null }> {
  const before = after && isUuid(after) ? sql`q."id" < ${after}::uuid` : sql`TRUE`;
  const rows = await titled(viewer, sql`q."authorId" = ${viewer.id}::uuid AND ${before}`, false, limit + 1);
  const page = rows.slice(0, limit);
  return {
    proposals: page.map((row) => (isSeen(row) ? row : { id: row.id, createdAt: row.createdAt })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Who has proposals in this state, by name: what a queue can be filtered by. */
export async function authorsOf(viewer: Member, state: ProposalState): Promise<{ id: string; name: string }[]> {
  if (!mayReview(viewer)) return [];
  return db().user.findMany({
    where: { proposed: { some: { state } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** How many proposals wait for a review, 99 at most; none for whoever does not review. */
export async function countOpen(viewer: Member): Promise<number> {
  return mayReview(viewer) ? db().changeRequest.count({ where: { state: 'open' }, take: MOST }) : 0;
}
