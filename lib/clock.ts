import { Temporal } from 'temporal-polyfill';
import { dateFormat } from './formats';
import { formatTag, isReducedDate } from './time';
import { readDate } from './typed-date';
import { offsetOf, readZone } from './zone';

/*
 * Times as the clock on the wall says them: 2020-02-11T14:30, with seconds where they are known. In the night in which clocks go back an
 * hour is there twice; a time of the second one bears the mark (2). Which moment it is follows from the zone, where one is known.
 */
const CLOCK = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::(?!00)[0-5]\d)?(\(2\))?$/;

/** Whether `text` is a time of the clock on a day that exists, in the one way in which the record writes it. */
export const isClock = (text: string): boolean => isReducedDate(CLOCK.exec(text)?.[1] ?? '');

const isSecond = (clock: string): boolean => clock.endsWith('(2)');
const withoutMark = (clock: string): string => clock.replace('(2)', '');
/** A time of the clock as if it were one of UTC, in milliseconds: to compare and to format what knows no zone. */
const asUtc = (clock: string): number => Date.parse(`${withoutMark(clock)}Z`);

/** The longest that clocks have gone back, in milliseconds. */
const LONGEST_TURN = 3 * 3_600_000;

/** Whether `end` lies before `start`, whatever the zone: what may be of the second of two equal hours lies behind the first one. */
export function isBackwards(start: string, end: string): boolean {
  const turn = isSecond(end) && !isSecond(start) ? LONGEST_TURN : 0;
  return asUtc(end) + turn < asUtc(start);
}

/** The moment of a time of the clock in a zone. One that clocks left out counts as the one that they showed instead. */
export const momentOf = (clock: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(withoutMark(clock)).toZonedDateTime(zone, {
    disambiguation: isSecond(clock) ? 'later' : 'compatible',
  });

/** The instant (UTC, RFC 3339) of a time of the clock in a zone, and how many minutes its clocks are ahead of UTC then. */
export function instantOf(clock: string, zone: string): { at: string; ahead: number } {
  const moment = momentOf(clock, zone);
  return { at: moment.toInstant().toString(), ahead: moment.offsetNanoseconds / 60e9 };
}

/** Whether a time of the clock in a zone still lies ahead. */
export const isAhead = (clock: string, zone: string, now = Date.now()): boolean =>
  momentOf(clock, zone).epochMilliseconds > now;

/** Whether the clocks of a zone show this time twice. */
export function isTwice(clock: string, zone: string): boolean {
  const [first, second] = [momentOf(withoutMark(clock), zone), momentOf(`${withoutMark(clock)}(2)`, zone)];
  return (
    first.epochMilliseconds !== second.epochMilliseconds && first.toPlainDateTime().equals(second.toPlainDateTime())
  );
}

/** What tells the second of two equal hours from the first, where the zone has two. */
function offsetWords(clock: string, zone: string | null): string {
  if (zone === null || !isTwice(clock, zone)) return '';
  return ` (${offsetOf(zone, momentOf(clock, zone).epochMilliseconds)})`;
}

/** A time of the clock as a day and time in words. */
export const formatMoment = (clock: string, locale: string, zone: string | null = null): string =>
  isClock(clock) ? formatSpan(clock, null, locale, zone) : clock;

/** A period by the clock in words, the day named once where both ends fall on it; an open end is left out. */
export function formatSpan(start: string, end: string | null, locale: string, zone: string | null = null): string {
  const format = dateFormat(formatTag(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const say = (clock: string) => `${format.format(asUtc(clock))}${offsetWords(clock, zone)}`;
  if (end === null) return say(start);
  const isPlain = [start, end].every((clock) => offsetWords(clock, zone) === '') && asUtc(start) <= asUtc(end);
  return isPlain ? format.formatRange(asUtc(start), asUtc(end)) : `${say(start)} – ${say(end)}`;
}

const TIME = String.raw`(\d{1,2})[:.h](\d{2})`;
const TYPED = new RegExp(`^(.{6,24}?)(?:T|,? )\\s*${TIME}(?::(\\d{2})(?:\\.(\\d{1,3}))?)?\\s*(.*)$`, 'i');

/** The day of a typed day and time, as it was typed; null where there is no time behind it. */
export const dayIn = (text: string): string | null => TYPED.exec(text.trim())?.[1] ?? null;

/** A typed day and time, and what stands behind them; null where it is no time of a day that exists. */
function readDayAndTime(text: string): { at: string; rest: string } | null {
  const [, date = '', hour = '', minute, second = '00', part = '', rest = ''] = TYPED.exec(text.trim()) ?? [];
  const day = readDate(date);
  if (day?.length !== 10) return null;
  const fraction = Number(part) > 0 ? `.${part.padEnd(3, '0')}` : '';
  const seconds = second === '00' && fraction === '' ? '' : `:${second}${fraction}`;
  const at = `${day}T${hour.padStart(2, '0')}:${minute}${seconds}`;
  return Number.isNaN(Date.parse(`${at}Z`)) || hour === '24' ? null : { at, rest: rest.trim() };
}

/** A time of the clock as people type it ("2020-02-11 14:30", "11 Feb 2020, 14.30", of the second hour "2020-10-25 02:30 (2)"); null for other text. */
export function readMoment(text: string): string | null {
  const read = readDayAndTime(text);
  const clock = read && `${read.at}${read.rest}`;
  return clock !== null && isClock(clock) ? clock : null;
}

/** The inverse of `readMoment`: a time of the clock as a form shows it. */
export const showMoment = (clock: string): string =>
  isClock(clock) ? clock.replace('T', ' ').replace('(', ' (') : clock;

/** Whether `text` is a moment, ISO 8601 with its distance from UTC, of a year that somebody can mean there (see `isReducedDate`). */
export function isInstant(text: string): boolean {
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) ||
    !isReducedDate(text.slice(0, 10))
  )
    return false;
  const at = Date.parse(text);
  return at >= Date.parse('1000-01-01T00:00Z') && at <= Date.parse('2999-12-31T23:59:59.999Z');
}

/**
 * A moment as people type it, in ISO 8601 and UTC: a day, a time and a zone ("2020-02-11 14:30 UTC", "… +08:00", "… Vienna"); without a
 * zone on the clocks of `zone`. Null for other text.
 */
export function readInstant(text: string, zone: string): string | null {
  const { at, rest } = readDayAndTime(text) ?? {};
  if (!at || rest === undefined) return null;
  const offset = /^[+-]\d{2}:?\d{2}$/.test(rest) ? rest.replace(/:?(\d{2})$/, ':$1') : null;
  const named = rest === '' ? zone : rest === 'Z' ? 'UTC' : readZone(rest);
  if (!offset && !named) return null;
  const iso = offset ? `${at}${offset}` : named ? momentOf(at, named).toInstant().toString() : '';
  return isInstant(iso) ? new Date(iso).toISOString() : null;
}

/** The inverse of `readInstant`: a moment as a form shows it, with how far from UTC the clocks of `zone` are then. */
export function showInstant(instant: string, zone: string): string {
  if (!isInstant(instant)) return instant;
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  // Before there were zones, towns were apart by seconds.
  const { offset } = there;
  const isWhole = /^[+-]\d{2}:\d{2}$/.test(offset) && zone !== 'UTC';
  const plain = (isWhole ? there : there.withTimeZone('UTC')).toPlainDateTime().toString();
  return `${plain.replace('T', ' ').replace(/^(.{16}):00$/, '$1')} ${isWhole ? offset : 'UTC'}`;
}

const SPAN = new RegExp(`^(.*${TIME})\\s*(?:-|–|—|to)\\s*(\\S.*)$`, 'i');
const DAY_AND_TIME = new RegExp(`^(?:(.+?)[T ,]+)?${TIME}$`, 'i');

/** A time with its day, or on `day` where it names none. */
function readOn(text: string, day: string | null): { clock: string; named: boolean } | null {
  const [, own, hour, minute] = DAY_AND_TIME.exec(text.trim()) ?? [];
  const clock = hour && (own || day) ? readMoment(`${own ?? day} ${hour}:${minute}`) : null;
  return clock ? { clock, named: own !== undefined } : null;
}

/**
 * Times as a programme prints them ("14:30", "9.00–10.15", "2020-02-11 14:30"), on `day` where they name none. An end that the clock
 * shows before the start is of the next day; in the night in which the clocks of `zone` go back, of their second hour.
 *
 * @returns times of the clock; null where the text is no time, or of no day
 */
export function readTimes(
  text: string,
  day: string | null,
  zone: string | null = null,
): { start: string; end: string | null } | null {
  const [, before = text, , , after] = SPAN.exec(text.trim()) ?? [];
  const start = readOn(before, day);
  if (!start || after === undefined) return start && { start: start.clock, end: null };
  const end = readOn(after, start.clock.slice(0, 10));
  return end && { start: start.clock, end: end.named ? end.clock : endAfter(start.clock, end.clock, zone) };
}

/** The end of what begins at `start`, where the clock alone says when it ended. */
export function endAfter(start: string, end: string, zone: string | null): string {
  if (!isBackwards(start, end)) return end;
  const second = `${end}(2)`;
  if (zone && isTwice(end, zone) && Temporal.ZonedDateTime.compare(momentOf(start, zone), momentOf(second, zone)) < 0)
    return second;
  return nextDay(end);
}

const nextDay = (clock: string): string =>
  `${Temporal.PlainDate.from(clock.slice(0, 10)).add({ days: 1 }).toString()}${clock.slice(10)}`;
