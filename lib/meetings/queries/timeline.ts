import { publicDb } from '@/lib/db';
import { amongIds, MOST_STATED, meetingBrief } from '@/lib/parts/queries';
import { visibleTo } from '@/lib/policy';
import { isReducedDate, today } from '@/lib/time';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import type { MeetingKind } from '@/prisma/generated/enums';
import { type DatedMeeting, publicMeetingsOf } from './list';
import { type Beginnings, publicBeginnings } from './month';

/** Most meetings that the time line, the map and the calendar show one by one; of more they show counts, and one year at a time. */
const DRAWN = 150;
/** Most places that the map shows: the largest. */
const MOST_PLACES = 300;

const mapped = {
  ...meetingBrief,
  timeZone: true,
  latitude: true,
  longitude: true,
} satisfies Prisma.MeetingSelect;

export type MappedMeeting = Prisma.MeetingGetPayload<{ select: typeof mapped }>;

const latestFirst = [
  { startOn: { sort: 'desc', nulls: 'last' } },
  { id: 'desc' },
] satisfies Prisma.MeetingOrderByWithRelationInput[];

/** Every meeting, or all of these, for the time line, the map and the calendar, the latest first, those without a date last; null where there are too many. */
export async function publicTimeline(ids?: readonly string[]): Promise<MappedMeeting[] | null> {
  if (ids && ids.length > DRAWN) return null;
  const meetings = await publicDb().meeting.findMany({
    where: ids ? { AND: [visibleTo(anonymous), amongIds(ids, DRAWN)] } : visibleTo(anonymous),
    orderBy: latestFirst,
    take: DRAWN + 1,
    select: mapped,
  });
  return meetings.length > DRAWN ? null : meetings;
}

/** How many meetings of a kind began in a year, ISO 8601 (YYYY); null is the year of those without a date. */
export interface YearCount {
  year: string | null;
  kind: MeetingKind;
  count: number;
}

const isOneOf = (ids?: readonly string[]) => (ids ? Prisma.sql`"id" = ANY(${[...ids]}::uuid[])` : Prisma.sql`TRUE`);

/** Meetings, or these, by the year in which they began and by their kind, earliest first. */
export async function publicYears(ids?: readonly string[]): Promise<YearCount[]> {
  return publicDb().$queryRaw<YearCount[]>`
    SELECT left("startOn", 4) AS "year", "kind", count(*)::int AS "count" FROM "Meeting" WHERE ${isOneOf(ids)}
    GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2`;
}

/** A place where meetings were held, in degrees, WGS 84. */
export interface PlaceCount {
  city: string | null;
  countryCode: string | null;
  latitude: number;
  longitude: number;
  count: number;
}

/**
 * Where meetings, or these, were held, the `MOST_PLACES` places with the most of them first; how many places there are; and how many meetings were
 * held online, and how many cannot be placed.
 */
export async function publicPlaces(ids?: readonly string[]) {
  const [places, [beside]] = await Promise.all([
    publicDb().$queryRaw<(PlaceCount & { places: number })[]>`
      SELECT "city", "countryCode", avg("latitude") AS "latitude", avg("longitude") AS "longitude", count(*)::int AS "count",
             (count(*) OVER ())::int AS "places"
      FROM "Meeting" WHERE "attendanceMode" IS DISTINCT FROM 'online' AND "latitude" IS NOT NULL AND ${isOneOf(ids)}
      GROUP BY "city", "countryCode", CASE WHEN "city" IS NULL THEN round("latitude"::numeric, 1) END,
               CASE WHEN "city" IS NULL THEN round("longitude"::numeric, 1) END
      ORDER BY 5 DESC, 1, 2 LIMIT ${MOST_PLACES}`,
    publicDb().$queryRaw<{ online: number; nowhere: number }[]>`
      SELECT count(*) FILTER (WHERE "attendanceMode" = 'online')::int AS "online",
             count(*) FILTER (WHERE "attendanceMode" IS DISTINCT FROM 'online' AND "latitude" IS NULL)::int AS "nowhere"
      FROM "Meeting" WHERE ${isOneOf(ids)}`,
  ]);
  return { places, count: places[0]?.places ?? 0, online: beside?.online ?? 0, nowhere: beside?.nowhere ?? 0 };
}

export type Places = Awaited<ReturnType<typeof publicPlaces>>;

/** Meetings as pictures show them, on a time line and on a map: one by one, or counted where there are too many. */
export type Pictures =
  | { meetings: MappedMeeting[]; counted?: undefined }
  | { meetings: null; counted: { years: YearCount[]; places: Places } };

/** What the pictures of every meeting, or of these, show. */
export async function publicPictures(ids?: readonly string[]): Promise<Pictures> {
  const meetings = await publicTimeline(ids);
  if (meetings) return { meetings };
  const [years, places] = await Promise.all([publicYears(ids), publicPlaces(ids)]);
  return { meetings: null, counted: { years, places } };
}

/** Meetings that may be coming or under way, earliest first, at most `MOST_STATED`; whether they are, the clocks of each one's zone say. */
export async function publicComing(): Promise<MappedMeeting[]> {
  // Where the day begins last of all: what was over there is over everywhere.
  const day = today('Etc/GMT+12');
  return publicDb().meeting.findMany({
    where: {
      AND: [
        visibleTo(anonymous),
        { schedule: { notIn: ['cancelled', 'postponed'] }, OR: [{ startOn: { gte: day } }, { endOn: { gte: day } }] },
      ],
    },
    orderBy: [{ startOn: 'asc' }, { id: 'asc' }],
    take: MOST_STATED,
    select: mapped,
  });
}

/** What the calendar shows; where one page holds every meeting, those alone. */
export interface Calendar {
  meetings: DatedMeeting[];
  coming: DatedMeeting[];
  /** When the first sessions of those are that are not over. */
  begins: Beginnings;
  years?: { year: string | null; count: number }[];
  /** The year that was asked for, and the one that is shown: YYYY, or `undated`. */
  year?: string;
  shown?: string;
  /** Places in that year either side of the page, undefined where it ends. */
  newer?: string;
  older?: string;
}

/**
 * The calendar: every meeting, or, where there are too many for one page, the years with their counts, a page of the meetings of one year,
 * and those that may be coming.
 *
 * @param asked YYYY, or `undated`; without it, or where it is neither, the latest year that has begun, and what may be coming
 * @param place where to continue within the year: meetings older than a place, or newer than it
 */
export async function publicCalendar(
  asked: string | undefined,
  place: { older?: string; newer?: string } = {},
): Promise<Calendar> {
  const year = /^(\d{4}|undated)$/.test(asked ?? '') ? asked : undefined;
  const all = await publicTimeline();
  if (all) return { meetings: all, coming: [], begins: await publicBeginnings(all) };
  const [counts, coming] = await Promise.all([publicYears(), year ? [] : publicComing()]);
  const sums = new Map<string | null, number>();
  for (const one of counts) sums.set(one.year, (sums.get(one.year) ?? 0) + one.count);
  const years = [...sums].map(([of, count]) => ({ year: of, count })).sort((a, b) => Number(b.year) - Number(a.year));
  const now = today().slice(0, 4);
  const begun = years.find((one) => one.year !== null && one.year <= now)?.year;
  const shown = year ?? begun ?? 'undated';
  const dated = shown.length === 4 && isReducedDate(shown);
  const { rows, ...beside } = await publicMeetingsOf({ startOn: dated ? { startsWith: shown } : null }, place);
  const begins = await publicBeginnings([...coming, ...rows]);
  return { meetings: rows, coming, begins, years, year, shown, ...beside };
}
