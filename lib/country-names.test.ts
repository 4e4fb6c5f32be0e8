import { expect, test } from 'vitest';
import { isCountry } from './country';
import { countryOptions, namesOfCountry } from './country-names';
import { countryName } from './names';
import unNames from './un-names.json';

test.each([
  ['TR', 'Türkiye', 'Türkiye', 'Турция'],
  ['CI', "Côte d'Ivoire", "Côte d'Ivoire", "Кот-д'Ивуар"],
  ['RU', 'Russian Federation', 'Fédération de Russie', 'Российская Федерация'],
  ['US', 'United States of America', "États-Unis d'Amérique", 'Соединенные Штаты Америки'],
  ['VN', 'Viet Nam', 'Viet Nam', 'Вьетнам'],
  ['PS', 'State of Palestine', 'État de Palestine', 'Государство Палестина'],
  ['NL', 'Netherlands', 'Pays-Bas', 'Нидерланды'],
  ['NA', 'Namibia', 'Namibie', 'Намибия'],
  ['IR', 'Iran (Islamic Republic of)', "Iran (République islamique d')", 'Иран (Исламская Республика)'],
])('the state %s is called as the United Nations call it', (code, english, french, russian) => {
  expect(['en', 'fr', 'ru'].map((locale) => countryName(code, locale))).toEqual([english, french, russian]);
});

test('what the United Nations do not list as a state, and a language that is none of theirs, has the name of CLDR', () => {
  expect(['TW', 'EH', 'GL', 'HK'].map((code) => countryName(code, 'en'))).toEqual([
    'Taiwan',
    'Western Sahara',
    'Greenland',
    'Hong Kong SAR China',
  ]);
  expect([countryName('US', 'de'), countryName('145', 'en')]).toEqual(['Vereinigte Staaten', 'Western Asia']);
});

test('each of the six languages names the same states, without articles and notes', () => {
  for (const names of Object.values(unNames)) {
    expect(Object.keys(names)).toEqual(Object.keys(unNames.en));
    expect(Object.values(names).filter((name) => /\*|\((?:the|le|la|les|l'|el|los|las)\)|^ | $/.test(name))).toEqual(
      [],
    );
  }
  expect(Object.keys(unNames.en).filter((code) => !isCountry(code))).toEqual([]);
});

test.each([
  ['TR', ['Türkiye', 'Turkey']],
  ['US', ['United States of America', 'United States', 'USA', 'US']],
  ['GB', ['UK', 'Great Britain']],
  ['AE', ['UAE', 'United Arab Emirates']],
  ['RU', ['Russia', 'Russian Federation']],
  ['KR', ['South Korea', 'Republic of Korea']],
  ['CI', ['Ivory Coast', "Côte d'Ivoire"]],
])('%s is looked for by all its names', (code, names) => {
  expect(namesOfCountry(code, 'en')).toEqual(expect.arrayContaining(names));
});

test('a list of countries is in the order of their names, letters with accents among the others', () => {
  const labels = countryOptions('en').map(({ label }) => label);
  const at = (label: string) => labels.indexOf(label);
  expect(at('Costa Rica')).toBeLessThan(at("Côte d'Ivoire"));
  expect(at("Côte d'Ivoire")).toBeLessThan(at('Croatia'));
  expect(at('Tunisia')).toBeLessThan(at('Türkiye'));
  expect(at('Türkiye')).toBeLessThan(at('Turkmenistan'));
});
