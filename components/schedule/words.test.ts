import { expect, test } from 'vitest';
import { isComing, phaseOfMeeting, placeOf, whereOf } from './words';

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
