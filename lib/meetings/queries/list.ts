import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { KEYSET_PAGE, pageOf } from '@/lib/parts/keyset';
import { type MeetingBrief, meetingBrief } from '@/lib/parts/queries';
import { figureOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { isReducedDate } from '@/lib/time';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

/** How much was said at a meeting, as far as it is counted (`MOST_COUNTED`). */
interface Figures {
  takeaways: number;
  presentations: number;
}

/** Whether a meeting is to come depends on its zone. */
export const dated = { ...meetingBrief, timeZone: true } satisfies Prisma.MeetingSelect;

export type DatedMeeting = Prisma.MeetingGetPayload<{ select: typeof dated }>;
export type MeetingRow = MeetingBrief & { figures: Figures };

/** Meetings with their figures, in one round trip. */
async function counted<Meeting extends MeetingBrief>(
  meetings: readonly Meeting[],
): Promise<(Meeting & { figures: Figures })[]> {
  if (meetings.length === 0) return [];
  const of = (table: Prisma.ModelName) =>
    figureOf(Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} WHERE "meetingId" = m."id" ORDER BY "position", "id"`);
  const ids = meetings.map(({ id }) => id);
  const rows = await publicDb().$queryRaw<(Figures & { id: string })[]>`
    SELECT m."id", ${of('Takeaway')} AS "takeaways", ${of('Presentation')} AS "presentations" FROM unnest(${ids}::uuid[]) AS m("id")`;
  const known = new Map(rows.map(({ id, ...figures }) => [id, figures]));
  return meetings.map((meeting) => ({
    ...meeting,
    figures: known.get(meeting.id) ?? { takeaways: 0, presentations: 0 },
  }));
}

interface MeetingKey {
  startOn: string | null;
  id: string;
}

/** A place in the list as an address carries it: the date (empty where none is reported) and the id of the row beside it. */
const placeOf = (meeting: DatedMeeting) => `${meeting.startOn ?? ''}~${meeting.id}`;

/** Reads a place; undefined where it is none, so that a mangled address shows the top of the list. */
function keyOf(place: string | undefined): MeetingKey | undefined {
  const [date = '', id = ''] = place?.split('~') ?? [];
  return isUuid(id) && (date === '' || isReducedDate(date)) ? { startOn: date || null, id } : undefined;
}

/**
 * What is left of the list beyond `key`, as stretches that are one range of the index each: meetings with a date, latest
 * first, then those without. `up` reads towards the top.
 */
function stretches(key: MeetingKey | undefined, up: boolean): Prisma.MeetingWhereInput[] {
  const [beyond, from] = up ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const);
  const dated: Prisma.MeetingWhereInput = key?.startOn
    ? { startOn: { [from]: key.startOn }, OR: [{ startOn: { [beyond]: key.startOn } }, { id: { [beyond]: key.id } }] }
    : { startOn: { not: null } };
  const undated: Prisma.MeetingWhereInput =
    key?.startOn === null ? { startOn: null, id: { [beyond]: key.id } } : { startOn: null };
  if (up) return key?.startOn === null ? [undated, dated] : [dated];
  return key?.startOn === null ? [undated] : [dated, undated];
}

interface Place {
  older?: string;
  newer?: string;
}

/**
 * One page of some meetings by keyset, latest first, undated last, through the public role.
 *
 * @param of which meetings
 * @param place where to continue: rows older than a place, or newer than it; from the top without one
 * @returns the rows and the places from which to go on in either direction, undefined where the list ends
 */
export async function publicMeetingsOf(of: Prisma.MeetingWhereInput, place: Place) {
  const [newer, older] = [keyOf(place.newer), keyOf(place.older)];
  const up = newer !== undefined;
  const direction = up ? 'asc' : 'desc';
  const found: DatedMeeting[] = [];
  for (const stretch of stretches(newer ?? older, up)) {
    if (found.length > KEYSET_PAGE) break;
    const more = await publicDb().meeting.findMany({
      where: { AND: [visibleTo(anonymous), stretch, of] },
      orderBy: [{ startOn: { sort: direction, nulls: up ? 'first' : 'last' } }, { id: direction }],
      take: KEYSET_PAGE + 1 - found.length,
      select: dated,
    });
    found.push(...more);
  }
  const { rows, above, below } = pageOf(found, { up, begun: older !== undefined }, placeOf);
  return { rows, newer: above, older: below };
}

/** One page of the public list of all meetings, each with its figures: `publicMeetingsOf`. */
export async function publicMeetings(place: Place = {}) {
  const { rows, ...beside } = await publicMeetingsOf({}, place);
  return { rows: await counted(rows), ...beside };
}

const latest = {
  ...meetingBrief,
  origin: true,
  takeaways: {
    select: { id: true, headline: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 1,
  },
} satisfies Prisma.MeetingSelect;

export type LatestMeeting = MeetingRow & Prisma.MeetingGetPayload<{ select: typeof latest }>;

/** The meetings published last, each with the first of what was said there. */
export async function publicLatest(take: number): Promise<LatestMeeting[]> {
  const meetings = await publicDb().meeting.findMany({
    where: visibleTo(anonymous),
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take,
    select: latest,
  });
  return counted(meetings);
}
