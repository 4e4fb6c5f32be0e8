import { Temporal } from 'temporal-polyfill';

const REDUCED_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether `text` is an ISO 8601 calendar date of reduced precision (YYYY, YYYY-MM, YYYY-MM-DD) that exists. */
export function isReducedDate(text: string): boolean {
  if (!REDUCED_DATE.test(text)) return false;
  if (text.length < 10) return true;
  return Temporal.PlainDate.from(text.slice(0, 8).concat('01')).daysInMonth >= Number(text.slice(8));
}

/** The first and the last day that a date of reduced precision can mean. */
export function spanOf(date: string): { first: string; last: string } {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const month = Temporal.PlainYearMonth.from(date);
  return { first: `${date}-01`, last: `${date}-${month.daysInMonth}` };
}

/** "en" alone would mean the American order of a date; the record is written as the United Nations write English. */
export const formatTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** A date of reduced precision in words of `locale`, for instance "11 February 2020", "February 2020", "2020". */
export function formatDate(date: string, locale: string): string {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (date.length >= 7) parts.month = 'long';
  if (date.length === 10) parts.day = 'numeric';
  return new Intl.DateTimeFormat(formatTag(locale), { ...parts, timeZone: 'UTC' }).format(
    new Date(`${spanOf(date).first}T00:00Z`),
  );
}

/** A period in words, shortened as the locale does it: "11–12 February 2020". Ends of different precision stand apart. */
export function formatPeriod(startOn: string, endOn: string | null, locale: string): string {
  if (endOn === null || endOn === startOn) return formatDate(startOn, locale);
  if (startOn.length !== 10 || endOn.length !== 10)
    return `${formatDate(startOn, locale)} – ${formatDate(endOn, locale)}`;
  const format = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${startOn}T00:00Z`), new Date(`${endOn}T00:00Z`));
}

/** An instant as a day and time in words, in the given IANA zone. */
export function formatInstant(instant: Date | string, locale: string, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** A period between two instants in words, the day named once where both fall on it; an open end is left out. */
export function formatSpan(start: Date | string, end: Date | string | null, locale: string, timeZone = 'UTC'): string {
  const format = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'long', timeStyle: 'short', timeZone });
  return end === null ? format.format(new Date(start)) : format.formatRange(new Date(start), new Date(end));
}

/** An instant as a day in words, in the given IANA zone. */
export function formatDay(instant: Date | string, locale: string, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'long', timeZone }).format(new Date(instant));
}

/** Today's date in `timeZone`, YYYY-MM-DD. */
export const today = (timeZone = 'UTC'): string => Temporal.Now.plainDateISO(timeZone).toString();

/** Whether a meeting lies ahead, runs, or is over; without a date nobody can tell. */
export function phaseOf(
  startOn: string | null,
  endOn: string | null,
  day = today(),
): 'upcoming' | 'running' | 'past' | 'unknown' {
  if (startOn === null) return 'unknown';
  if (spanOf(startOn).first > day) return 'upcoming';
  return spanOf(endOn ?? startOn).last < day ? 'past' : 'running';
}

/** Whether `zone` is a time zone of the IANA data base that this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== undefined && zone.includes('/');
  } catch {
    return false;
  }
}

/** The instant of a wall-clock time (HH:MM) on a day (YYYY-MM-DD) in an IANA zone, ISO 8601 in UTC. */
export const instantAt = (day: string, clock: string, timeZone: string): string =>
  Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(timeZone).toInstant().toString();

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}):(\d{2})$/;

/** A moment as people type it ("2020-02-11 14:30" on the clocks of `timeZone`) as ISO 8601 in UTC; other text as it is. */
export function parseWallClock(text: string, timeZone: string): string {
  const [, day, hour, minute] = WALL_CLOCK.exec(text.trim()) ?? [];
  if (!day || !hour || !minute) return text;
  try {
    return new Date(instantAt(day, `${hour.padStart(2, '0')}:${minute}`, timeZone)).toISOString();
  } catch {
    return text;
  }
}

const TIMES = /^(?:(\d{4}-\d{2}-\d{2})[T ,]+)?(\d{1,2})[:.](\d{2})(?:\s*(?:-|–|—|to)\s*(\d{1,2})[:.](\d{2}))?$/;

/**
 * Times as a programme prints them ("14:30", "9.00–10.15", "2020-02-11 14:30"), on `day` where they name none.
 *
 * @returns wall-clock times as `parseWallClock` reads them; null where the text is no time, or of no day
 */
export function readTimes(text: string, day: string | null): { start: string; end: string | null } | null {
  const [, own, hour, minute, endHour, endMinute] = TIMES.exec(text.trim()) ?? [];
  const on = own ?? day;
  if (!on || !isReducedDate(on) || !hour || !minute) return null;
  const times = [
    `${hour.padStart(2, '0')}:${minute}`,
    ...(endHour ? [`${endHour.padStart(2, '0')}:${endMinute}`] : []),
  ];
  if (times.some((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return null;
  return { start: `${on} ${times[0]}`, end: times[1] ? `${on} ${times[1]}` : null };
}

/** The inverse of `parseWallClock`: what the clocks of `timeZone` show at an instant, to the minute. */
export function toWallClock(instant: string, timeZone: string): string {
  if (Number.isNaN(Date.parse(instant))) return instant;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The time zones of the IANA data base that this runtime knows, in alphabetical order. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The zone of the clock on the wall here: the reader's in a browser. */
export const localZone = (): string => Temporal.Now.timeZoneId();
