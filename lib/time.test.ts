import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatPeriod, isReducedDate, phaseOf, spanOf } from './time';

const day = fc
  .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2100-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const reduced = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('dates of reduced precision', () => {
  test.each(['2020', '2020-02', '2020-02-29', '1000-01-01', '2999'])('%s is one', (text) =>
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
    '0000',
    '0020',
    '0020-05-13',
    '3000',
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

/** What a meeting is at noon of a day, by the clocks of UTC. */
const phaseAt = (day: string, startOn: string | null, endOn: string | null = null) =>
  phaseOf({ startOn, endOn, timeZone: null }, Date.parse(`${day}T12:00Z`));

test('a meeting is past, running or to come where its dates leave no doubt', () => {
  expect(phaseAt('2020-02-10', '2020-02-11', '2020-02-12')).toBe('upcoming');
  expect(phaseAt('2020-02-11', '2020-02-11', '2020-02-12')).toBe('running');
  expect(phaseAt('2020-02-12', '2020-02-11', '2020-02-12')).toBe('running');
  expect(phaseAt('2020-02-11', '2020-02-11')).toBe('running');
  expect(phaseAt('2020-02-13', '2020-02-11', '2020-02-12')).toBe('past');
  expect(phaseAt('2020-01-31', '2020-02')).toBe('upcoming');
  expect(phaseAt('2020-03-01', '2020-02')).toBe('past');
  expect(phaseAt('2020-02-11', '2020', '2020-02-10')).toBe('past');
  expect(phaseAt('2020-02-10', null)).toBe('unknown');
});

test.each([
  ['2026', null],
  ['2026-06', null],
  ['2026', '2026-06-20'],
  ['2026-06-01', '2026'],
])('on no day of its span is a meeting of %s–%s said to run: nobody reported the day', (startOn, endOn) =>
  expect(phaseAt('2026-06-15', startOn, endOn)).toBe('unknown'),
);

test('a meeting begins and ends by the clocks of where it is held', () => {
  const auckland = { startOn: '2020-02-11', endOn: '2020-02-12', timeZone: 'Pacific/Auckland' };
  expect(phaseOf(auckland, Date.parse('2020-02-10T10:59Z'))).toBe('upcoming');
  expect(phaseOf(auckland, Date.parse('2020-02-10T11:00Z'))).toBe('running');
  expect(phaseOf(auckland, Date.parse('2020-02-12T11:00Z'))).toBe('past');
  expect(phaseOf({ ...auckland, timeZone: 'America/New_York' }, Date.parse('2020-02-13T04:59Z'))).toBe('running');
});
