import { dateFormat } from './formats';
import { nameKey } from './names';
import { isReducedDate } from './time';

/** What a typed text may mean: the days, months or years from `first` to `last` (ISO 8601); of a single date the two are the same. */
export interface DateReading {
  first: string;
  last: string;
}
/** All that a text may mean. `impossible` where it means none because the calendar has no such day or month. */
export interface TypedDate {
  readings: DateReading[];
  impossible: boolean;
}
/** What is written of one date. Where day and month may be either, `order` says how they were taken. */
interface Parts {
  year?: string;
  month?: number;
  day?: number;
  order?: 'day_month' | 'month_day';
}

const NAME = String.raw`(?<name>\p{L}[\p{L}\p{M}]*)\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const YEAR = String.raw`(?<year>\d{4})`;
const FORMS = [
  `${YEAR}(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)?`,
  String.raw`(?<one>\d{1,2})(?<sign>[-/.])(?<two>\d{1,2})(?:\k<sign>${YEAR})?\.?`,
  String.raw`(?<month>\d{1,2})[-/.]${YEAR}`,
  `${DAY} ?(?:(?:of|de) )?${NAME}(?:(?:,| de)? ${YEAR})?`,
  `${NAME}(?:(?:,| de)? ${YEAR})?`,
  `${NAME} ${DAY}(?:,? ${YEAR})?`,
  `${DAY}(?:, ${YEAR})?`,
].map((form) => new RegExp(`^${form}$`, 'iu'));
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]? (?=.*\d)/iu;
const BETWEEN = / ?(?:[-–—/]| (?:to|until|through|au|al|по) ) ?/giu;

/** Digits of other scripts as those of ASCII, and the spaces and the end of a date as one writes them. */
const plainOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\d) ?г\.?$/u, '');

/** What a text says of one date, in each way in which it may be meant; without the year where it has none. */
function partsOf(text: string): Parts[] {
  const plain = text.replace(WEEKDAY, '');
  for (const form of FORMS) {
    const { year, month, day, name, one, two, sign } = form.exec(plain)?.groups ?? {};
    const named = name === undefined ? undefined : monthOf(name);
    if (one && two) return inEitherOrder({ year }, Number(one), Number(two), sign === '.');
    if (!(year || day || name) || (name && named === undefined)) continue;
    return [{ year, month: named ?? (month ? Number(month) : undefined), day: day ? Number(day) : undefined }];
  }
  return [];
}

/** Two numbers as a day and a month. With points the day comes first; else nobody can tell, unless one of them is no month. */
function inEitherOrder(rest: Parts, one: number, two: number, pointed: boolean): Parts[] {
  const dayFirst: Parts = { ...rest, day: one, month: two };
  if (pointed || one === two || one > 12) return [dayFirst];
  if (two > 12) return [{ ...rest, day: two, month: one }];
  return [
    { ...dayFirst, order: 'day_month' },
    { ...rest, day: two, month: one, order: 'month_day' },
  ];
}

/** ISO 8601 of what is written; undefined where it is less than a date, null where the calendar does not have it. */
function isoOf({ year, month, day }: Parts): string | null | undefined {
  if (!year || (day !== undefined && month === undefined)) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const iso = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)]))].join('-');
  return isReducedDate(iso) ? iso : null;
}

/** The readings of two dates with something between them; what one of them leaves out, the other says. */
function readBetween(before: string, after: string): (DateReading | null)[] {
  return partsOf(before).flatMap((start) =>
    partsOf(after).flatMap((end): (DateReading | null)[] => {
      const isOneWay = !start.order || !end.order || start.order === end.order;
      if (!isOneWay || (start.day === undefined) !== (end.day === undefined)) return [];
      const year = end.year;
      const first = isoOf({ ...start, year: start.year ?? year, month: start.month ?? end.month });
      const last = isoOf({ ...end, month: end.month ?? start.month });
      if (first === undefined || last === undefined || first?.length !== (last ?? first)?.length) return [];
      if (first === null || last === null) return [null];
      return first < last ? [{ first, last }] : [];
    }),
  );
}

/**
 * A date or a period as people write it ("11 Feb 2020", "13/05/2026", "05/2026", "2020-2-11", "12–13 May 2026", "12 мая 2026"), in ISO 8601
 * with the precision that was written. 3/5/2026 is in March or in May: both are given, for nobody can tell.
 */
export function readDates(text: string): TypedDate {
  const plain = plainOf(text);
  const single = partsOf(plain)
    .map(isoOf)
    .filter((iso) => iso !== undefined);
  const read: (DateReading | null)[] = single.map((iso) => (iso === null ? null : { first: iso, last: iso }));
  for (const between of single.length > 0 ? [] : plain.matchAll(BETWEEN)) {
    read.push(...readBetween(plain.slice(0, between.index), plain.slice(between.index + between[0].length)));
    if (read.length > 0) break;
  }
  const readings = read.filter((one) => one !== null);
  return { readings, impossible: read.length > 0 && readings.length === 0 };
}

const isPeriod = ({ first, last }: DateReading): boolean => first !== last;

/** The one date that a text means; null where it is none, a period, or may mean several. */
export function readDate(text: string): string | null {
  const [reading, another] = readDates(text).readings;
  return reading && !another && !isPeriod(reading) ? reading.first : null;
}

/** The one period that a text means; null where it is none, a single date, or may mean several. */
export function readPeriod(text: string): DateReading | null {
  const [reading, another] = readDates(text).readings;
  return reading && !another && isPeriod(reading) ? reading : null;
}

/** From when until when somebody asks, each end typed by itself; a period says both ends where the other is left open. */
export function readSpan(from = '', until = ''): Partial<DateReading> {
  const [start, end] = [from, until]
    .map((text) => readDates(text).readings)
    .map((all) => (all.length === 1 ? all[0] : undefined));
  const ifOpen = (text: string, other?: DateReading) =>
    other && isPeriod(other) && text.trim() === '' ? other : undefined;
  return { first: (start ?? ifOpen(from, end))?.first, last: (end ?? ifOpen(until, start))?.last };
}

/** The languages in which months are understood: those of the United Nations that name them. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar'];
let months: Map<string, number> | undefined;

/** Months by their names and short names, as they stand by themselves and behind a day. */
function monthsByName(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const)
        for (let number = 1; number <= 12; number += 1) {
          const parts = dateFormat(language, { month, day, timeZone: 'UTC' }).formatToParts(Date.UTC(2020, number - 1));
          found.set(nameKey(parts.find(({ type }) => type === 'month')?.value ?? ''), number);
        }
  return found;
}

/** The number of the month that goes by a name; the first three letters or more will do where they are of one month alone. */
function monthOf(name: string): number | undefined {
  months ??= monthsByName();
  const key = nameKey(name);
  const whole = months.get(key);
  if (whole !== undefined || key.length < 3) return whole;
  const [cut, another] = new Set([...months].flatMap(([one, number]) => (one.startsWith(key) ? [number] : [])));
  return another === undefined ? cut : undefined;
}
