import type { TextDocument } from './document';
import { MONTH_NAMES, monthNumber } from './months';
import { indexSpans, type Span } from './spans';

/** A date or a range as the text writes it; ISO 8601 reduced precision. */
export interface DateMention extends Span {
  startOn: string;
  endOn: string;
}

/** In Arabic a month often has both of its names: 'أيار/مايو'. */
const MONTH = `(${MONTH_NAMES})(?:\\s?/\\s?(?:${MONTH_NAMES}))?\\.?`;
const DAY = '(\\d{1,2}|[٠-٩]{1,2})(?:st|nd|rd|th|er|º)?';
const WEEKDAY =
  '(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\\s)?';
const TO = `(?:\\s?(?:-|–|—|&)\\s?|\\s(?:to|and|until|through|au|et|al|y|и|по|إلى|الى|و)\\s?)${WEEKDAY}`;
const YEAR = '((?:19|20)\\d{2}|[٠-٩]{4})';
/** 'the 11th of February', '11 de febrero de 2020', 'February, 2020' */
const OF = '(?:\\s(?:of|de)\\s|\\s|-)';
const BEFORE_YEAR = '(?:,?\\s(?:de\\s|del\\s|of\\s)?|-|\\/)';

/** What stands between the first and the last day in Chinese. */
const UNTIL = '(?:[（(][^（）()\\n]{1,6}[)）])?(?:上午|下午)?(?:至|到|-|–|—|~|～|、|和|与)';

type Reader = (parts: string[]) => [string | null, string | null];

const DIGITS = '〇○零一二三四五六七八九';
/** Chinese numerals one by one, 二〇二六. */
const inDigits = (written: string): string =>
  [...written.replace(/[○零]/gu, '〇')].map((digit) => '〇一二三四五六七八九'.indexOf(digit)).join('');
/** A number up to 99 in Chinese numerals, 二十三. */
function numeral(written = ''): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? Number(inDigits(tens || '一')) * 10 : 0;
  return ten + (ones ? Number(inDigits(ones)) : 0);
}

/** Forms in the order in which they are tried at one place; the longer ones first. */
const FORMS: [RegExp, Reader][] = [
  // 31 October – 1 November 2022; du 31 octobre au 1er novembre 2022
  [
    form(`${DAY}${OF}${MONTH}${TO}${DAY}${OF}${MONTH}${BEFORE_YEAR}${YEAR}`),
    ([d, m, e, n, y]) => [day(y, m, d), day(y, n, e)],
  ],
  // October 31 – November 1, 2022
  [
    form(`${MONTH}\\s${DAY}${TO}${MONTH}\\s${DAY}${BEFORE_YEAR}${YEAR}`),
    ([m, d, n, e, y]) => [day(y, m, d), day(y, n, e)],
  ],
  // 3, 4 y 5 de marzo de 2026
  [
    form(`${DAY}(?:,\\s\\d{1,2}){1,4}\\s(?:et|y)\\s${DAY}${OF}${MONTH}${BEFORE_YEAR}${YEAR}`),
    ([d, e, m, y]) => [day(y, m, d), day(y, m, e)],
  ],
  // 9–10 December 2021; del 9 al 10 de diciembre de 2021
  [form(`${DAY}${TO}${DAY}${OF}${MONTH}${BEFORE_YEAR}${YEAR}`), ([d, e, m, y]) => [day(y, m, d), day(y, m, e)]],
  // December 9–10, 2021
  [form(`${MONTH}\\s${DAY}${TO}${DAY}${BEFORE_YEAR}${YEAR}`), ([m, d, e, y]) => [day(y, m, d), day(y, m, e)]],
  // 11 February 2020, the 11th of February 2020
  [form(`${DAY}${OF}${MONTH}${BEFORE_YEAR}${YEAR}`), ([d, m, y]) => [day(y, m, d), day(y, m, d)]],
  // February 11, 2020
  [form(`${MONTH}\\s${DAY}${BEFORE_YEAR}${YEAR}`), ([m, d, y]) => [day(y, m, d), day(y, m, d)]],
  // 2025年12月30日至2026年1月2日
  [
    chinese(`(\\d{4})年(\\d{1,2})月(\\d{1,2})日?${UNTIL}(\\d{4})年(\\d{1,2})月(\\d{1,2})日`),
    ([y, m, d, z, n, e]) => [iso(y, Number(m), Number(d)), iso(z, Number(n), Number(e))],
  ],
  // 2018年5月21日至22日, 2018年5月21-22日
  [
    chinese(`(\\d{4})年(\\d{1,2})月(\\d{1,2})日?${UNTIL}(?:(\\d{1,2})月)?(\\d{1,2})日`),
    ([y, m, d, n, e]) => [iso(y, Number(m), Number(d)), iso(y, Number(n ?? m), Number(e))],
  ],
  [
    chinese('(\\d{4})年(\\d{1,2})月(\\d{1,2})日'),
    ([y, m, d]) => [iso(y, Number(m), Number(d)), iso(y, Number(m), Number(d))],
  ],
  [chinese('(\\d{4})年(\\d{1,2})月'), ([y, m]) => [yearAndMonth(y, Number(m)), yearAndMonth(y, Number(m))]],
  [chinese('((?:19|20)\\d{2})年(?!\\d{1,2}月)'), ([y]) => [western(y), western(y)]],
  // 二〇二六年三月四日
  [
    chinese(`([${DIGITS}]{4})年([${DIGITS}十]{1,2})月([${DIGITS}十]{1,3})日`),
    ([y = '', m, d]) => {
      const day = iso(inDigits(y), numeral(m), numeral(d));
      return [day, day];
    },
  ],
  // 2020-02-11
  [
    form('((?:19|20)\\d{2})-(\\d{2})-(\\d{2})'),
    ([y, m, d]) => [iso(y, Number(m), Number(d)), iso(y, Number(m), Number(d))],
  ],
  // February 2020
  [form(`${MONTH}${BEFORE_YEAR}${YEAR}`), ([m, y]) => [month(y, m), month(y, m)]],
  // 2020
  [form(YEAR), ([y]) => [western(y), western(y)]],
];

/** Days and months without a year, which a text writes whose year is plain: that of the day on which it was written. */
const WITHOUT_YEAR: [RegExp, (year: string, parts: string[]) => [string | null, string | null]][] = [
  [form(`${DAY}${OF}${MONTH}${TO}${DAY}${OF}${MONTH}`), (y, [d, m, e, n]) => [day(y, m, d), day(y, n, e)]],
  [form(`${MONTH}\\s${DAY}${TO}${MONTH}\\s${DAY}`), (y, [m, d, n, e]) => [day(y, m, d), day(y, n, e)]],
  [
    form(`${DAY}(?:,\\s\\d{1,2}){1,4}\\s(?:et|y)\\s${DAY}${OF}${MONTH}`),
    (y, [d, e, m]) => [day(y, m, d), day(y, m, e)],
  ],
  [form(`${DAY}${TO}${DAY}${OF}${MONTH}`), (y, [d, e, m]) => [day(y, m, d), day(y, m, e)]],
  [form(`${MONTH}\\s${DAY}${TO}${DAY}`), (y, [m, d, e]) => [day(y, m, d), day(y, m, e)]],
  [form(`${DAY}${OF}${MONTH}`), (y, [d, m]) => [day(y, m, d), day(y, m, d)]],
  [form(`${MONTH}\\s${DAY}`), (y, [m, d]) => [day(y, m, d), day(y, m, d)]],
  // 3月4日至5日
  [
    chinese(`(?<!年)(\\d{1,2})月(\\d{1,2})日?${UNTIL}(?:(\\d{1,2})月)?(\\d{1,2})日`),
    (y, [m, d, n, e]) => [iso(y, Number(m), Number(d)), iso(y, Number(n ?? m), Number(e))],
  ],
  [
    chinese('(?<!年)(\\d{1,2})月(\\d{1,2})日'),
    (y, [m, d]) => [iso(y, Number(m), Number(d)), iso(y, Number(m), Number(d))],
  ],
];

/** Days without a month in Chinese, '2日', '2日至3日': of the month in which the text was written, or of the one before. */
const DAY_ALONE = new RegExp(
  `(?<![\\p{N}年月至到.~～-])(\\d{1,2})日(?:${UNTIL}(\\d{1,2})日)?(?![内间以之程均后前起游元本历报常])`,
  'gu',
);

/** The last day of a month so numbered up to a date. */
function lastSuchDay(written: string, number: string): string | null {
  const [year, month, own] = written.split('-').map(Number);
  if (!year || !month || !own) return null;
  if (Number(number) <= own) return iso(String(year), month, Number(number));
  return month > 1 ? iso(String(year), month - 1, Number(number)) : iso(String(year - 1), 12, Number(number));
}

function form(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/.-])${source}(?![\\p{L}\\p{N}/]|-\\d)`, 'gu');
}

/** In Chinese no space divides a date from the words beside it. */
function chinese(source: string): RegExp {
  return new RegExp(`(?<!\\p{N})${source}`, 'gu');
}

/** A number in the digits that Arabic writes, in those that everybody reads. */
function western(number?: string): string | null {
  return number?.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)) ?? null;
}

function day(year?: string, name = '', number?: string): string | null {
  return iso(year, monthNumber(name), Number(western(number)));
}

function month(year?: string, name = ''): string | null {
  return yearAndMonth(year, monthNumber(name));
}

function yearAndMonth(year: string | undefined, number: number): string | null {
  const own = western(year);
  return own && number >= 1 && number <= 12 ? `${own}-${two(number)}` : null;
}

function iso(year: string | undefined, monthOfYear: number, dayOfMonth: number): string | null {
  const own = western(year);
  const last = new Date(Date.UTC(Number(own), monthOfYear, 0)).getUTCDate();
  const exists = monthOfYear >= 1 && monthOfYear <= 12 && dayOfMonth >= 1 && dayOfMonth <= last;
  return own && exists ? `${own}-${two(monthOfYear)}-${two(dayOfMonth)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Every date that the text writes out. Of one without a year it is that of the text's own date, where that follows it soon: who writes
 * "4 to 5 March" in March means this year's. Days of the week and '11/02/2020' are not read.
 */
export function findDates(document: TextDocument): DateMention[] {
  const { plain, blocks, language } = document;
  const found: DateMention[] = [];
  const taken = new Uint8Array(plain.length);
  const add = (match: RegExpExecArray, [startOn, endOn]: [string | null, string | null]) => {
    const start = match.index;
    const end = start + match[0].length;
    if (taken[start] || taken[end - 1] || !startOn || !endOn || endOn < startOn) return;
    taken.fill(1, start, end);
    found.push({ start, end, startOn, endOn });
  };
  for (const [pattern, read] of FORMS) for (const match of plain.matchAll(pattern)) add(match, read(match.slice(1)));
  const written = writtenOn(found, document) ?? (language === 'zh' ? signedOn(found, blocks) : null);
  if (written) {
    for (const [pattern, read] of WITHOUT_YEAR)
      for (const match of plain.matchAll(pattern)) {
        const dates = read(written.slice(0, 4), match.slice(1));
        if (isRecent(dates[0], written)) add(match, dates);
      }
  }
  const day = language === 'zh' ? writtenOn(found, document) : null;
  if (day)
    for (const match of plain.matchAll(DAY_ALONE)) {
      const [, first = '', last = first] = match;
      add(match, [lastSuchDay(day, first), lastSuchDay(day, last)]);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The day that the last line of a text gives and little else: that on which it was signed. */
function signedOn(found: readonly DateMention[], blocks: TextDocument['blocks']): string | null {
  const last = blocks.at(-1);
  const day = last && last.end - last.start < BEHIND_PLACE ? found.find(({ start }) => start >= last.start) : undefined;
  return day && day.startOn.length === 10 ? day.endOn : null;
}

/** How far into a text its own date stands, and how far into a line: behind the place where it was written. */
const HEAD = 600;
const BEHIND_PLACE = 40;
const SHORT_LINE = 90;
/** What a line says in a sentence of its own is no date of the text: 'The next meeting is on 5 November 2026.' */
const A_SENTENCE = /\p{Ll}{2} .*\p{Ll}{2} .*[.!?]$/u;

/** When the text was written, as its head says: in its metadata, in a short line, or where a paragraph begins. */
export function writtenOn(
  dates: readonly DateMention[],
  { plain, blocks }: Pick<TextDocument, 'plain' | 'blocks'>,
): string | null {
  const lines = blocks
    .filter(({ kind, start }) => kind === 'metadata' || start < HEAD)
    .map(({ kind, start, end }) => {
      const isLine = end - start < SHORT_LINE && !A_SENTENCE.test(plain.slice(start, end));
      const whole = kind === 'metadata' || isLine;
      return { start, end: whole ? end : Math.min(end, start + BEHIND_PLACE) };
    });
  const { covers } = indexSpans(lines);
  const own = [...dates].sort((a, b) => a.start - b.start).find((date) => date.startOn.length >= 7 && covers(date));
  return own?.endOn ?? null;
}

/** A day of the year in which the text was written, and not later than a month after that. */
function isRecent(day: string | null, written: string): boolean {
  if (!day) return false;
  const limit = new Date(`${written.length === 7 ? `${written}-28` : written}T00:00:00Z`);
  limit.setUTCDate(limit.getUTCDate() + 31);
  return day <= limit.toISOString().slice(0, 10);
}
