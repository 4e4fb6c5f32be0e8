import { expect, test } from 'vitest';
import { formatMoment, formatSpan } from './clock';
import { dateFormat, MOST_FORMATS } from './formats';
import { countryName, languageName, listOf, listParts } from './names';
import { formatClock, formatDate, formatDay, formatInstant, formatPeriod } from './time';
import { isTimeZone, readZone, timeZones } from './zone';

const makers = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'supportedValuesOf'] as const;

/** How often the runtime was asked for a formatter, or for its list of zones, while `work` ran. */
function asked(work: () => void): number {
  const own = Object.fromEntries(makers.map((name) => [name, Intl[name]]));
  let count = 0;
  const counted = (maker: object) =>
    new Proxy(maker, {
      construct: (target, given) => {
        count += 1;
        return Reflect.construct(target as new () => object, given);
      },
      apply: (target, self, given) => {
        count += 1;
        return Reflect.apply(target as () => unknown, self, given);
      },
    });
  try {
    for (const [name, maker] of Object.entries(own)) Object.defineProperty(Intl, name, { value: counted(maker) });
    work();
  } finally {
    for (const [name, maker] of Object.entries(own)) Object.defineProperty(Intl, name, { value: maker });
  }
  return count;
}

function write(locale: string): void {
  const moment = '2020-02-11T13:30:00Z';
  formatDate('2020-02-11', locale);
  formatDate('2020-02', locale);
  formatPeriod('2020-02-11', '2020-02-12', locale);
  formatInstant(moment, locale, 'Asia/Singapore');
  formatClock(moment, locale);
  formatDay(moment, locale);
  formatSpan('2020-02-11T13:30', '2020-02-11T14:30', locale);
  formatMoment('2020-10-25T02:30(2)', locale, 'Europe/Vienna');
  isTimeZone('Europe/Vienna');
  readZone('Geneva');
  listOf(['A', 'B'], locale);
  listParts(3, locale);
  countryName('MA', locale);
  languageName('ar', locale);
  timeZones();
}

test('what is written a second time needs no new formatter', () => {
  for (const locale of ['en', 'fr', 'ar']) {
    const first = asked(() => write(locale));
    expect([first > 5, asked(() => write(locale))]).toEqual([true, 0]);
  }
});

test('formatters of one language and other options, and of other languages, are others', () => {
  const formats = [
    dateFormat('en', { dateStyle: 'long' }),
    dateFormat('en', { dateStyle: 'short' }),
    dateFormat('fr', { dateStyle: 'long' }),
    dateFormat('en', { dateStyle: 'long', timeZone: 'Asia/Singapore' }),
  ];
  expect(new Set(formats).size).toBe(4);
  expect(dateFormat('en', { dateStyle: 'long' })).toBe(formats[0]);
});

test('no more are kept than the bound says, those in use stay', () => {
  const used = dateFormat('en', { dateStyle: 'long' });
  const unused = dateFormat('en', { dateStyle: 'medium' });
  const weekdays = ['long', 'short', 'narrow'] as const;
  let made = 0;
  for (const timeZone of timeZones()) {
    for (const weekday of weekdays) {
      if (made > MOST_FORMATS) break;
      dateFormat('en', { timeZone, weekday });
      expect(dateFormat('en', { dateStyle: 'long' })).toBe(used);
      made += 1;
    }
  }
  expect(dateFormat('en', { dateStyle: 'medium' })).not.toBe(unused);
});

test('a zone that does not exist is refused each time', () => {
  for (let times = 0; times < 2; times += 1)
    expect(() => dateFormat('en', { timeZone: 'Mars/Base' })).toThrow(RangeError);
});
