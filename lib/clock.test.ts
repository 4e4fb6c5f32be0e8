import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endAfter,
  formatSpan,
  isBackwards,
  isClock,
  isInstant,
  isTwice,
  readInstant,
  readMoment,
  readTimes,
  showInstant,
  showMoment,
} from './clock';

const VIENNA = 'Europe/Vienna';

describe('times of the clock', () => {
  test.each(['2020-02-11T14:30', '2020-02-29T00:00', '2020-10-25T02:30(2)', '2020-02-11T14:30:05', '1000-01-01T00:00'])(
    '%s is one, and what a form shows of it is read as the same',
    (clock) => expect([isClock(clock), readMoment(showMoment(clock))]).toEqual([true, clock]),
  );

  test.each([
    '16h00',
    '2020-02-11',
    '2020-02-30T10:00',
    '2020-02-11T24:00',
    '2020-02-11T14:60',
    '2020-02-11T14:30:00',
    '2020-02-11T14:30Z',
    '2020-02-11 14:30',
    '2020-02-11T14:30(3)',
    '',
  ])('%j is none', (text) => expect(isClock(text)).toBe(false));

  test.each([
    ['2020-02-11 14:30', '2020-02-11T14:30'],
    ['11 Feb 2020, 9.05', '2020-02-11T09:05'],
    ['11.2.2020 16h00', '2020-02-11T16:00'],
    ['2020-02-11T14:30:00', '2020-02-11T14:30'],
    ['2020-10-25 02:30 (2)', '2020-10-25T02:30(2)'],
    ['Feb 2020 14:30', null],
    ['16h00', null],
    ['2020-02-11 24:00', null],
    ['2020-02-11 14:30 UTC', null],
    ['2020-02-11 14:30 +08:00', null],
    ['3/4/2020 14:30', null],
  ])('%s is read as %s', (text, clock) => expect(readMoment(text)).toBe(clock));

  test('an end is before its start whatever the zone, or not at all', () => {
    const backwards = (...pairs: [string, string][]) => pairs.map(([start, end]) => isBackwards(start, end));
    expect(
      backwards(
        ['2020-02-11T10:00', '2020-02-11T09:00'],
        ['2020-02-11T22:00', '2020-02-12T01:00'],
        ['2020-02-11T10:00', '2020-02-11T10:00'],
        ['2020-10-25T02:45', '2020-10-25T02:15(2)'],
        ['2020-10-25T02:45(2)', '2020-10-25T02:15(2)'],
        ['2020-10-25T12:45', '2020-10-25T02:15(2)'],
      ),
    ).toEqual([true, false, false, false, true, true]);
  });

  test('the night the clocks go back has an hour twice, that in which they go forward none twice', () => {
    expect(['2020-10-25T02:00', '2020-10-25T02:59(2)'].every((clock) => isTwice(clock, VIENNA))).toBe(true);
    expect(['2020-10-25T01:59', '2020-10-25T03:00', '2020-03-29T02:30'].some((clock) => isTwice(clock, VIENNA))).toBe(
      false,
    );
    expect(isTwice('2020-10-25T02:30', 'Asia/Singapore')).toBe(false);
    expect(isTwice('2020-04-05T01:45', 'Australia/Lord_Howe')).toBe(true);
  });
});

test('periods are worded as the clock says, in no zone and in any, and past midnight', () => {
  const said = (...given: Parameters<typeof formatSpan>) => formatSpan(...given).replace(/\s+/gu, ' ');
  expect(said('2020-02-11T09:00', '2020-02-11T10:30', 'en')).toBe('11 February 2020, 09:00–10:30');
  expect(said('2020-02-11T09:00', '2020-02-11T10:30', 'en', 'Asia/Singapore')).toBe('11 February 2020, 09:00–10:30');
  expect(said('2020-02-11T22:00', '2020-02-12T01:00', 'en')).toBe(
    '11 February 2020 at 22:00 – 12 February 2020 at 01:00',
  );
  expect(said('2020-02-11T22:00', null, 'en')).toBe('11 February 2020 at 22:00');
  expect(said('2020-10-25T02:45', '2020-10-25T02:15(2)', 'en', VIENNA)).toBe(
    '25 October 2020 at 02:45 (UTC+2) – 25 October 2020 at 02:15 (UTC+1)',
  );
  expect(said('2020-10-25T02:45', '2020-10-25T02:15(2)', 'en')).toBe(
    '25 October 2020 at 02:45 – 25 October 2020 at 02:15',
  );
});

describe('times as a programme prints them', () => {
  test.each([
    ['9.30–10:15', '2020-02-11', { start: '2020-02-11T09:30', end: '2020-02-11T10:15' }],
    ['9h30 - 10h15', '2020-02-11', { start: '2020-02-11T09:30', end: '2020-02-11T10:15' }],
    ['22:00–01:00', '2020-02-11', { start: '2020-02-11T22:00', end: '2020-02-12T01:00' }],
    ['22:00–00:00', '2019-12-31', { start: '2019-12-31T22:00', end: '2020-01-01T00:00' }],
    ['22:00–2020-02-13 01:00', '2020-02-11', { start: '2020-02-11T22:00', end: '2020-02-13T01:00' }],
    ['22:00–2020-02-10 01:00', '2020-02-11', { start: '2020-02-11T22:00', end: '2020-02-10T01:00' }],
    ['11 Feb 2020 22:00–01:00', null, { start: '2020-02-11T22:00', end: '2020-02-12T01:00' }],
    ['2020-02-12 14:30', null, { start: '2020-02-12T14:30', end: null }],
    ['14:30', '2020-02', null],
    ['14:30', null, null],
    ['25:00', '2020-02-11', null],
    ['9:7', '2020-02-11', null],
    ['noon', '2020-02-11', null],
    ['24:00', '2020-02-11', null],
    ['9:00–25:00', '2020-02-11', null],
    ['2020-02-31 9:00', '2020-02-11', null],
  ])('%s on %s', (text, day, times) => expect(readTimes(text, day)).toEqual(times));

  test('in the night the clocks go back an earlier end is of their second hour, where there is one after the start', () => {
    expect(endAfter('2020-10-25T02:45', '2020-10-25T02:15', VIENNA)).toBe('2020-10-25T02:15(2)');
    expect(endAfter('2020-10-25T02:45', '2020-10-25T02:15', null)).toBe('2020-10-26T02:15');
    expect(endAfter('2020-10-25T22:00', '2020-10-25T02:15', VIENNA)).toBe('2020-10-26T02:15');
    expect(endAfter('2020-03-29T01:45', '2020-03-29T01:15', VIENNA)).toBe('2020-03-30T01:15');
  });
});

describe('moments', () => {
  test.each([
    ['2020-02-11 14:30', '2020-02-11T13:30:00.000Z'],
    ['2020-02-11 14:30 UTC', '2020-02-11T14:30:00.000Z'],
    ['2020-02-11 14:30 Z', '2020-02-11T14:30:00.000Z'],
    ['2020-02-11 14:30 +0800', '2020-02-11T06:30:00.000Z'],
    ['11 Feb 2020, 14:30 Geneva', '2020-02-11T13:30:00.000Z'],
    ['2020-02-11T14:30:05.120Z', '2020-02-11T14:30:05.120Z'],
    ['2020-02-11 14:30 IST', null],
    ['2020-02-11 14:30 +99:99', null],
    ['2999-12-31 23:59 -14:00', null],
    ['0020-02-11 14:30 UTC', null],
    ['16h00', null],
  ])('%s is %s', (text, moment) => expect(readInstant(text, VIENNA)).toBe(moment));

  test('what a form shows of a moment is the same moment, whatever the zone was and becomes', () => {
    const moments = fc
      .date({ min: new Date('1000-01-02T00:00Z'), max: new Date('2999-12-30T00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const zones = fc.constantFrom('UTC', VIENNA, 'Africa/Casablanca', 'Asia/Kathmandu', 'America/New_York');
    fc.assert(
      fc.property(moments, zones, zones, (moment, zone, later) => {
        expect(isInstant(moment)).toBe(true);
        expect(readInstant(showInstant(moment, zone), later)).toBe(moment);
      }),
    );
  });
});
