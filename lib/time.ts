import { Temporal } from 'temporal-polyfill';
import { dateFormat } from './formats';

/** Years of four figures that somebody can mean: 0020 is a slip. */
const REDUCED_DATE = /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

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

/** A day (YYYY-MM-DD), or the one so many days later, for what takes no text. */
export const plainDay = (day: string, later = 0): Temporal.PlainDate =>
  Temporal.PlainDate.from(day).add({ days: later });

/** The weeks of a month (YYYY-MM) from Monday to Sunday, ISO 8601; null stands for the days of other months. */
export function weeksOf(month: string): (string | null)[][] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  const before = plainDay(`${month}-01`).dayOfWeek - 1;
  return Array.from({ length: Math.ceil((before + daysInMonth) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => {
      const day = week * 7 + at - before + 1;
      return day < 1 || day > daysInMonth ? null : `${month}-${String(day).padStart(2, '0')}`;
    }),
  );
}

/** The name of a day's place in the week, long or short. */
export const formatWeekday = (day: string, locale: string, weekday: 'long' | 'short'): string =>
  dateFormat(formatTag(locale), { weekday, timeZone: 'UTC' }).format(new Date(day));

/** Whether two periods touch, or lie at most so many days apart. */
export function isWithin(
  days: number,
  one: { first: string; last: string },
  other: { first: string; last: string },
): boolean {
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  return Temporal.PlainDate.from(earlier.last).add({ days }).toString() >= later.first;
}

/** "en" alone would mean the American order of a date; the record is written as the United Nations write English. */
export const formatTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** A date stands on one line, and so do two days of one month; a longer period may go on after its dash. */
const onOneLine = (date: string): string =>
  date.replace(/(?<=\d)\u2009(\p{Pd})\u2009/u, '\u202f$1\u2060\u202f').replace(/(?<!\p{Pd}) (?!\p{Pd})/gu, '\u00a0');

/** A date of reduced precision in words of `locale`, for instance "11 February 2020", "February 2020", "2020". */
export function formatDate(date: string, locale: string): string {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (date.length >= 7) parts.month = 'long';
  if (date.length === 10) parts.day = 'numeric';
  // ECMAScript reads a year, a month or a day as its first instant in UTC.
  return onOneLine(dateFormat(formatTag(locale), { ...parts, timeZone: 'UTC' }).format(new Date(date)));
}

/** A period in words, shortened as the locale does it: "11–12 February 2020". Ends of different precision stand apart. */
export function formatPeriod(startOn: string, endOn: string | null, locale: string): string {
  if (endOn === null || endOn === startOn) return formatDate(startOn, locale);
  if (startOn.length !== 10 || endOn.length !== 10)
    return `${formatDate(startOn, locale)} – ${formatDate(endOn, locale)}`;
  const format = dateFormat(formatTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return onOneLine(format.formatRange(new Date(`${startOn}T00:00Z`), new Date(`${endOn}T00:00Z`)));
}

/** An instant as a day and time in words, in the given IANA zone. */
export function formatInstant(instant: Date | string, locale: string, timeZone = 'UTC'): string {
  return dateFormat(formatTag(locale), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** An instant as the clock shows it in the given IANA zone: "14:05". */
export function formatClock(instant: Date | string, locale: string, timeZone = 'UTC'): string {
  return dateFormat(formatTag(locale), { timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** An instant as a day in words, in the given IANA zone. */
export function formatDay(instant: Date | string, locale: string, timeZone = 'UTC'): string {
  const format = dateFormat(formatTag(locale), { dateStyle: 'long', timeZone });
  return onOneLine(format.format(new Date(instant)));
}

/** The date in `timeZone` at an instant (milliseconds since 1970), now where none is given: YYYY-MM-DD. */
export const today = (timeZone = 'UTC', now = Date.now()): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** When something takes place: dates of reduced precision, and the IANA zone of its clocks. */
export interface MeetingDates {
  startOn: string | null;
  endOn: string | null;
  timeZone: string | null;
}

/**
 * Whether a meeting lies ahead, runs, or is over, by the clocks of its zone; without one by UTC. Unknown without a date, and all
 * through a month or a year of which nobody reported the days.
 *
 * @param now milliseconds since 1970
 */
export function phaseOf(
  { startOn, endOn, timeZone }: MeetingDates,
  now = Date.now(),
): 'upcoming' | 'running' | 'past' | 'unknown' {
  if (startOn === null) return 'unknown';
  const day = today(timeZone ?? undefined, now);
  const end = endOn ?? startOn;
  if (spanOf(startOn).first > day) return 'upcoming';
  if (spanOf(end).last < day) return 'past';
  return startOn.length === 10 && end.length === 10 ? 'running' : 'unknown';
}

/** The zone of the clock on the wall here: the reader's in a browser. */
export const localZone = (): string => Temporal.Now.timeZoneId();

/** Whole days that have passed since an instant. */
export const daysSince = (instant: Date, now = Date.now()): number =>
  Math.max(0, Math.floor((now - instant.getTime()) / 86_400_000));

/** The first instant (UTC, RFC 3339) of the month that comes `months` after the one of `now`. */
export const monthAhead = (months: number, now = Date.now()): string =>
  Temporal.PlainDate.from(today('UTC', now))
    .toPlainYearMonth()
    .add({ months })
    .toPlainDate({ day: 1 })
    .toZonedDateTime('UTC')
    .toInstant()
    .toString();
