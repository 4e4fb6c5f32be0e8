import { expect, test } from 'vitest';
import aliases from '@/lib/country-aliases.json';
import { countryOptions } from '@/lib/country-names';
import { countriesCalled, countryOf } from './find-country';

const countries = countryOptions('en');
const first = (typed: string) => countriesCalled(typed, countries)[0]?.value;

test.each(Object.entries(aliases))('%s is chosen by each of its names', (code, names) => {
  for (const name of names) {
    expect(countryOf(name, countries), name).toBe(code);
    expect(first(name), name).toBe(code);
  }
});

test('a country is offered while its name is typed, with the name by which it was found', () => {
  const typed = {
    usa: 'US',
    UK: 'GB',
    uae: 'AE',
    DPRK: 'KP',
    russia: 'RU',
    Turkey: 'TR',
    turk: 'TR',
    'cote d': 'CI',
    Maro: 'MA',
  };
  const french = countryOptions('fr');
  for (const [text, code] of Object.entries(typed))
    expect([...countriesCalled(text, countries), ...countriesCalled(text, french)].map(({ value }) => value)).toContain(
      code,
    );
  expect(countriesCalled('Holland', countries)).toMatchObject([{ value: 'NL', by: 'Holland' }]);
  expect(countriesCalled('USA', countries)[0]).toMatchObject({ value: 'US', by: undefined });
  expect(countriesCalled('', countries)).toEqual(countries);
  expect(countriesCalled('nowhere', countries)).toEqual([]);
});

test('what names none, or is only a beginning, is no country', () => {
  for (const text of ['', 'Mor', 'Korea', 'xx', 'soon, or not at all (?)'])
    expect(countryOf(text, countries)).toBeUndefined();
  expect(countryOf('MA', countries)).toBe('MA');
});
