import { expect, test } from 'vitest';
import cities from './import/gazetteer/cities.json';
import { isTimeZone, offsetOf, readZone, timeZones } from './zone';

/** What the clocks of a zone are at two moments: names of before and after a renaming tell the same. */
const clocksOf = (zone: string) => [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)].map((at) => offsetOf(zone, at));

test('zones are IANA names and UTC', () => {
  expect(['Europe/Vienna', 'Asia/Kathmandu', 'Europe/Kyiv', 'Asia/Kolkata', 'UTC'].filter(isTimeZone)).toHaveLength(5);
  expect(timeZones().every(isTimeZone)).toBe(true);
});

test.each(['CET', 'IST', 'BST', 'GMT', 'EST', 'PST', 'MSK', 'Z', '+01:00', 'UTC+1', 'Mars/Base', '/', '\ud800/', ''])(
  '%j is no zone, and means none',
  (text) => expect([isTimeZone(text), readZone(text)]).toEqual([false, null]),
);

test.each([
  ['vienna', 'Europe/Vienna'],
  ['New York', 'America/New_York'],
  ['europe/vienna', 'Europe/Vienna'],
  ['utc', 'UTC'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Kolkata', 'Asia/Kolkata'],
  ['Geneva', 'Europe/Zurich'],
  ['The Hague', 'Europe/Amsterdam'],
  ['marrakech', 'Africa/Casablanca'],
  ['Washington, D.C.', 'America/New_York'],
  ['Zürich', 'Europe/Zurich'],
  ['Port au Prince', 'America/Port-au-Prince'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Buenos Aires', null],
])('%s is the zone %s', (text, zone) => {
  const read = readZone(text);
  if (zone) expect(read).toBe(zone);
  else expect(read).toMatch(/Buenos_Aires$/);
});

test.each(['Atlantis', 'Vienna, Virginia', ' ', 'Europe'])('%j means no zone', (text) =>
  expect(readZone(text)).toBeNull(),
);

test('every city that the import knows is understood in a form, and as the same zone', () => {
  const strange = cities.flatMap(({ name, aliases, zone }) =>
    [name, ...aliases].filter((called) => {
      const read = readZone(called);
      return read === null || clocksOf(read).join() !== clocksOf(zone).join();
    }),
  );
  expect(strange).toEqual([]);
});

test('every zone of the list is what its own name means', () => {
  expect(timeZones().filter((zone) => zone.includes('/') && readZone(zone) !== zone)).toEqual([]);
});

test('the distance from UTC is that of the moment', () => {
  expect(['Europe/Vienna', 'Asia/Singapore', 'UTC'].map(clocksOf)).toEqual([
    ['UTC+1', 'UTC+2'],
    ['UTC+8', 'UTC+8'],
    ['UTC+0', 'UTC+0'],
  ]);
});
