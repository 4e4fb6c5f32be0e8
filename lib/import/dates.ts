import type { TextDocument } from './document';
import type { Span } from './spans';

/** A date or a range as the text writes it; ISO 8601 reduced precision. */
export interface DateMention extends Span {
  startOn: string;
  endOn: string;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const MONTH = `(${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TO = '\\s?(?:-|–|—|to|and|until|through)\\s?';
const YEAR = '((?:19|20)\\d{2})';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';

type Reader = (parts: string[]) => [string | null, string | null];

/** Forms in the order in which they are tried at one place; the longer ones first. */
const FORMS: [RegExp, Reader][] = [
  // 31 October – 1 November 2022
  [
    form(`${DAY}\\s${MONTH}${TO}${WEEKDAY}${DAY}\\s${MONTH},?\\s${YEAR}`),
    ([d, m, e, n, y]) => [day(y, m, d), day(y, n, e)],
  ],
  // October 31 – November 1, 2022
  [
    form(`${MONTH}\\s${DAY}${TO}${WEEKDAY}${MONTH}\\s${DAY},?\\s${YEAR}`),
    ([m, d, n, e, y]) => [day(y, m, d), day(y, n, e)],
  ],
  // 9–10 December 2021
  [form(`${DAY}${TO}${WEEKDAY}${DAY}\\s${MONTH},?\\s${YEAR}`), ([d, e, m, y]) => [day(y, m, d), day(y, m, e)]],
  // December 9–10, 2021
  [form(`${MONTH}\\s${DAY}${TO}${DAY},?\\s${YEAR}`), ([m, d, e, y]) => [day(y, m, d), day(y, m, e)]],
  // 11 February 2020, the 11th of February 2020
  [form(`${DAY}\\s(?:of\\s)?${MONTH},?\\s${YEAR}`), ([d, m, y]) => [day(y, m, d), day(y, m, d)]],
  // February 11, 2020
  [form(`${MONTH}\\s${DAY},?\\s${YEAR}`), ([m, d, y]) => [day(y, m, d), day(y, m, d)]],
  // 2020-02-11
  [
    form('((?:19|20)\\d{2})-(\\d{2})-(\\d{2})'),
    ([y, m, d]) => [iso(y, Number(m), Number(d)), iso(y, Number(m), Number(d))],
  ],
  // February 2020
  [form(`${MONTH},?\\s${YEAR}`), ([m, y]) => [month(y, m), month(y, m)]],
  // 2020
  [form(YEAR), ([y]) => [y ?? null, y ?? null]],
];

function form(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/.-])${source}(?![\\p{L}\\p{N}/]|-\\d)`, 'gu');
}

function day(year?: string, name?: string, number?: string): string | null {
  return iso(year, monthNumber(name), Number(number));
}

function month(year?: string, name?: string): string | null {
  const number = monthNumber(name);
  return year && number ? `${year}-${two(number)}` : null;
}

function monthNumber(name = ''): number {
  return 1 + MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));
}

function iso(year: string | undefined, monthOfYear: number, dayOfMonth: number): string | null {
  const last = new Date(Date.UTC(Number(year), monthOfYear, 0)).getUTCDate();
  const exists = monthOfYear >= 1 && monthOfYear <= 12 && dayOfMonth >= 1 && dayOfMonth <= last;
  return year && exists ? `${year}-${two(monthOfYear)}-${two(dayOfMonth)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Every date with a year that the text writes out. Days of the week, '11/02/2020' and dates without a year are not read. */
export function findDates({ plain }: TextDocument): DateMention[] {
  const found: DateMention[] = [];
  const taken = new Uint8Array(plain.length);
  for (const [pattern, read] of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken[start] || taken[end - 1]) continue;
      const [startOn, endOn] = read(match.slice(1));
      if (!startOn || !endOn || endOn < startOn) continue;
      taken.fill(1, start, end);
      found.push({ start, end, startOn, endOn });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
