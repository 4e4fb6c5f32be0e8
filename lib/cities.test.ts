import { expect, test } from 'vitest';
import { citiesCalled } from './cities';

const said = (...asked: Parameters<typeof citiesCalled>) =>
  citiesCalled(...asked).map(({ countryCode, latitude, longitude }) => `${countryCode} ${latitude} ${longitude}`);

test('a city says where it lies, however its name is spelt; where several bear it, all are given', () => {
  expect(said('Rabat')).toEqual(['MA 34.03 -6.84']);
  expect(said(' bogotá ')).toEqual(['CO 4.6 -74.08']);
  expect(said('Vienna', 'AT')).toEqual(['AT 48.2 16.37']);
  expect(citiesCalled('Kingston').length).toBeGreaterThan(1);
  expect(said('Vienna', 'MA')).toEqual([]);
  expect(said('')).toEqual([]);
  expect(said('Nowhere at all')).toEqual([]);
});
