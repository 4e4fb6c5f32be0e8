import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatPeriod,
  isReducedDate,
  isTimeZone,
  parseWallClock,
  phaseOf,
  readDate,
  readTimes,
  readZone,
  spanOf,
} from './time';

const day = fc
  .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2100-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const reduced = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('dates of reduced precision', () => {
  test.each(['2020', '2020-02', '2020-02-29', '0001-01-01'])('%s is one', (text) =>
    expect(isReducedDate(text)).toBe(true),
  );
  test.each([
    '',
    '20',
    '2020-2',
    '2020-00',
    '2020-13',
    '2021-02-29',
    '2020-04-31',
    '2020-02-11T00:00',
    ' 2020',
    '２０２０',
    '2020-02-1',
  ])('%j is none', (text) => expect(isReducedDate(text)).toBe(false));

  test('every day, month and year is one, and lies within its own span', () => {
    fc.assert(
      fc.property(reduced, (date) => {
        const { first, last } = spanOf(date);
        expect([isReducedDate(date), isReducedDate(first), isReducedDate(last)]).toEqual([true, true, true]);
        expect(first <= last && first.startsWith(date) && last.startsWith(date)).toBe(true);
      }),
    );
  });

  test('text order is time order, whatever the precision', () => {
    fc.assert(
      fc.property(reduced, reduced, (one, other) => {
        if (spanOf(one).last < spanOf(other).first) expect(one < other).toBe(true);
      }),
    );
  });

  test('are worded no more precisely than they are', () => {
    expect(['2020-02-11', '2020-02', '2020'].map((date) => formatDate(date, 'en-GB'))).toEqual([
      '11\u00a0February\u00a02020',
      'February\u00a02020',
      '2020',
    ]);
    expect(formatPeriod('2020-02-11', '2020-02-12', 'en-GB')).toBe('11\u202f–\u2060\u202f12\u00a0February\u00a02020');
    expect(formatPeriod('2015-06-30', '2015-07-01', 'en-GB')).toBe('30\u00a0June\u2009–\u20091\u00a0July\u00a02015');
    expect(formatPeriod('2020', '2020-03', 'en-GB')).toBe('2020 – March\u00a02020');
  });
});

test('a meeting is past, running or to come by the days that its date can mean', () => {
  expect(phaseOf('2020-02', null, '2020-02-10')).toBe('running');
  expect(phaseOf('2020-02', null, '2020-03-01')).toBe('past');
  expect(phaseOf('2020', '2020-02-10', '2020-02-11')).toBe('past');
  expect(phaseOf('2020-02-11', '2020-02-12', '2020-02-10')).toBe('upcoming');
  expect(phaseOf(null, null, '2020-02-10')).toBe('unknown');
});

test('time zones are IANA names', () => {
  expect(['Europe/Vienna', 'Asia/Kathmandu'].every(isTimeZone)).toBe(true);
  expect(['Vienna', 'CET', '+01:00', 'Mars/Base', ''].some(isTimeZone)).toBe(false);
});

test.each([
  ['2020', '2020'],
  ['2020-2', '2020-02'],
  ['Feb 2020', '2020-02'],
  ['11 february 2020', '2020-02-11'],
  ['February 11th, 2020', '2020-02-11'],
  ['11.2.2020', '2020-02-11'],
  ['Sept. 2020', '2020-09'],
  ['2020/02/11', '2020-02-11'],
  ['3/4/2020', null],
  ['31 Feb 2020', null],
  ['Febtober 2020', null],
  ['soon', null],
])('%s is read as the date %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('times are read as a programme prints them, and moments with any day that can be read', () => {
  expect(readTimes('9.30–10:15', '2020-02-11')).toEqual({ start: '2020-02-11 09:30', end: '2020-02-11 10:15' });
  expect(readTimes('2020-02-12 14:30', null)).toEqual({ start: '2020-02-12 14:30', end: null });
  for (const text of ['14:30', '25:00', '9:7', 'noon']) expect(readTimes(text, null)).toBeNull();
  expect(readTimes('24:00', '2020-02-11')).toBeNull();
  expect(parseWallClock('11 Feb 2020, 14:30', 'Europe/Vienna')).toBe('2020-02-11T13:30:00.000Z');
  expect(parseWallClock('Feb 2020 14:30', 'Europe/Vienna')).toBe('Feb 2020 14:30');
});

test('a city alone names its zone', () => {
  expect(readZone('vienna')).toBe('Europe/Vienna');
  expect(readZone('New York')).toBe('America/New_York');
  expect(readZone('Europe/Vienna')).toBe('Europe/Vienna');
  expect(readZone('Atlantis')).toBeNull();
});
