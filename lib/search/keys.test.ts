import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { joinedKey, spellingsOf } from './keys';

test('the program and the database join the letters of a name alike', async () => {
  const names = [
    'Organisation for Security and Co-operation in Europe',
    'Ministry of Defence, Counter-Terrorism Centre',
    'O.S.C.E.',
    'Radicalisation Programme of the Ministry of Labour',
    'المَركَز الوَطَنيّ',
    'Институт Мира',
    '北京和平研究所',
    '…',
  ];
  const { rows } = await owner.query<{ key: string }>(
    `SELECT search.joined_key(' ' || search.name_key(name)) AS key FROM unnest($1::text[]) WITH ORDINALITY AS n (name, place) ORDER BY place`,
    [names],
  );
  expect(rows.map(({ key }) => key)).toEqual(names.map(joinedKey));
});

test.each([
  ['Ministry of Labour', ['Ministry of Labor']],
  ['Department of Labor and Neighbors', ['Department of Labour and Neighbours']],
  ['Deradicalisation Office', ['Deradicalization Office']],
  ['Centre for Licensing Offenses', ['Centre for Licensing Offences']],
  ['Counseling Theater', ['Counselling Theatre']],
  ['Counselling of LABOR', ['Counseling of LABOR', 'Counselling of LABour']],
  ['Laboratory of Color, Honorary Labor', ['Laboratory of Colour, Honorary Labour']],
  ['Modelled on Paris', ['Modeled on Paris']],
  ['北京和平研究所', []],
])('%s is also looked for as %j', (name, others) => {
  expect(spellingsOf(name)).toEqual([name, ...others]);
});
