import { expect, test } from 'vitest';
import { daysOf, isComing, movedFrom, phaseOfMeeting, placeOf, whereOf } from './words';

const nowhere = { city: null, countryCode: null, attendanceMode: null };

test('a meeting is where it was held, online, or nowhere that anybody reported', () => {
  expect(whereOf({ ...nowhere, city: 'Vienna', countryCode: 'AT' }, 'en', 'Online')).toBe('Vienna, Austria');
  expect(whereOf({ ...nowhere, countryCode: 'AT', attendanceMode: 'hybrid' }, 'en', 'Online')).toBe('Austria');
  expect(whereOf({ ...nowhere, attendanceMode: 'online' }, 'en', 'Online')).toBe('Online');
  expect(whereOf({ ...nowhere, attendanceMode: 'hybrid' }, 'en', 'Online')).toBeUndefined();
  expect(whereOf(nowhere, 'en', 'Online')).toBeUndefined();
});

test('a city state is named once', () => {
  expect(placeOf({ city: 'Singapore', countryCode: 'SG' }, 'en')).toBe('Singapore');
});

test('a meeting that was called off or put off is not to come, whatever its date', () => {
  const ahead = { startOn: '2998-02-11', endOn: null, timeZone: null };
  const phases = (['confirmed', 'tentative', 'postponed', 'cancelled'] as const).map((schedule) => ({
    phase: phaseOfMeeting({ ...ahead, schedule }),
    coming: isComing({ ...ahead, schedule }),
  }));
  const [upcoming, off] = [
    { phase: 'upcoming', coming: true },
    { phase: 'off', coming: false },
  ];
  expect(phases).toEqual([upcoming, upcoming, off, off]);
});

test('a meeting that was moved says from when, and whether it was put off', () => {
  const first = { plannedOn: '2026-05-12', plannedEndOn: '2026-05-13' };
  const later = { startOn: '2026-06-03', endOn: null };
  const never = { startOn: null, endOn: null };
  const from = '12\u202f–\u2060\u202f13\u00a0May\u00a02026';
  const said = (meeting: Partial<Parameters<typeof movedFrom>[0]>) =>
    movedFrom({ schedule: 'confirmed', ...later, ...first, ...meeting }, 'en');
  expect(said({})).toEqual({ how: 'postponedFrom', date: from });
  expect(said({ ...never, schedule: 'postponed' })).toEqual({ how: 'postponedFrom', date: from });
  expect(said({ startOn: '2026-04-01' })).toEqual({ how: 'plannedFor', date: from });
  expect(said({ schedule: 'cancelled' })).toEqual({ how: 'plannedFor', date: from });
  expect(said({ startOn: '2026-05-12', endOn: '2026-05-13' })).toBeUndefined();
  expect(said({ plannedOn: null, plannedEndOn: null })).toBeUndefined();
});

test('a calendar has days: of a month or a year none, of an end without a day the first, of what was put off those that were planned', () => {
  const on = (startOn: string | null, endOn: string | null = null) => ({ startOn, endOn });
  const first = { plannedOn: '2026-05-12', plannedEndOn: '2026-05-13' };
  const never = { plannedOn: null, plannedEndOn: null };
  const days = (schedule: Parameters<typeof daysOf>[0]['schedule'], dates: object, planned: object = never) =>
    daysOf({ schedule, ...on(null), ...never, ...dates, ...planned });
  expect(days('confirmed', on('2026-06-03', '2026-06-04'), first)).toEqual({ first: '2026-06-03', last: '2026-06-04' });
  expect(days('confirmed', on('2026-06-03'))).toEqual({ first: '2026-06-03', last: '2026-06-03' });
  expect(days('confirmed', on('2026-06-03', '2026-06'))).toEqual({ first: '2026-06-03', last: '2026-06-03' });
  for (const date of ['2026-06', '2026', null]) expect(days('tentative', on(date))).toBeNull();
  expect(days('confirmed', on(null), first)).toBeNull();
  for (const schedule of ['postponed', 'cancelled'] as const) {
    expect(days(schedule, on(null), first)).toEqual({ first: '2026-05-12', last: '2026-05-13' });
    expect(days(schedule, on('2026-06'), first)).toBeNull();
    expect(days(schedule, on(null))).toBeNull();
  }
});
