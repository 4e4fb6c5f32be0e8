import { Prisma } from '@/prisma/generated/client';
import { calledText } from '../called';
import { publicDb } from '../db';
import type { NounName } from '../field';
import { isSlug, isUuid } from '../names';
import { KEYSET_PAGE, pageOf } from '../parts/keyset';
import { among, citationsSelect, type MeetingBrief, MOST, meetingBrief, takeawayBrief } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import { type Discussed, discussedAt, MENTIONS } from '../parts/queries/discussed';
import { figuresOf } from '../parts/queries/figures';
import { paths } from '../paths';
import { isReducedDate } from '../time';
import { placed } from './permalink';
import { type RecordWithHome, recordPath } from './record-path';

const { sql, empty } = Prisma;

/** The list of meetings at which something was discussed, which has an address of its own. */
export const DISCUSSED_LISTS = ['discussed'] as const;

/** So much of what one meeting says of a record is shown; the meeting has all of it. */
const OF_ONE_MEETING = MOST / KEYSET_PAGE;

const BY_ID: readonly Discussed[] = ['source', 'claim', 'commitment'];

/** A place in the list: the date of a meeting, empty where none is reported, and its id. */
const placeOf = ({ id, on }: { id: string; on: string }) => `${on}~${id}`;
function keyOf(place: string | undefined) {
  const [on = '', id = ''] = place?.split('~') ?? [];
  return isUuid(id) && (on === '' || isReducedDate(on)) ? { on, id } : undefined;
}

/** One page of the meetings, latest first, those without a date last. */
async function meetingsOf(noun: Discussed, id: string, place: { after?: string; before?: string }) {
  const [up, down] = [keyOf(place.before), keyOf(place.after)];
  const key = up ?? down;
  const on = sql`coalesce(m."startOn", '') COLLATE "C"`;
  const beyond = key
    ? sql`WHERE (${on}, m."id") ${up ? sql`>` : sql`<`} (${key.on} COLLATE "C", ${key.id}::uuid)`
    : empty;
  const found = await publicDb().$queryRaw<{ id: string; on: string }[]>`
    SELECT m."id", ${on} AS "on" FROM (SELECT DISTINCT "meetingId" FROM (${MENTIONS[noun](id)}) s) d JOIN "Meeting" m ON m."id" = d."meetingId"
    ${beyond} ORDER BY ${on} ${up ? sql`ASC` : sql`DESC`}, m."id" ${up ? sql`ASC` : sql`DESC`} LIMIT ${KEYSET_PAGE + 1}`;
  const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, placeOf);
  return { ids: rows.map((row) => row.id), before: above, after: below };
}

/** What says so at each of these meetings: what was presented first, then as it was entered; and how much there is. */
async function mentionsAt(noun: Discussed, id: string, meetings: readonly string[]) {
  return publicDb().$queryRaw<{ id: string; meetingId: string; count: number }[]>`
    SELECT * FROM (SELECT d."id", d."meetingId", (count(*) OVER (PARTITION BY d."meetingId"))::int AS "count",
        row_number() OVER (PARTITION BY d."meetingId" ORDER BY d."noun" <> 'presentation', d."id") AS "place"
      FROM (SELECT DISTINCT * FROM (${MENTIONS[noun](id)}) s WHERE s."meetingId" = ANY(${[...meetings]}::uuid[])) d) e
    WHERE e."place" <= ${OF_ONE_MEETING} ORDER BY e."place"`;
}

const said = { ...placed, title: true, partOfId: true, ...takeawayBrief } as const;

/** Each mention as it is read: what it says, whose it is, and the passages; of a source only its own. */
async function mentioned(noun: Discussed, id: string, mentions: readonly { id: string }[]) {
  const passages = noun === 'source' ? { ...citationsSelect, where: { sourceId: id } } : citationsSelect;
  const records = await publicDb().record.findMany({
    where: among(mentions, MOST),
    select: { ...said, citations: passages },
  });
  return tellAbsent(records);
}
type Mentioned = Awaited<ReturnType<typeof mentioned>>[number];

/** What of a meeting presents, cites or speaks of a record. */
export interface Mention
  extends Pick<Mentioned, 'id' | 'effectiveRule' | 'language' | 'attributions' | 'citations' | 'gone'> {
  noun: string;
  title: string;
  path: string;
}

function mentionOf(record: Mentioned, meeting: MeetingBrief): Mention {
  const { id, noun, title, partOfId, effectiveRule, language, attributions, citations, gone } = record;
  const path = recordPath(record as RecordWithHome) ?? paths.meeting(meeting.slug);
  // What is part of a meeting has no name of its own.
  const called = partOfId ? meeting.title : calledText(noun as NounName, title);
  return { id, noun, title: called, path, effectiveRule, language, attributions, citations, gone };
}

/**
 * One page of the meetings at which a record was presented, cited or spoken of, by keyset, latest first, each with what says so, through the public
 * role: see `MENTIONS`.
 *
 * @param handle the record's slug where its noun has slugs, else its id
 * @param place where to continue: meetings after a place, or before it; from the latest without one
 * @returns null where there is no such record or it is not public
 */
export async function publicDiscussed(
  noun: Discussed,
  handle: string,
  place: { after?: string; before?: string } = {},
) {
  const isById = BY_ID.includes(noun);
  if (!(isById ? isUuid(handle) : isSlug(handle))) return null;
  const subject = await publicDb().record.findFirst({
    where: { noun, ...(isById ? { id: handle } : { slug: handle }) },
    select: { id: true, title: true },
  });
  if (!subject) return null;
  const { id, title } = subject;
  const [{ count }, { ids, ...beside }] = await Promise.all([
    figuresOf({ count: discussedAt(noun, id) }),
    meetingsOf(noun, id, place),
  ]);
  const rows = ids.map((one) => ({ id: one }));
  const [meetings, mentions] = await Promise.all([
    publicDb().meeting.findMany({ where: among(rows, KEYSET_PAGE), select: meetingBrief }),
    mentionsAt(noun, id, ids),
  ]);
  const records = new Map((await mentioned(noun, id, mentions)).map((record) => [record.id, record]));
  return {
    subject: { noun, handle, id, name: calledText(noun, title) },
    count,
    meetings: ids.flatMap((meetingId) => {
      const meeting = meetings.find((one) => one.id === meetingId);
      const own = mentions.filter((mention) => mention.meetingId === meetingId);
      const found = own.flatMap((mention) => records.get(mention.id) ?? []);
      return meeting
        ? [{ meeting, count: own[0]?.count ?? 0, mentions: found.map((one) => mentionOf(one, meeting)) }]
        : [];
    }),
    ...beside,
  };
}

export type DiscussedPage = NonNullable<Awaited<ReturnType<typeof publicDiscussed>>>;
